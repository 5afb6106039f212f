import { isKnown, type ImageLedger } from '#content/image-ledger.ts';
import type { ImageResult, WantedImage } from './download-images.ts';

/**
 * The entries of the ledger for what became of an image, one for each of its addresses. What may pass is not written, so
 * that the next run asks again.
 */
export const ledgerEntries = (
  { urls }: WantedImage,
  result: ImageResult,
  before: ImageLedger,
  now: Date,
): ImageLedger => {
  const entries: Record<string, ImageLedger[string]> = {};
  for (const url of urls) {
    const old = before[url];
    if ('known' in result)
      entries[url] = { ...result.known, ...(isKnown(old) && old.local !== undefined ? { local: old.local } : {}) };
    // The size of an image that is gone stays of use.
    else if (result.failure.kind === 'lasting' && !isKnown(old)) {
      const { message, status } = result.failure;
      entries[url] = { missing: message, date: now.toISOString(), ...(status === undefined ? {} : { status }) };
    }
  }
  return entries;
};
