import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const value = new Map([['Mực', { date: new Date(0), lines: [1, 2], nothing: undefined }]]);

test('a value is read as it was written, including dates and maps', () => {
  const path = join(root, 'a/b.v8');
  writeCacheFile(path, value);
  assert.deepEqual(readCacheFile(path), value);
  assert.deepEqual(readdirSync(join(root, 'a')), ['b.v8'], 'no temporary file is left');
});

test('a file that is missing, truncated or damaged at any byte gives undefined', () => {
  const path = join(root, 'c.v8');
  assert.equal(readCacheFile(path), undefined);
  writeCacheFile(path, value);
  const bytes = readFileSync(path);
  for (const length of [0, 10, 32, bytes.length - 1]) {
    writeFileSync(path, bytes.subarray(0, length));
    assert.equal(readCacheFile(path), undefined, `${length} bytes`);
  }
  for (const index of bytes.keys()) {
    const flipped = Buffer.from(bytes);
    flipped[index] = (flipped[index] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    assert.equal(readCacheFile(path), undefined, `byte ${index}`);
  }
});
