import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShareableFormat, isShareableSize } from '#output/share-image.ts';

for (const [width, height, fits] of [
  [1200, 630, true],
  [600, 315, true],
  [800, 800, true],
  [200, 113, false],
  [640, 200, false],
  [900, 1600, false],
  [3000, 400, false],
] as const)
  test(`an image of ${width} × ${height} is ${fits ? '' : 'not '}the preview of a page`, () =>
    assert.equal(isShareableSize({ width, height }), fits));

test('previews are JPEG, PNG or WebP', () =>
  assert.deepEqual(
    ['/a.jpg', '/a.JPEG', '/a.png', '/a.webp', '/a.gif', '/a.svg', '/a.avif', '/a'].map(isShareableFormat),
    [true, true, true, true, false, false, false, false],
  ));
