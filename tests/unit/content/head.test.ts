import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#content/source.ts';
import { aFile, bytesOf, reportOf } from '../samples.ts';

const read = (text: string, at = {}) => readSource(bytesOf(text), { ...aFile, ...at }, 'Asia/Ho_Chi_Minh');

for (const [why, text] of [
  [
    'TOML',
    '+++\ntitle = "Tên"\ndate = 2016-02-04T08:00:00\ntags = ["a", "b"]\n[cover]\nimage = "a.png"\nalt = "Sea"\n+++\nText.\n',
  ],
  [
    'JSON of Hugo',
    '{\n\t"title": "T\\u00ean",\n\t"date": "2016-02-04 08:00:00",\n\t"tags": ["a", "b"],\n\t"cover": { "image": "a.png", "alt": "Sea" }\n}\nText.\n',
  ],
  [
    'JSON of Hexo',
    '"title": "Tên",\n"date": "2016-02-04 08:00:00",\n"tags": ["a", "b"],\n"cover": { "image": "a.png", "alt": "Sea" }\n;;;\nText.\n',
  ],
] as const)
  test(`reads ${why}`, () => {
    const { source, diagnostics } = read(text);
    assert.equal(reportOf(diagnostics), '');
    const { title, date, tags, cover, coverAlt } = source?.frontMatter ?? {};
    assert.deepEqual(
      [title, date, tags, cover, coverAlt],
      ['Tên', new Date('2016-02-04T01:00:00Z'), ['a', 'b'], 'a.png', 'Sea'],
    );
    assert.equal(source?.body, 'Text.\n');
  });

test('TOML of Hugo has names in capitals', () => {
  const { source, diagnostics } = read(
    '+++\nTitle = "T"\nDate = 2016-02-04\nCategories = ["a"]\nLastMod = 2017-01-01\n+++\n',
  );
  assert.equal(reportOf(diagnostics), '');
  const { title, category, updated } = source?.frontMatter ?? {};
  assert.deepEqual([title, category, updated], ['T', 'a', new Date('2016-12-31T17:00:00Z')]);
});

for (const [why, text, wanted] of [
  [
    'a wrong value in TOML',
    '+++\ntitle = "T"\n\ndate = "soon"\n+++\n',
    'error 4:1 [date]: “soon” is not a valid date.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
  ],
  [
    'a quote that is not closed in TOML',
    '+++\ntitle = "T\n+++\n',
    'error 2:11 [title]: “title = "T” is not TOML: control characters are not allowed in strings.\n    Write one field per line, and text in quotes: title = "Name".',
  ],
  [
    'a wrong value in JSON',
    '{\n"title": "T",\n"date": "soon"\n}\n',
    'error 3:1 [date]: “soon” is not a valid date.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
  ],
] as const)
  test(`an error has its line: ${why}`, () => assert.equal(reportOf(read(text).diagnostics), wanted));

test('a post without a date has the day of its file name', () => {
  for (const id of ['2016-02-04-name', '2016/2016-02-04-name', '2016-02-04', '2016-2-4_name'])
    assert.deepEqual(
      read('---\ntitle: T\n---\n', { id }).source?.frontMatter.date,
      new Date('2016-02-03T17:00:00Z'),
      id,
    );
  assert.equal(read('---\ntitle: T\n---\n', { id: '2016-02-04-a/name' }).source, undefined);
  assert.equal(read('---\ntitle: T\ndate: soon\n---\n', { id: '2016-02-04-name' }).source, undefined);
});

test('a post in _drafts is a draft, which needs no date', () => {
  const file = 'posts/_drafts/x.md';
  const { source, diagnostics } = read('---\ntitle: T\npublished: true\n---\n', { file });
  assert.equal(source?.frontMatter.draft, true);
  assert.deepEqual(diagnostics, []);
  const [empty] = read('---\ntitle: T\ndate:\n---\n', { file }).diagnostics;
  assert.deepEqual([empty?.level, empty?.field], ['warning', 'date']);
});
