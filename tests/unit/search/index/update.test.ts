import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexFolder, updateIndex, type IndexedText } from '#search/index/update.ts';
import { engine, filesIn, sampleTexts, textOf } from './sample-texts.ts';

const root = await mkdtemp(join(tmpdir(), 'muc-update-'));
after(() => rm(root, { recursive: true, force: true }));

let caches = 0;
const newCache = (): string => join(root, String((caches += 1)));

const indexOf = async (texts: readonly IndexedText[], cache = newCache()) => {
  await updateIndex(cache, engine, texts);
  return filesIn(indexFolder(cache));
};

const texts = sampleTexts();
const whole = newCache();
const expected = await indexOf(texts, whole);

/** A cache that holds the index of all sample texts. */
const warmCache = async (): Promise<string> => {
  const cache = newCache();
  await cp(whole, cache, { recursive: true });
  return cache;
};

const other = (text: IndexedText): IndexedText =>
  textOf(text.url, '<html lang="vi"><body data-pagefind-body><h1>Khác</h1><p>đề mới zzz</p></body></html>');

test('an index has only the files that a browser loads', () => {
  const names = Object.keys(expected).map((path) => path.replace(/vi_\w+/, 'vi_…'));
  assert.deepEqual(
    [...new Set(names)],
    [
      '/filter/vi_….pf_filter',
      '/fragment/vi_….pf_fragment',
      '/index/vi_….pf_index',
      '/pagefind-entry.json',
      '/pagefind-worker.js',
      '/pagefind.js',
      '/pagefind.vi_….pf_meta',
      '/texts.json',
      '/wasm.unknown.pagefind',
      '/words.txt',
    ],
  );
});

test('an index depends only on its texts, not on the last index', async () => {
  const cache = newCache();
  const [first, second, ...rest] = texts;
  assert.ok(first && second);
  await updateIndex(cache, engine, [...rest, second, other(first)]);
  const changed = [other(first), ...rest];
  assert.deepEqual(await indexOf(changed, cache), await indexOf(changed));
  const more = [first, textOf('/2012/new/', await second.content()), ...rest];
  assert.deepEqual(await indexOf(more, cache), await indexOf(more));
  assert.deepEqual(await indexOf(texts, cache), expected);
});

test('only new and changed texts are loaded', async () => {
  const cache = await warmCache();
  const requested: string[] = [];
  const [first, ...rest] = sampleTexts(requested);
  assert.ok(first);
  assert.deepEqual(await updateIndex(cache, engine, [first, ...rest]), { count: 30, changed: false });
  assert.deepEqual(requested, []);
  const changed = textOf(first.url, await other(first).content(), requested);
  assert.deepEqual(await updateIndex(cache, engine, [changed, ...rest]), { count: 30, changed: true });
  assert.deepEqual(requested, [first.url]);
  assert.deepEqual(await updateIndex(cache, engine, rest), { count: 29, changed: true });
  assert.deepEqual(requested, [first.url]);
});

test('a blog without texts has an index too', async () => {
  const cache = await warmCache();
  const empty = await indexOf([], cache);
  assert.deepEqual(empty, await indexOf([]));
  assert.deepEqual(await indexOf(texts, cache), expected);
});

const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  truncated: async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  'with a flipped bit': async (path) => {
    const bytes = await readFile(path);
    const place = Math.floor(bytes.length / 2);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
  missing: (path) => rm(path),
};

/** One file of each kind in a cache. */
const kinds = [
  ...Map.groupBy(Object.keys(await filesIn(whole)), (path) =>
    path.replace(/vi_\w+/, '').replace(/records.\w/, ''),
  ).values(),
].flatMap(([path]) => path ?? []);

for (const [name, damage] of Object.entries(damages))
  test(`no file that is ${name} is published`, async () => {
    const cache = await warmCache();
    for (const path of kinds) await damage(join(cache, path));
    assert.deepEqual(await indexOf(texts, cache), expected);
  });

test('no damaged file is used in an update', async () => {
  const [first, ...rest] = texts;
  assert.ok(first);
  const edited = await indexOf([other(first), ...rest]);
  for (const path of kinds)
    for (const damage of [damages['with a flipped bit'], damages['truncated']]) {
      const cache = await warmCache();
      await damage?.(join(cache, path));
      assert.deepEqual(await indexOf([other(first), ...rest], cache), edited, path);
    }
});

test('a text that cannot be loaded stops the update, and the index is not changed', async () => {
  const cache = await warmCache();
  const broken: IndexedText = { ...textOf('/broken/', ''), content: () => Promise.reject(new Error('No such text.')) };
  await assert.rejects(updateIndex(cache, engine, [...texts, broken]), /No such text/);
  assert.deepEqual(await filesIn(indexFolder(cache)), expected);
});

test('an index without texts has no files of the last one', async () => {
  const cache = await warmCache();
  await updateIndex(cache, engine, []);
  assert.deepEqual((await readdir(cache)).sort(), ['search', 'search.manifest', 'search.records']);
  assert.notDeepEqual(await filesIn(indexFolder(cache)), expected);
});
