import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownLayout } from './cbor-reader.ts';
import { entryPath } from './index-entry.ts';
import { digestOf } from './checked-file.ts';
import type { WantedFile } from './index-files.ts';

/** Pagefind's own files that a reader loads, beside the entry. */
const scripts = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

const paths = [...scripts, entryPath];

/** Whether an index has all that does not depend on texts, and an entry to begin with. */
export const hasScripts = (files: ReadonlySet<string>): boolean => paths.every((path) => files.has(path));

/** Those files and the entry, by path. */
type Scripts = ReadonlyMap<string, Buffer>;

export const readScripts = (folder: string): Scripts =>
  new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));

/** @param files of any index of this version, by path */
export const scriptsIn = (files: ReadonlyMap<string, Buffer>): Scripts =>
  new Map(
    paths.map((path) => {
      const bytes = files.get(path);
      if (!bytes) throw unknownLayout();
      return [path, bytes];
    }),
  );

export const entryIn = (scripts: Scripts): Buffer => {
  const entry = scripts.get(entryPath);
  if (!entry) throw unknownLayout();
  return entry;
};

export const scriptFiles = (files: Scripts): readonly WantedFile[] =>
  [...files]
    .filter(([path]) => path !== entryPath)
    .map(([path, bytes]) => ({ path, content: digestOf(bytes), make: () => bytes }));
