import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#content/source.ts';
import { aFile, bytesOf, readYamlOf, told } from '../samples.ts';

const rest = 'title: Title\ndate: 2016-02-04';

test('a file becomes what its author wrote, with the line of each field and of the text', () => {
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

const writeTitle = 'Write title: and the name of the post in quotes.';
const writeDate = 'Write date: 2016-02-04, the day on which the post was first published.';

for (const [yaml, wanted, why] of [
  ['date: 2016-02-04', `error 2:1 [title]: There is no title.\n    ${writeTitle}`, 'no title'],
  ['date: 2016-02-04\ntitle:', `error 3:1 [title]: The title is empty.\n    ${writeTitle}`, 'an empty title'],
  ['date: 2016-02-04\ntitle: "  "', `error 3:1 [title]: The title is empty.\n    ${writeTitle}`, 'a blank title'],
  ['title: Title', `error 2:1 [date]: There is no date.\n    ${writeDate}`, 'no date'],
  ['title: Title\ndate:', `error 3:1 [date]: The date is empty.\n    ${writeDate}`, 'an empty date'],
  [
    'title: Title\ndate: soon',
    'error 3:1 [date]: “soon” is no date that the calendar has.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
    'a wrong date is told once',
  ],
  [
    'title: [Title]\ndate: 2016-02-04',
    'error 2:1 [title]: “["Title"]” is a list or map, not text.\n    Write one text, in quotes where it holds “: ” or “#”.',
    'a wrong title is told once',
  ],
  [
    '',
    `error 2:1 [title]: There is no title.\n    ${writeTitle}\nerror 2:1 [date]: There is no date.\n    ${writeDate}`,
    'nothing at all',
  ],
] as const) {
  test(`a post without ${why} is an error`, () => {
    const { source, diagnostics } = readYamlOf(yaml);
    assert.equal(source, undefined);
    assert.equal(told(diagnostics), wanted);
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

test('what is wrong with a draft is a warning: it is read all the same', () => {
  const { source, diagnostics } = readYamlOf('draft: true\ndate: soon\nslug: a//b');
  assert.deepEqual(told(diagnostics).match(/^\w+ \S+ \S+/gm), [
    'warning 2:1 [title]:',
    'warning 3:1 [date]:',
    'warning 4:1 [slug]:',
  ]);
  assert.equal(source?.frontMatter.draft, true);
  assert.equal(source?.frontMatter.title, '2016/x', 'its file names it');
  assert.equal(source?.frontMatter.slug, undefined);
});

test('a misspelt draft is an error, since the post would be published', () => {
  assert.equal(readYamlOf(`${rest}\ndrafts: true`).source, undefined);
});

test('YAML that cannot be read is an error even in a draft: nobody knows that it is one', () => {
  const { source, diagnostics } = readYamlOf('draft: true\ntitle: "Title');
  assert.equal(source, undefined);
  assert.match(told(diagnostics), /^error 3:8 \[title\]/);
});
