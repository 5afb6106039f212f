import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createMeasure } from '#load/public-image-size.ts';
import { aFolder } from '../temporary-folder.ts';

const svg = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;

test('an image has the size of the file that is served: the blog’s own before the engine’s', async () => {
  const [blog, engine] = [aFolder({ 'a.svg': svg(1, 2) }), aFolder({ 'a.svg': svg(3, 4), 'b.svg': svg(5, 6) })];
  const measure = createMeasure([blog, engine]);
  assert.deepEqual(await measure('/a.svg'), { width: 1, height: 2 });
  assert.deepEqual(await measure('/b.svg'), { width: 5, height: 6 });
});

test('what is no image, and what is not there, has no size', async () => {
  const measure = createMeasure([aFolder({ 'a.png': 'text' }), aFolder({ 'a.png': svg(1, 2) })]);
  assert.deepEqual([await measure('/a.png'), await measure('/gone.png')], [undefined, undefined]);
});

test('an image is measured once', async () => {
  const folder = aFolder({ 'a.svg': svg(1, 2) });
  const measure = createMeasure([folder]);
  const size = await measure('/a.svg');
  rmSync(join(folder, 'a.svg'));
  assert.deepEqual(await measure('/a.svg'), size);
});
