import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { KnownImage } from '#content/image-ledger.ts';

/**
 * Measures images that the blog serves as they are, each once.
 * @param folders where such files lie; the first that has one serves it
 */
export const createMeasure = (folders: readonly string[]): ((path: string) => Promise<KnownImage | undefined>) => {
  const measure = async (path: string): Promise<KnownImage | undefined> => {
    for (const folder of folders) {
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
