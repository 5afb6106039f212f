import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenFile } from '#astro/written-file.ts';

test('Astro writes a file in NFC, and no name that ends in .html twice', () => {
  assert.equal(writtenFile('2016/02/x.html'), '2016/02/x.html');
  assert.equal(writtenFile(`${'tên'.normalize('NFD')}/index.html`), 'tên/index.html');
  assert.doesNotMatch(writtenFile('2016/02/x.html.html'), /\.html\.html$/);
});
