import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMissingImages } from '#diagnostics/missing-images.ts';

const missing = (file: string, line: number | undefined) => ({
  url: 'https://a.example/1.png',
  why: 'the server answered with 404',
  file,
  line,
  archived: 'https://archive.example/1.png',
});

test('each missing image is listed with its place, the reason and the address of an archive, in the order of places', () =>
  assert.equal(
    formatMissingImages([
      missing('posts/b.md', 2),
      missing('posts/a.md', 12),
      missing('posts/a.md', 3),
      missing('posts/c.md', undefined),
    ]),
    ['posts/a.md:3', 'posts/a.md:12', 'posts/b.md:2', 'posts/c.md']
      .map(
        (place) =>
          `  ${place}: https://a.example/1.png\n      the server answered with 404; perhaps https://archive.example/1.png`,
      )
      .join('\n'),
  ));
