import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Printed files, each under a key of all that it depends on. Its name tells the hash of its bytes too, so that a file
 * that was damaged, or changed through a hard link from the site, is never published again.
 */
export interface PageCache {
  /** Path on disk of the file with a key; undefined when it is not there or was damaged. */
  readonly find: (key: string) => string | undefined;
  /**
   * Moves a file into the cache. It must lie on the same disk.
   * @param hash of its bytes
   * @returns its path there
   */
  readonly add: (key: string, hash: string, file: string) => string;
  /** Deletes all that was neither found nor added. */
  readonly tidy: () => void;
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 40);

/** @param folder made when something is added */
export const openPageCache = (folder: string): PageCache => {
  const names = existsSync(folder) ? readdirSync(folder) : [];
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
      if (hashOfBytes(readFileSync(path)) !== hash) return undefined;
      used.add(`${key}.${hash}`);
      return path;
    },
    add: (key, hash, file) => {
      if (used.size === 0) mkdirSync(folder, { recursive: true });
      const path = pathOf(key, hash);
      renameSync(file, path);
      used.add(`${key}.${hash}`);
      return path;
    },
    tidy: () => {
      for (const name of names) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
};
