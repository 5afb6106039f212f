import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownLayout } from './cbor-reader.ts';
import { entryPath } from './entry.ts';
import { digestOf } from './guarded.ts';
import type { WantedFile } from './index-files.ts';

/** Pagefind's own files that a reader loads, beside the entry. */
const scripts = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

const paths = [...scripts, entryPath];

/** Whether an index has all that does not depend on texts, and an entry to begin with. */
export const hasScripts = (files: ReadonlySet<string>): boolean => paths.every((path) => files.has(path));

export const readScripts = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));

/** @param files of any index of this version, by path */
export const scriptFiles = (files: ReadonlyMap<string, Buffer>): readonly WantedFile[] =>
  scripts.map((path) => {
    const bytes = files.get(path);
    if (!bytes) throw unknownLayout();
    return { path, content: digestOf(bytes), make: () => bytes };
  });
