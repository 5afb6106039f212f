import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  ['## A\n\n### B', ['2 a A', '3 b B'], 'levels as written'],
  ['# A\n\n## B\n\n###### C', ['2 a A', '3 b B', '4 c C'], 'a level down where the text begins at h1'],
  ['## B\n\n# A', ['2 b B', '2 a A'], 'but never below one that is not there'],
  ['## A\n\n#### B\n\n#### C\n\n## D', ['2 a A', '3 b B', '3 c C', '2 d D'], 'a gap is closed up'],
  ['## A\n\n##### B\n\n### C', ['2 a A', '3 b B', '3 c C'], 'a gap within a gap'],
  ['#### A\n\n##### B', ['2 a A', '3 b B'], 'a text that begins further down'],
  [
    '# A\n# A\n## A\n### A\n#### A\n##### A\n###### A'.replaceAll('\n', '\n\n'),
    ['2 a A', '2 a-1 A', '3 a-2 A', '4 a-3 A', '5 a-4 A', '6 a-5 A', '6 a-6 A'],
    'there is no seventh level',
  ],
  ['<h1>A</h1>\n\n## B', ['2 a A', '3 b B'], 'or however it is written'],
  ['A\n===\n\nB\n---', ['2 a A', '3 b B'], 'underlined'],
  ['## Cài đặt\n\n## Đồ án', ['2 cài-đặt Cài đặt', '2 đồ-án Đồ án'], 'letters keep their marks'],
  [`## ${'Cài đặt'.normalize('NFD')}`, ['2 cài-đặt Cài đặt'], 'one id for NFC and NFD'],
  ['## A\n\n## A\n\n## a', ['2 a A', '2 a-1 A', '2 a-2 a'], 'the same heading again'],
  ['## C++ & C#\n\n## 1. Một', ['2 c--c C++ & C#', '2 1-một 1. Một'], 'signs, as GitHub does'],
  ['## `code` and *em*', ['2 code-and-em code and em'], 'words within'],
  ['## [link](https://e.example)', ['2 link link'], 'a link'],
  ['<h2 id="own">Own</h2>\n\n## own', ['2 own Own', '2 own-1 own'], 'an id of its own, given to no other'],
  ['##\n\n## 🎉', [], 'nothing to name it by'],
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
