import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { KnownImage } from '#content/image-ledger.ts';
import { isReadable } from './owner-files.ts';

/**
 * Creates a function that measures images in the `public` folders. Each image is measured once.
 * @param folders in order: the first one that has a file serves it
 * @returns a function from the path of an image, below the root of the site, to its size in pixels; undefined for a
 *   file that is missing or not an image
 */
export const createMeasure = (folders: readonly string[]): ((path: string) => Promise<KnownImage | undefined>) => {
  const measure = async (path: string): Promise<KnownImage | undefined> => {
    for (const folder of folders) {
      if (!isReadable(join(folder, path))) continue;
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      const size = bytes && (await imageMetadata(bytes).catch(() => undefined));
      if (bytes) return size && { width: size.width, height: size.height };
    }
    return undefined;
  };
  const known = new Map<string, Promise<KnownImage | undefined>>();
  return (path) => {
    const size = known.get(path) ?? measure(path);
    known.set(path, size);
    return size;
  };
};
