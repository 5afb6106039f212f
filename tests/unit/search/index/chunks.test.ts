import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { chunksOf } from '#search/index/chunks.ts';
import { metaName } from '#search/index/index-entry.ts';
import { readMeta } from '#search/index/meta.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { createSearch } from '#search/client/engine.ts';
import { openPagefind } from '../../../bench/pagefind.ts';
import { engine, textOf } from './sample-texts.ts';

const cache = await mkdtemp(join(tmpdir(), 'muc-chunks-'));
after(() => rm(cache, { recursive: true, force: true }));
const folder = indexFolder(cache);

const words = Array.from({ length: 3000 }, (_, number) => `word${number}x`);
const page = (title: string, text: string): string =>
  `<html lang="vi"><body data-pagefind-body><h1>${title}</h1>${text}</body></html>`;
await updateIndex(cache, engine, [
  ...['/a', '/b', '/c', '/d'].map((url) => textOf(url, page('Đề', words.join(' ')))),
  textOf('/tháng', page('Tháng', 'word1500xy word0x')),
]);

const name = metaName(await readFile(join(folder, 'pagefind-entry.json')), 'vi');
const { chunks } = readMeta(gunzipSync(await readFile(join(folder, `pagefind.${name}.pf_meta`))));

test('chunks have about 12 KB and are in order', async () => {
  assert.equal((await readdir(join(folder, 'index'))).length, chunks.length);
  for (const [index, { from, to, name }] of chunks.entries()) {
    const { length } = gunzipSync(await readFile(join(folder, 'index', `${name}.pf_index`)));
    assert.ok(length < 12_050 && (length > 11_500 || index === chunks.length - 1), `${from}: ${length}`);
    assert.ok(from < to && (chunks[index - 1]?.to ?? '') < from, from);
  }
});

test('a word that is larger than a chunk gets its own chunk', () => {
  const chunks = chunksOf({ words: ['a', 'b', 'c', 'd'], ends: [3, 13, 15, 17], bytes: Buffer.alloc(17) }, 5);
  assert.deepEqual(
    chunks.map(({ from, to }) => [from, to]),
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'd'],
    ],
  );
  assert.deepEqual(chunksOf({ words: [], ends: [], bytes: Buffer.alloc(0) }, 5), []);
});

test('an index in chunks can be searched', async () => {
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

test('an incomplete word finds words in all chunks', async () => {
  const index = await openPagefind(folder);
  for (const { from } of chunks) {
    if (!/\d\d/.test(from)) continue;
    const answer = await createSearch(index.fresh()).search(`word0x ${from.slice(0, -2)}`, {});
    assert.ok((answer?.count ?? 0) >= 4, from);
  }
});
