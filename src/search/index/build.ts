import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBatch } from './batch.ts';
import { unknownLayout } from './cbor-reader.ts';
import { entryPath, metaName } from './entry.ts';
import { digestOf } from './guarded.ts';
import { removeOthers, writeFiles } from './index-files.ts';
import { readLastIndex, writeManifest } from './manifest.ts';
import { mergedIndex } from './merged-index.ts';
import { language, pagefindVersion, runPagefind } from './pagefind.ts';
import { openRecords } from './record-store.ts';
import { hasScripts, readScripts, scriptFiles } from './scripts.ts';
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
  const source = isMerge ? readScripts(folder) : await runPagefind(missing, content);
  const entry = source.get(entryPath);
  if (!entry) throw unknownLayout();
  const batch = readBatch(source, isMerge ? undefined : metaName(entry, language), missing);

  const byUrl = new Map([...kept, ...batch.records].map((record) => [record.url, record]));
  const records = texts.map(({ url }) => {
    const record = byUrl.get(url);
    if (!record) throw new Error(`Pagefind left ${url} out of the search index.`);
    return record;
  });
  store.keep(records);
  const wanted = [...scriptFiles(source), ...mergedIndex(records, batch.fragments, entry, pagefind)];
  const files = writeFiles(folder, wanted, last.files);
  writeManifest(`${folder}.manifest`, version, { state, files });
  removeOthers(folder, files);
  return true;
};
