import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownLayout } from './cbor-reader.ts';
import { entryPath } from './index-entry.ts';
import { digestOf } from './checked-file.ts';
import type { WantedFile } from './index-files.ts';

/** Files of Pagefind that a browser loads, besides the index itself. */
const scripts = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

const paths = [...scripts, entryPath];

/**
 * Whether an index has Pagefind’s scripts and an entry file.
 * @param files paths of its files
 */
export const hasScripts = (files: ReadonlySet<string>): boolean => paths.every((path) => files.has(path));

/** The scripts and the entry file, by path. */
type Scripts = ReadonlyMap<string, Buffer>;

/** Reads the scripts and the entry file from the folder of an index. */
export const readScripts = (folder: string): Scripts =>
  new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));

/**
 * Takes the scripts and the entry file from an index.
 * @param files of any index of this version, by path
 * @throws Error when a file is missing
 */
export const scriptsIn = (files: ReadonlyMap<string, Buffer>): Scripts =>
  new Map(
    paths.map((path) => {
      const bytes = files.get(path);
      if (!bytes) throw unknownLayout();
      return [path, bytes];
    }),
  );

/**
 * The entry file.
 * @throws Error when it is missing
 */
export const entryIn = (scripts: Scripts): Buffer => {
  const entry = scripts.get(entryPath);
  if (!entry) throw unknownLayout();
  return entry;
};

/** The scripts as files of the index, without the entry file. */
export const scriptFiles = (files: Scripts): readonly WantedFile[] =>
  [...files]
    .filter(([path]) => path !== entryPath)
    .map(([path, bytes]) => ({ path, content: digestOf(bytes), make: () => bytes }));
