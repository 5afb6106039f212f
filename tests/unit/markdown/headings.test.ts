import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  ['## A\n\n### B', ['2 a A', '3 b B'], 'levels as written'],
  ['# A\n\n## B\n\n###### C', ['2 a A', '3 b B', '4 c C'], 'one level down when the text begins with h1'],
  ['## B\n\n# A', ['2 b B', '2 a A'], 'h1 after h2 has level 2 too'],
  ['## A\n\n#### B\n\n#### C\n\n## D', ['2 a A', '3 b B', '3 c C', '2 d D'], 'a gap is removed'],
  ['## A\n\n##### B\n\n### C', ['2 a A', '3 b B', '3 c C'], 'two gaps'],
  ['#### A\n\n##### B', ['2 a A', '3 b B'], 'a text that begins with h4'],
  [
    '# A\n# A\n## A\n### A\n#### A\n##### A\n###### A'.replaceAll('\n', '\n\n'),
    ['2 a A', '2 a-1 A', '3 a-2 A', '4 a-3 A', '5 a-4 A', '6 a-5 A', '6 a-6 A'],
    'there is no seventh level',
  ],
  ['<h1>A</h1>\n\n## B', ['2 a A', '3 b B'], 'an h1 in HTML'],
  ['A\n===\n\nB\n---', ['2 a A', '3 b B'], 'setext headings'],
  ['## Cài đặt\n\n## Đồ án', ['2 cài-đặt Cài đặt', '2 đồ-án Đồ án'], 'ids keep diacritics'],
  [`## ${'Cài đặt'.normalize('NFD')}`, ['2 cài-đặt Cài đặt'], 'the same id for NFC and NFD'],
  ['## A\n\n## A\n\n## a', ['2 a A', '2 a-1 A', '2 a-2 a'], 'the same heading again'],
  ['## C++ & C#\n\n## 1. Một', ['2 c--c C++ & C#', '2 1-một 1. Một'], 'special characters, as GitHub does'],
  ['## `code` and *em*', ['2 code-and-em code and em'], 'inline markup'],
  ['## [link](https://e.example)', ['2 link link'], 'a link'],
  ['<h2 id="own">Own</h2>\n\n## own', ['2 own Own', '2 own-1 own'], 'an id of the author, which no other heading gets'],
  ['##\n\n## 🎉', [], 'no text for an id'],
  ['```\n## no\n```', [], 'code'],
] as const) {
  test(`headings: ${why}`, async () => {
    const { html, headings } = await render(markdown);
    assert.deepEqual(
      headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`),
      wanted,
    );
    for (const { depth, id } of headings) assert.ok(html.includes(`<h${depth} id="${id}">`), html);
    assert.doesNotMatch(html, /<h1/);
  });
}

for (const [markdown, wanted, why] of [
  ['a\n\n##\n\nb', '<p>a</p>\n\n<p>b</p>', 'an empty heading'],
  ['<h2>&nbsp;</h2>\n\nb', '<p>b</p>', 'a heading of blanks'],
] as const)
  test(`headings that show nothing are left out: ${why}`, async () => {
    const { html } = await render(markdown);
    assert.equal(html.replaceAll(/\n+/g, '\n').trim(), wanted.replaceAll(/\n+/g, '\n'));
  });

test('an empty heading that is the target of links stays', async () => {
  assert.match((await render('<h2 id="top"></h2>\n\nb')).html, /<h2 id="top">/);
});
