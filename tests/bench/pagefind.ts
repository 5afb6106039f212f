import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '#search/client/pagefind.ts';

const read = new Map<string, Uint8Array<ArrayBuffer>>();

const host = 'http://search.example';

const fetchFromNetwork = globalThis.fetch;

/** A `fetch` that reads addresses of one host from disk, by their paths. */
const fetchFromDisk: typeof fetch = async (address, options) => {
  const { origin, pathname } = new URL(String(address instanceof Request ? address.url : address));
  if (origin !== host) return fetchFromNetwork(address, options);
  const path = decodeURIComponent(pathname);
  const content = read.get(path) ?? new Uint8Array(await readFile(path));
  read.set(path, content);
  return new Response(content, {
    headers: { 'Content-Type': path.endsWith('.json') ? 'application/json' : 'application/wasm' },
  });
};

/**
 * Loads Pagefind’s browser script in Node.
 * @param folder of the index
 */
export const openPagefind = async (folder: string) => {
  globalThis.fetch = fetchFromDisk;
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind;
  };
  /** A new instance that has loaded nothing yet. Resets the counter of bytes. */
  const fresh = (options: object = {}): Pagefind => {
    read.clear();
    const basePath = `${host}${pathToFileURL(folder).pathname}/`;
    return module.createInstance({ basePath, baseUrl: '/', language: 'vi', noWorker: true, ...options });
  };
  /** Number of bytes loaded by the last instance. */
  const bytes = () => [...read.values()].reduce((sum, { length }) => sum + length, 0);
  return { fresh, bytes };
};
