import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isKnown, type ImageLedger, type KnownImage } from '#content/image-ledger.ts';
import type { BlogFolder } from '#load/blog-folder.ts';
import { firstDay, type ImageUses } from '#load/image-uses.ts';
import { copyOf } from '#load/load-image-ledger.ts';
import { sameImages, type WantedImage } from './download-images.ts';

/** What is to be done about the images of a blog. */
export interface DownloadPlan {
  /** To be asked for. */
  readonly wanted: readonly WantedImage[];
  /** Entries for more addresses of images that have a copy. */
  readonly found: ImageLedger;
  /** Number of images that need nothing. */
  readonly done: number;
  /** Addresses that gave no image before, and are not asked again. */
  readonly given: readonly string[];
}

/** Whether the copy of an image is there with the very bytes that were downloaded. */
const hasCopy = (image: KnownImage, folder: BlogFolder): boolean => {
  const path = copyOf(image, folder);
  if (path === undefined) return image.local !== undefined;
  return image.sha256 === undefined || createHash('sha256').update(readFileSync(path)).digest('hex') === image.sha256;
};

/**
 * Finds out which images have no copy yet.
 * @param measure whether a size is enough
 * @param retry whether images that gave nothing before are asked for again
 */
export const planDownloads = (
  uses: ImageUses,
  known: ImageLedger,
  folder: BlogFolder,
  timeZone: string,
  { measure, retry }: { readonly measure: boolean; readonly retry: boolean },
): DownloadPlan => {
  const wanted: WantedImage[] = [];
  const found: Record<string, KnownImage> = {};
  const given: string[] = [];
  let done = 0;
  for (const urls of sameImages([...uses.shown.keys(), ...uses.linked])) {
    // What only links lead to is no image of the blog.
    const shown = urls.filter((url) => uses.shown.has(url));
    if (shown.length === 0) continue;
    const entries = urls.map((url) => known[url]);
    const copy = entries.find((entry) => isKnown(entry) && (measure || hasCopy(entry, folder)));
    if (copy && isKnown(copy)) {
      done += 1;
      for (const url of urls) if (known[url] !== copy && !isKnown(known[url])) found[url] = copy;
    } else if (!retry && entries.some((entry) => entry && 'missing' in entry)) given.push(...shown.slice(0, 1));
    else wanted.push({ urls, date: firstDay(shown, uses, timeZone) });
  }
  return { wanted, found, done, given };
};
