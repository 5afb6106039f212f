import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBatch } from './batch.ts';
import { unknownLayout } from './cbor.ts';
import { entryPath, metaName } from './entry.ts';
import { digestOf } from './guarded.ts';
import { removeOthers, writeFiles, type WantedFile } from './index-files.ts';
import { readLastIndex, writeManifest } from './manifest.ts';
import { mergedIndex } from './merged-index.ts';
import { language, pagefindVersion, runPagefind } from './pagefind.ts';
import { openRecords } from './record-store.ts';
import type { SearchRecord } from './record.ts';

/** Changes with what is made of texts, so that nothing of before is read. */
const layout = 1;

/** Pagefind's own files that a reader loads, beside the entry. */
const scripts = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

/** A text as the index tells it from others. */
export interface TextKey {
  /** Below the root of the blog, percent-encoded; no two texts have the same. */
  readonly url: string;
  /** Changes with everything that its content depends on. */
  readonly digest: string;
}

/** Where the index of the last build lies, for the next one and for `astro dev`. */
export const indexFolder = (cache: string): string => join(cache, 'search');

const readFiles = (folder: string, paths: readonly string[]): ReadonlyMap<string, Buffer> =>
  new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));

const scriptFiles = (files: ReadonlyMap<string, Buffer>): readonly WantedFile[] =>
  scripts.map((path) => {
    const bytes = files.get(path);
    if (!bytes) throw unknownLayout();
    return { path, content: digestOf(bytes), make: () => bytes };
  });

const isSame = (record: SearchRecord | undefined, { digest }: TextKey): record is SearchRecord =>
  record?.digest === digest;

/**
 * Brings the index up to date. Keeps its thread busy for seconds where there are thousands of texts.
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
  const version = `${pagefind} ${layout}`;
  const folder = indexFolder(cache);
  // Addresses often begin with a date, so that a new text comes last and no other gets a new number.
  const sorted = texts.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const state = digestOf(JSON.stringify(sorted.map(({ url, digest }) => [url, digest])));
  const last = readLastIndex(`${folder}.manifest`, folder, version);
  mkdirSync(folder, { recursive: true });
  if (last.state === state) {
    removeOthers(folder, last.files);
    return false;
  }
  const store = openRecords(`${folder}.records`, version);
  const kept = sorted.flatMap((text) => {
    const record = store.records.get(text.url);
    return isSame(record, text) && last.contents.has(record.fragment) ? [record] : [];
  });
  const known = new Set(kept.map(({ url }) => url));
  const missing = sorted.filter(({ url }) => !known.has(url));
  const hasScripts = [...scripts, entryPath].every((path) => last.paths.has(path));
  const paths = [...scripts, entryPath];
  const isComplete = missing.length === 0 && paths.every((path) => last.paths.has(path));
  const made = isComplete ? readFiles(folder, paths) : await runPagefind(missing, content);
  const entry = made.get(entryPath);
  if (!entry) throw unknownLayout();
  const { records: read, fragments } = readBatch(made, isComplete ? undefined : metaName(entry, language), missing);
  const byUrl = new Map([...kept, ...read].map((record) => [record.url, record]));
  const records = sorted.map(({ url }) => {
    const record = byUrl.get(url);
    if (!record) throw new Error(`Pagefind left ${url} out of the search index.`);
    return record;
  });
  store.keep(records);
  const wanted = [...scriptFiles(made), ...mergedIndex(records, fragments, entry, pagefind)];
  const files = writeFiles(folder, wanted, last.files);
  writeManifest(`${folder}.manifest`, version, { state, files });
  removeOthers(folder, files);
  return true;
};
