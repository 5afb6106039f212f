import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { hashOfBytes } from './page-cache.ts';
import { makeFolder, removePath } from './replace-file.ts';

/** Where Astro keeps shrunk images, below the cache of a blog. It does not check what it reads there. */
const images = 'assets';

/** Where Astro keeps front matter. */
const frontMatter = 'data-store.json';

const hashesFile = 'foreign-files.v8';

const namesOfImages = (cache: string): readonly string[] =>
  existsSync(join(cache, images)) ? readdirSync(join(cache, images)) : [];

const filesIn = (cache: string): readonly string[] => [
  frontMatter,
  ...namesOfImages(cache).map((name) => `${images}/${name}`),
];

const hashOf = (path: string): string | undefined => {
  try {
    return hashOfBytes(readFileSync(path));
  } catch {
    return undefined;
  }
};

/**
 * Removes the files of Astro's caches whose bytes are not those that the last complete build left. Must be called before
 * Astro reads them.
 * @param cache the cache folder of the blog
 */
export const removeDamagedFiles = (cache: string): void => {
  const stored = readCacheFile(join(cache, hashesFile));
  const known = stored instanceof Map ? (stored as ReadonlyMap<string, string>) : new Map<string, string>();
  if (existsSync(join(cache, images))) makeFolder(join(cache, images));
  for (const file of filesIn(cache)) {
    const hash = hashOf(join(cache, file));
    if (hash === undefined || known.get(file) !== hash) removePath(join(cache, file));
  }
};

/**
 * Records the bytes of the files in Astro's caches, and removes images that this build did not use.
 * @param cache the cache folder of the blog
 * @param isUsed whether the site holds an image, by the name of its file
 */
export const recordFiles = (cache: string, isUsed: (image: string) => boolean): void => {
  for (const name of namesOfImages(cache)) if (!isUsed(name)) removePath(join(cache, images, name));
  const hashes = filesIn(cache).map((file) => [file, hashOf(join(cache, file))] as const);
  writeCacheFile(join(cache, hashesFile), new Map(hashes));
};
