import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { loadImageLedger } from '#load/load-image-ledger.ts';
import { aFolder } from '../temporary-folder.ts';

test('a copy that is gone from public is told; the sizes stay known', async () => {
  const images = {
    'https://a.example/1.png': { width: 1, height: 2, local: '/pictures/1.png' },
    'https://a.example/2.png': { width: 3, height: 4, local: '/pictures/2.png' },
  };
  const root = aFolder({ 'ledger/images.json': JSON.stringify(images), 'public/pictures/1.png': '' });
  const { ledger, diagnostics } = await loadImageLedger(blogFolder(root, root));
  assert.deepEqual(ledger, images);
  assert.equal(diagnostics.length, 1);
  assert.match(diagnostics[0]?.message ?? '', /\/pictures\/2\.png/);
});

test('copies that are gone from images or cut short are told in one warning', async () => {
  const entry = (hash: string) => ({ width: 1, height: 2, file: `${hash.repeat(32)}.png`, bytes: 4 });
  const images = Object.fromEntries(['a', 'b', 'c'].map((hash) => [`https://a.example/${hash}.png`, entry(hash)]));
  const files = { [`images/${'a'.repeat(32)}.png`]: '1234', [`images/${'b'.repeat(32)}.png`]: '12' };
  const root = aFolder({ 'ledger/images.json': JSON.stringify(images), ...files });
  const { diagnostics } = await loadImageLedger(blogFolder(root, root));
  assert.deepEqual(
    diagnostics.map(({ level, message }) => [level, message]),
    [['warning', `Copies of 2 images cannot be found in the folder images, such as ${'b'.repeat(32)}.png.`]],
  );
});

test('a blog without a ledger of images knows none, and nothing is told', async () => {
  const root = aFolder();
  assert.deepEqual(await loadImageLedger(blogFolder(root, root)), { ledger: {}, diagnostics: [] });
});
