import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBlogCache } from '#cache/blog-caches.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';

test('the cache of a blog that is gone is removed when another blog is built', () => {
  const [caches, kept, gone] = [aFolder({ 'locks/x': '1' }), aFolder(), aFolder()];
  openBlogCache(join(caches, 'gone'), gone);
  writeBelow(caches, 'gone/texts.v8', 'x');
  openBlogCache(join(caches, 'kept'), kept);
  assert.ok(existsSync(join(caches, 'gone/texts.v8')));
  rmSync(gone, { recursive: true });
  openBlogCache(join(caches, 'kept'), kept);
  assert.ok(!existsSync(join(caches, 'gone')));
  assert.ok(existsSync(join(caches, 'kept')) && existsSync(join(caches, 'locks/x')));
});
