import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, moveFile, removePath } from './replace-file.ts';

/**
 * A cache of rendered files. The key of a file is a digest of everything that it depends on. The name of a file also
 * holds the hash of its bytes, so that a file that was damaged, or edited through its hard link in the site, is never
 * published again.
 */
export interface PageCache {
  /** @returns the path on disk of the file with a key; undefined when it is missing or damaged */
  readonly find: (key: string) => string | undefined;
  /**
   * Moves a file into the cache.
   * @param hash of the bytes of the file, as `hashOfBytes` returns it
   * @param file its path; must be on the same disk as the cache
   * @returns its path in the cache
   */
  readonly add: (key: string, hash: string, file: string) => string;
  /** Deletes every file that was neither found nor added since the cache was opened. */
  readonly removeUnused: () => void;
}

/** The first 40 hexadecimal digits of a SHA-256 hash. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 40);

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const hasHash = (path: string, hash: string): boolean => {
  try {
    return hashOfBytes(readFileSync(path)) === hash;
  } catch {
    return false;
  }
};

/**
 * Opens the cache.
 * @param folder is created when the first file is added
 */
export const openPageCache = (folder: string): PageCache => {
  const names = namesIn(folder);
  const hashes = new Map(
    names.map((name): [string, string] => {
      const [key = '', hash = ''] = name.split('.');
      return [key, hash];
    }),
  );
  const used = new Set<string>();
  const pathOf = (key: string, hash: string): string => join(folder, `${key}.${hash}`);
  return {
    find: (key) => {
      const hash = hashes.get(key);
      if (hash === undefined) return undefined;
      const path = pathOf(key, hash);
      if (!hasHash(path, hash)) return undefined;
      used.add(`${key}.${hash}`);
      return path;
    },
    add: (key, hash, file) => {
      if (used.size === 0) makeFolder(folder);
      const path = pathOf(key, hash);
      moveFile(file, path);
      used.add(`${key}.${hash}`);
      return path;
    },
    removeUnused: () => {
      for (const name of names) if (!used.has(name)) removePath(join(folder, name));
    },
  };
};
