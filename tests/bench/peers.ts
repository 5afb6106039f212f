import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Text } from './grades.ts';
import { openPagefind } from './pagefind.ts';

/** A search that answers with addresses, best first. */
export interface Engine {
  readonly name: string;
  readonly ask: (typed: string) => Promise<readonly string[]>;
  /** What a first search loads. */
  readonly weigh: (typed: string) => Promise<number>;
}

const zipped = (text: string): number => gzipSync(text).length;

/** Bytes of the scripts that Pagefind loads, compressed as a host does. */
export const scriptBytes = async (folder: string): Promise<number> => {
  const sizes = ['pagefind.js', 'pagefind-worker.js'].map(async (name) =>
    zipped(await readFile(join(folder, name), 'utf8')),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pagefind as installed; one language, else posts in another would never be found. */
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
  const ask = async (pagefind: typeof all, typed: string) => {
    const { results } = await pagefind.search(typed, { filters: {} });
    return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
  };
  return {
    name: 'Pagefind',
    ask: (typed) => ask(all, typed),
    weigh: async (typed) => {
      await ask(opened.fresh(), typed);
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

/** Not among the dependencies: `npm i --no-save minisearch flexsearch`. */
const load = async (name: string): Promise<{ default: unknown }> => (await import(name)) as { default: unknown };

/** The example of its documentation: prefixes, a letter of tolerance, the title twice. */
const miniSearch = async (texts: readonly Text[]): Promise<Engine> => {
  const Index = (await load('minisearch')).default as new (options: object) => MiniSearch;
  const index = new Index({ fields: ['title', 'tags', 'text'], idField: 'url' });
  index.addAll(texts);
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
  const bytes = zipped(JSON.stringify(index));
  return {
    name: 'MiniSearch',
    ask: async (typed) =>
      index
        .search(typed, options)
        .slice(0, 10)
        .map(({ id }) => id),
    weigh: async () => bytes,
  };
};

/** Documents of three fields, beginnings of words, one merged answer. */
const flexSearch = async (texts: readonly Text[]): Promise<Engine> => {
  const { Document } = (await load('flexsearch')).default as { Document: new (options: object) => FlexSearch };
  const index = new Document({ tokenize: 'forward', document: { id: 'url', index: ['title', 'tags', 'text'] } });
  for (const text of texts) index.add(text);
  let bytes = 0;
  await index.export((_, data) => void (bytes += zipped(String(data))));
  return {
    name: 'FlexSearch',
    ask: async (typed) => index.search(typed, { limit: 10, merge: true, suggest: true }).map(({ id }) => id),
    weigh: async () => bytes,
  };
};

export const peers = async (texts: readonly Text[]): Promise<readonly Engine[]> => [
  await miniSearch(texts),
  await flexSearch(texts),
  await stockPagefind(texts),
];
