import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recordFiles, removeDamagedFiles } from '#cache/foreign-files.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';

const filled = (): string =>
  aFolder({ 'assets/a.webp': 'one', 'assets/b.webp': 'two', 'data-store.json': '[]', 'texts.v8': 'not of Astro' });

test('files of Astro stay as long as they have the bytes that a complete build left', () => {
  const cache = filled();
  recordFiles(cache, () => true);
  writeBelow(cache, 'assets/a.webp', 'onf');
  writeBelow(cache, 'assets/new.webp', 'of a build that failed');
  removeDamagedFiles(cache);
  assert.deepEqual(readdirSync(join(cache, 'assets')), ['b.webp']);
  assert.ok(existsSync(join(cache, 'data-store.json')) && existsSync(join(cache, 'texts.v8')));
});

test('without a record of their bytes no file of Astro is used', () => {
  const cache = filled();
  removeDamagedFiles(cache);
  assert.deepEqual(readdirSync(cache).sort(), ['assets', 'texts.v8']);
  assert.deepEqual(readdirSync(join(cache, 'assets')), []);
});

test('images that the site does not hold any more are removed', () => {
  const cache = filled();
  recordFiles(cache, (image) => image === 'b.webp');
  assert.deepEqual(readdirSync(join(cache, 'assets')), ['b.webp']);
});
