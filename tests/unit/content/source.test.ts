import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#content/source.ts';
import { aFile, bytesOf, readYamlOf, reportOf } from '../samples.ts';

const rest = 'title: Title\ndate: 2016-02-04';

test('a file is parsed, with the line of each field and of the body', () => {
  const text = '\ufeff\r\n---\r\ntitle: "Tên"\r\n\r\nthumbnail: /a.png\r\ndate: 2016-02-04\r\n---\r\n\r\nText.\r\n';
  const { source, diagnostics } = readSource(bytesOf(text), aFile, 'Asia/Ho_Chi_Minh');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(source, {
    ...aFile,
    frontMatter: {
      template: 'post',
      title: 'Tên',
      date: new Date('2016-02-03T17:00:00Z'),
      cover: '/a.png',
      tags: [],
      aliases: [],
      draft: false,
      pinned: false,
      noindex: false,
    },
    body: '\nText.\n',
    bodyLine: 8,
    lines: { title: 3, cover: 5, date: 6 },
  });
});

const writeTitle = 'Write title: and the title of the post in quotes.';
const writeDate = 'Write date: 2016-02-04, the day on which the post was first published.';

for (const [yaml, wanted, why] of [
  ['date: 2016-02-04', `error 2:1 [title]: There is no title.\n    ${writeTitle}`, 'no title'],
  ['date: 2016-02-04\ntitle:', `error 3:1 [title]: The title is empty.\n    ${writeTitle}`, 'an empty title'],
  ['date: 2016-02-04\ntitle: "  "', `error 3:1 [title]: The title is empty.\n    ${writeTitle}`, 'a title of spaces'],
  ['title: Title', `error 2:1 [date]: There is no date.\n    ${writeDate}`, 'no date'],
  ['title: Title\ndate:', `error 3:1 [date]: The date is empty.\n    ${writeDate}`, 'an empty date'],
  [
    'title: Title\ndate: soon',
    'error 3:1 [date]: “soon” is not a valid date.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
    'an invalid date, reported once',
  ],
  [
    'title: [Title]\ndate: 2016-02-04',
    'error 2:1 [title]: “["Title"]” is a list or map, not text.\n    Write one text, in quotes if it contains “: ” or “#”.',
    'an invalid title, reported once',
  ],
  [
    '',
    `error 2:1 [title]: There is no title.\n    ${writeTitle}\nerror 2:1 [date]: There is no date.\n    ${writeDate}`,
    'no fields',
  ],
] as const) {
  test(`rejects a post: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(yaml);
    assert.equal(source, undefined);
    assert.equal(reportOf(diagnostics), wanted);
  });
}

for (const [yaml, folder, template] of [
  ['title: About', 'pages', 'page'],
  ['title: About\ntemplate: post', 'pages', 'page'],
  ['title: About\ntemplate: page', 'posts', 'page'],
  ['title: About\nlayout: page', 'posts', 'page'],
  [rest, 'posts', 'post'],
] as const) {
  test(`${JSON.stringify(yaml)} in ${folder} is a ${template}`, () => {
    const { source, diagnostics } = readYamlOf(yaml, { folder });
    assert.deepEqual(diagnostics, []);
    assert.equal(source?.frontMatter.template, template);
  });
}

test('mistakes in a draft are warnings, and the draft is still parsed', () => {
  const { source, diagnostics } = readYamlOf('draft: true\ndate: soon\nslug: a//b');
  assert.deepEqual(reportOf(diagnostics).match(/^\w+ \S+ \S+/gm), [
    'warning 2:1 [title]:',
    'warning 3:1 [date]:',
    'warning 4:1 [slug]:',
  ]);
  assert.equal(source?.frontMatter.draft, true);
  assert.equal(source?.frontMatter.title, '2016/x', 'the file name replaces the title');
  assert.equal(source?.frontMatter.slug, undefined);
});

test('a draft of Jekyll may be without front matter', () => {
  const { source, diagnostics } = readSource(bytesOf('# Idea\n'), { ...aFile, file: 'posts/_drafts/x.md' }, 'UTC');
  assert.deepEqual(
    diagnostics.map(({ level, message }) => [level, message]),
    [['warning', 'There is no title.']],
  );
  assert.equal(source?.body, '# Idea\n');
  assert.equal(source.frontMatter.draft, true);
});

test('a typo in draft is an error, because the post would be published', () => {
  assert.equal(readYamlOf(`${rest}\ndrafts: true`).source, undefined);
});

test('invalid YAML is an error even in a draft, because the field draft cannot be read', () => {
  const { source, diagnostics } = readYamlOf('draft: true\ntitle: "Title');
  assert.equal(source, undefined);
  assert.match(reportOf(diagnostics), /^error 3:8 \[title\]/);
});
