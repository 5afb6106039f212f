import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureMark, settlePictures, settleSizes, unsizedPictures } from '#markdown/pictures.ts';

for (const [html, wanted, why] of [
  [
    `<img src="${pictureMark('a b.png')}" alt="x">`,
    '<img src="/_astro/a b.png.webp" width="10" alt="x">',
    'a picture beside the post',
  ],
  [
    `<img alt="x" src="${pictureMark('&amp;.png')}">`,
    '<img alt="x" src="/_astro/&amp;.png.webp" width="10">',
    'entities',
  ],
  ['<img src="/a.png">', '<img src="/a.png">', 'one at an address'],
] as const) {
  test(`settles pictures: ${why}`, () =>
    assert.equal(
      settlePictures(html, (path) => ({ src: `/_astro/${path}.webp`, width: 10 })),
      wanted,
    ));
}

for (const [html, wanted, why] of [
  [
    '<img src="https://e.example/a.png" alt="x">',
    '<img src="https://e.example/a.png" alt="x" width="4" height="3">',
    'no size',
  ],
  [
    '<img src="https://e.example/a.png" alt="a > b" class="unsized">',
    '<img src="https://e.example/a.png" alt="a > b" class="alone" width="4" height="3">',
    'a box that is needed no more',
  ],
  [
    '<img src="https://e.example/a.png" alt="x" class="unsized" width="320" height="213">',
    '<img src="https://e.example/a.png" alt="x" class="alone" width="4" height="3">',
    'a box of some size',
  ],
  [
    '<img src="https://e.example/a.png" width="2" height="9">',
    '<img src="https://e.example/a.png" width="2" height="9">',
    'the author’s own size',
  ],
  [
    '<img src="https://e.example/a.png" width="8">',
    '<img src="https://e.example/a.png" width="8" height="6">',
    'the author’s own width',
  ],
  [
    '<img src="https://e.example/a.png" width="50%">',
    '<img src="https://e.example/a.png" width="50%">',
    'a share of the width',
  ],
  [
    '<img src="https://e.example/copied.png" alt="x" referrerpolicy="no-referrer">',
    '<img src="own:/pictures/x.png" alt="x" width="4" height="3">',
    'a copy',
  ],
  ['<img src="https://e.example/b.png">', '<img src="https://e.example/b.png">', 'one that nobody knows'],
  [
    '<p title="&lt;img src=&quot;https://e.example/a.png&quot;>">',
    '<p title="&lt;img src=&quot;https://e.example/a.png&quot;>">',
    'text',
  ],
] as const) {
  test(`settles sizes: ${why}`, () =>
    assert.equal(
      settleSizes(html, (src) =>
        src.endsWith('/b.png')
          ? undefined
          : { width: 4, height: 3, ...(src.endsWith('/copied.png') ? { local: '/pictures/x.png' } : {}) },
      ),
      wanted,
    ));
}

test('finds pictures without size', () =>
  assert.deepEqual(
    unsizedPictures(
      '<img src="own:/a.png"><img src="b.png" height="1"><img alt="<img>" src="https://e.example/?a&amp;b">',
    ),
    ['own:/a.png', 'https://e.example/?a&b'],
  ));
