import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { shrinkChunks } from '#data/search-chunks.ts';
import { splitChunk } from '#lib/search/chunks.ts';
import { createSearch } from '#lib/search/engine.ts';
import { openPagefind } from '../../bench/pagefind.ts';

let folder = '';
const words = Array.from({ length: 3000 }, (_, number) => `word${number}x`);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muc-chunks-'));
  const { index } = await createIndex({ forceLanguage: 'vi' });
  for (const url of ['/a', '/b', '/c', '/d'])
    await index?.addHTMLFile({ url, content: `<html lang="vi"><body><h1>Đề</h1>${words.join(' ')}</body></html>` });
  await index?.addHTMLFile({
    url: '/tháng',
    content: '<html lang="vi"><body><h1>Tháng</h1>word1500xy word0x</body></html>',
  });
  await index?.writeFiles({ outputPath: folder });
  await close();
});

after(() => rm(folder, { recursive: true, force: true }));

test('an index in small pieces answers as a whole one, and loads less', async () => {
  const pieces = async () => (await readdir(join(folder, 'index'))).length;
  const count = await pieces();
  await shrinkChunks(folder);
  assert.ok((await pieces()) > 3 * count);
  const index = await openPagefind(folder);
  const found = async (query: string) => (await index.fresh().search(query, { filters: {} })).results.length;
  for (const [query, count] of Object.entries({
    word0x: 5,
    '"word7x word8x"': 4,
    word1500x: 5,
    word1500xy: 1,
    thang: 1,
  }))
    assert.equal(await found(query), count, query);
});

test('half a word leads to all pieces with words that begin so', async () => {
  const index = await openPagefind(folder);
  for (const name of await readdir(join(folder, 'index'))) {
    const [piece] = splitChunk(gunzipSync(await readFile(join(folder, 'index', name))), Infinity);
    if (!piece || !/\d\d/.test(piece.from)) continue;
    const answer = await createSearch(index.fresh()).search(`word0x ${piece.from.slice(0, -2)}`, {});
    assert.ok((answer?.count ?? 0) >= 4, piece.from);
  }
});

test('another layout is refused', () =>
  assert.throws(() => splitChunk(new TextEncoder().encode('pagefind_dcd{}'), 2000), /lays out its index/));
