import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hashOfBytes, openPageCache } from '#cache/page-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const filled = (name: string, texts: Readonly<Record<string, string>>): string => {
  const folder = join(root, name);
  const cache = openPageCache(folder);
  for (const [key, text] of Object.entries(texts)) {
    const file = join(root, 'printed');
    writeFileSync(file, text);
    cache.add(key, hashOfBytes(Buffer.from(text)), file);
    assert.ok(!existsSync(file), 'moved');
  }
  return folder;
};

test('a file is found by its key, with the bytes that were added', () => {
  const folder = filled('found', { a: 'Mực', b: 'Giấy' });
  const path = openPageCache(folder).find('a');
  assert.ok(path !== undefined);
  assert.equal(readFileSync(path, 'utf8'), 'Mực');
  assert.equal(openPageCache(folder).find('c'), undefined);
});

for (const [why, damage] of [
  ['cut short', (path: string) => truncateSync(path, 2)],
  ['changed', (path: string) => writeFileSync(path, 'Mựd')],
] as const)
  test(`a file that was ${why} is not found, and can be added again`, () => {
    const folder = filled(why, { a: 'Mực' });
    damage(join(folder, readdirSync(folder)[0] ?? ''));
    assert.equal(openPageCache(folder).find('a'), undefined);
    assert.ok(openPageCache(filled(why, { a: 'Mực' })).find('a') !== undefined);
  });

test('files that a build neither found nor added are deleted', () => {
  const folder = filled('unused', { a: '1', b: '2' });
  const cache = openPageCache(folder);
  cache.find('b');
  cache.removeUnused();
  assert.deepEqual(
    readdirSync(folder).map((name) => name.split('.')[0]),
    ['b'],
  );
});
