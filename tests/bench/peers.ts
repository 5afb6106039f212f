import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Text } from './grades.ts';
import { openPagefind } from './pagefind.ts';

/** A search engine. */
export interface Engine {
  readonly name: string;
  /**
   * Searches.
   * @returns addresses, best first
   */
  readonly search: (typed: string) => Promise<readonly string[]>;
  /** Number of bytes that the first search loads. */
  readonly bytesFor: (typed: string) => Promise<number>;
}

const zippedSize = (text: string): number => gzipSync(text).length;

/** Size of the scripts of Pagefind after gzip, in bytes. */
export const scriptBytes = async (folder: string): Promise<number> => {
  const sizes = ['pagefind.js', 'pagefind-worker.js'].map(async (name) =>
    zippedSize(await readFile(join(folder, name), 'utf8')),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pagefind with default options, except one language for all posts, since it searches only one language at a time. */
const stockPagefind = async (texts: readonly Text[]): Promise<Engine> => {
  const folder = await mkdtemp(join(tmpdir(), 'muc-stock-'));
  const { index } = await createIndex({ forceLanguage: 'vi' });
  for (const { url, title, tags, text } of texts)
    await index?.addHTMLFile({
      url,
      content: `<html lang="vi"><body><h1>${escaped(title)}</h1>${escaped(text)}<p>${escaped(tags)}</p></body></html>`,
    });
  await index?.writeFiles({ outputPath: folder });
  await close();
  const opened = await openPagefind(folder);
  const scripts = await scriptBytes(folder);
  const all = opened.fresh();
  const search = async (pagefind: typeof all, typed: string) => {
    const { results } = await pagefind.search(typed, { filters: {} });
    return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
  };
  return {
    name: 'Pagefind',
    search: (typed) => search(all, typed),
    bytesFor: async (typed) => {
      await search(opened.fresh(), typed);
      return opened.bytes() + scripts;
    },
  };
};

interface MiniSearch {
  readonly addAll: (texts: readonly Text[]) => void;
  readonly search: (typed: string, options: object) => readonly { readonly id: string }[];
}

interface FlexSearch {
  readonly add: (text: Text) => void;
  readonly search: (typed: string, options: object) => readonly { readonly id: string }[];
  readonly export: (keep: (key: string, data: string) => void) => Promise<void>;
}

/** Imports a package that is not a dependency: `npm i --no-save minisearch flexsearch`. */
const load = async (name: string): Promise<{ default: unknown }> => (await import(name)) as { default: unknown };

/** MiniSearch with the options of its documentation: prefix search, fuzzy search, boosted title. */
const miniSearch = async (texts: readonly Text[]): Promise<Engine> => {
  const Index = (await load('minisearch')).default as new (options: object) => MiniSearch;
  const index = new Index({ fields: ['title', 'tags', 'text'], idField: 'url' });
  index.addAll(texts);
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
  const bytes = zippedSize(JSON.stringify(index));
  return {
    name: 'MiniSearch',
    search: async (typed) =>
      index
        .search(typed, options)
        .slice(0, 10)
        .map(({ id }) => id),
    bytesFor: async () => bytes,
  };
};

/** FlexSearch with three fields, prefix search and merged results. */
const flexSearch = async (texts: readonly Text[]): Promise<Engine> => {
  const { Document } = (await load('flexsearch')).default as { Document: new (options: object) => FlexSearch };
  const index = new Document({ tokenize: 'forward', document: { id: 'url', index: ['title', 'tags', 'text'] } });
  for (const text of texts) index.add(text);
  let bytes = 0;
  await index.export((_, data) => void (bytes += zippedSize(String(data))));
  return {
    name: 'FlexSearch',
    search: async (typed) => index.search(typed, { limit: 10, merge: true, suggest: true }).map(({ id }) => id),
    bytesFor: async () => bytes,
  };
};

/** Other search engines with the same texts. */
export const peers = async (texts: readonly Text[]): Promise<readonly Engine[]> => [
  await miniSearch(texts),
  await flexSearch(texts),
  await stockPagefind(texts),
];
