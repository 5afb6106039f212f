import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** A text as the index tells it from others. */
export interface TextKey {
  /** Below the root of the blog, percent-encoded; no two texts have the same. */
  readonly url: string;
  /** Changes with everything that its content depends on. */
  readonly digest: string;
}

/** Where the index of the last build lies, for the next one and for `astro dev`. */
export const indexFolder = (cache: string): string => join(cache, 'search');

/** Texts that Pagefind is given at once: what it answers lies in memory as a whole. */
const batchSize = 500;

/** At least one batch: an index without texts has files too. */
const batchesOf = <Text>(texts: readonly Text[]): readonly (readonly Text[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(texts.length / batchSize)) }, (_, index) =>
    texts.slice(index * batchSize, (index + 1) * batchSize),
  );

/** What Pagefind makes of some texts, with the files that are the same for all indexes. */
const runBatch = async <Text extends TextKey>(texts: readonly Text[], content: (text: Text) => Promise<string>) => {
  const files = await runPagefind(texts, content);
  const scripts = scriptsIn(files);
  return { ...readBatch(files, metaName(entryIn(scripts), language), texts), scripts };
};

/**
 * Brings the index up to date. Keeps its thread busy for seconds where there are thousands of texts.
 * @param texts in the order in which the reader sees those that answer equally well; where it follows from the texts alone,
 * so does every file
 * @param content of a text that is new or changed, as an HTML page
 * @returns whether anything had to be written
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
  mkdirSync(folder, { recursive: true });
  const last = readLastIndex(`${folder}.manifest`, folder, version);
  if (last.state === state) {
    removeOthers(folder, last.files);
    return false;
  }

  const store = openRecords(`${folder}.records`, version);
  const kept = texts.flatMap(({ url, digest }) => {
    const record = store.records.get(url);
    return record?.digest === digest && last.contents.has(record.fragment) ? [record] : [];
  });
  const known = new Set(kept.map(({ url }) => url));
  const missing = texts.filter(({ url }) => !known.has(url));
  const isMerge = missing.length === 0 && hasScripts(last.paths);
  let scripts = isMerge ? readScripts(folder) : new Map<string, Buffer>();
  const records: SearchRecord[] = [];
  const fragments = new Map<string, Buffer>();
  for (const asked of isMerge ? [] : batchesOf(missing)) {
    const batch = await runBatch(asked, content);
    scripts = batch.scripts;
    for (const [digest, bytes] of batch.fragments) fragments.set(digest, bytes);
    records.push(...batch.records);
  }

  const byUrl = new Map([...kept, ...records].map((record) => [record.url, record]));
  const all = texts.map(({ url }) => {
    const record = byUrl.get(url);
    if (!record) throw new Error(`Pagefind left ${url} out of the search index.`);
    return record;
  });
  store.keep(all);
  const wanted = [...scriptFiles(scripts), ...mergedIndex(all, fragments, entryIn(scripts), pagefind)];
  const files = writeFiles(folder, wanted, last.files);
  writeManifest(`${folder}.manifest`, version, { state, files });
  removeOthers(folder, files);
  return true;
};
