import { join } from 'node:path';
import { makeFolder } from '#cache/replace-file.ts';
import { readBatch } from './batch.ts';
import { metaName } from './index-entry.ts';
import { digestOf } from './checked-file.ts';
import { removeOthers, writeFiles } from './index-files.ts';
import { readLastIndex, writeManifest } from './manifest.ts';
import { mergedIndex } from './merged-index.ts';
import { language, pagefindVersion, runPagefind } from './pagefind.ts';
import { openRecords } from './record-store.ts';
import type { SearchRecord } from './record.ts';
import { entryIn, hasScripts, readScripts, scriptFiles, scriptsIn } from './pagefind-scripts.ts';
import { indexVersion } from './version.ts';

/** The identity and version of a text in the index. */
export interface TextKey {
  /** Path below the root of the blog, percent-encoded; unique. */
  readonly url: string;
  /** Digest of everything that the content of the text depends on. */
  readonly digest: string;
}

/** The folder of the index in the cache, for the next build and for `astro dev`. */
export const indexFolder = (cache: string): string => join(cache, 'search');

/** Number of texts that Pagefind indexes at once. The whole result of a batch is in memory. */
const batchSize = 500;

/** Splits texts into batches; at least one, since an index without texts has files too. */
const batchesOf = <Text>(texts: readonly Text[]): readonly (readonly Text[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(texts.length / batchSize)) }, (_, index) =>
    texts.slice(index * batchSize, (index + 1) * batchSize),
  );

/**
 * Runs Pagefind for some texts.
 * @returns their records, and the files that are the same in every index
 */
const runBatch = async <Text extends TextKey>(texts: readonly Text[], content: (text: Text) => Promise<string>) => {
  const files = await runPagefind(texts, content);
  const scripts = scriptsIn(files);
  return { ...readBatch(files, metaName(entryIn(scripts), language), texts), scripts };
};

/**
 * Updates the index in the cache. Blocks its thread for seconds when there are thousands of new texts.
 * @param texts results with the same rank are shown in this order, and every file of the index depends on it
 * @param content loads the HTML page of a text that is new or changed
 * @returns whether anything changed
 * @throws Error when Pagefind fails, or writes an unknown file format
 */
export const buildIndex = async <Text extends TextKey>(
  cache: string,
  engine: string,
  texts: readonly Text[],
  content: (text: Text) => Promise<string>,
): Promise<boolean> => {
  const pagefind = pagefindVersion(engine);
  const version = indexVersion(pagefind);
  const folder = indexFolder(cache);
  const state = digestOf(JSON.stringify(texts.map(({ url, digest }) => [url, digest])));
  makeFolder(folder);
  const last = readLastIndex(`${folder}.manifest`, folder, version);
  if (last.state === state) {
    removeOthers(folder, last.files);
    return false;
  }

  const store = openRecords(`${folder}.records`, version);
  const unchanged = texts.flatMap(({ url, digest }) => {
    const record = store.records.get(url);
    return record?.digest === digest && last.contents.has(record.fragment) ? [record] : [];
  });
  const known = new Set(unchanged.map(({ url }) => url));
  const missing = texts.filter(({ url }) => !known.has(url));
  const needsPagefind = missing.length > 0 || !hasScripts(last.paths);
  let scripts = needsPagefind ? new Map<string, Buffer>() : readScripts(folder);
  const records: SearchRecord[] = [];
  const fragments = new Map<string, Buffer>();
  for (const some of needsPagefind ? batchesOf(missing) : []) {
    const batch = await runBatch(some, content);
    scripts = batch.scripts;
    for (const [digest, bytes] of batch.fragments) fragments.set(digest, bytes);
    records.push(...batch.records);
  }

  const byUrl = new Map([...unchanged, ...records].map((record) => [record.url, record]));
  const all = texts.map(({ url }) => {
    const record = byUrl.get(url);
    if (!record) throw new Error(`Pagefind left ${url} out of the search index.`);
    return record;
  });
  store.save(all);
  const wanted = [...scriptFiles(scripts), ...mergedIndex(all, fragments, entryIn(scripts), pagefind)];
  const files = writeFiles(folder, wanted, last.files);
  writeManifest(`${folder}.manifest`, version, { state, files });
  removeOthers(folder, files);
  return true;
};
