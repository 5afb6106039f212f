import assert from 'node:assert/strict';
import { test } from 'node:test';
import { llmsFull, llmsList } from '#output/llms.ts';
import { createAddresses } from '#urls/routes.ts';
import { aPage, aPost, aSite } from '../samples.ts';

const addresses = createAddresses('https://blog.example/');

test('the list links to plain texts, pages first', () => {
  const written = [
    aPost({ slug: '/a.html', title: 'A [b]', description: 'Lead.' }),
    aPage({ slug: '/about/', title: 'Me' }),
  ];
  assert.equal(
    llmsList(written, aSite(), addresses),
    [
      '# Blog',
      '',
      '> Một blog.',
      '',
      '## Pages',
      '',
      '- [Me](https://blog.example/md/about.md): How it begins.',
      '',
      '## 2016',
      '',
      '- [A \\[b\\]](https://blog.example/md/a.html.md): Lead.',
      '',
    ].join('\n'),
  );
});

for (const [date, timeZone, year] of [
  ['2016-01-01T01:00+07:00', 'Asia/Ho_Chi_Minh', '2016'],
  ['2016-01-01T01:00+07:00', 'UTC', '2015'],
  ['2015-12-31T23:30-05:00', 'America/New_York', '2015'],
  ['2015-12-31T23:30-05:00', 'UTC', '2016'],
] as const) {
  test(`a post of ${date} stands under ${year} in the zone ${timeZone}`, () => {
    const list = llmsList([aPost({ date: new Date(date) })], aSite({ timeZone }), addresses);
    assert.deepEqual(list.match(/^## .*/gm), [`## ${year}`]);
  });
}

test('each year is one section, newest first', () => {
  const written = ['2017-05-01', '2016-12-31', '2016-01-02'].map((date) => aPost({ date: new Date(date) }));
  assert.deepEqual(llmsList(written, aSite(), addresses).match(/^(?:## .*|- )/gm), [
    '## 2017',
    '- ',
    '## 2016',
    '- ',
    '- ',
  ]);
});

test('a post without a lead is a link alone', () => {
  const post = aPost({}, { prose: { lead: '', words: 0, codeLines: 0, lang: undefined } });
  assert.match(llmsList([post], aSite(), addresses), /^- \[Title\]\(\S+\)$/m);
});

test('a title and a lead of several lines stay one item of the list', () => {
  const post = aPost({ title: 'One\ntwo', description: 'Three\nfour' });
  assert.match(llmsList([post], aSite(), addresses), /^- \[One two\]\(\S+\): Three four$/m);
});

test('the list of a language has the description in that language', () =>
  assert.match(llmsList([], aSite(), addresses, 'en'), /^> A blog\.$/m));

test('the file of all texts is the head of the list and each text after it', () =>
  assert.equal(llmsFull(['one\n', 'two\n'], aSite(), 'en'), '# Blog\n\n> A blog.\n\none\n\ntwo\n'));
