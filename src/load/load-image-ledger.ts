import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { MissingImage } from '#diagnostics/missing-images.ts';
import { parseImageLedger, type ImageLedger, type KnownImage } from '#content/image-ledger.ts';
import { originalImage } from '#urls/remote-image.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

/** Path of the file with the sizes and local copies of images on other sites. */
export const imageLedgerPath = (folder: BlogFolder): string => join(folder.ledger, 'images.json');

/**
 * Reads the image ledger.
 * @returns an empty ledger when there is no such file; a warning for each missing local copy
 */
export const loadImageLedger = async (
  folder: BlogFolder,
): Promise<{ readonly ledger: ImageLedger; readonly diagnostics: readonly Diagnostic[] }> => {
  const path = imageLedgerPath(folder);
  if (!isReadable(path)) return { ledger: {}, diagnostics: [] };
  const { ledger, diagnostics } = parseImageLedger(await readFile(path, 'utf8'), 'ledger/images.json');
  const missingCopies = Object.values(ledger).flatMap(({ local }): Diagnostic[] =>
    local === undefined || existsSync(join(folder.public, local))
      ? []
      : [
          {
            level: 'warning',
            file: 'ledger/images.json',
            message: `The copy ${local} is not in public.`,
            remedy: 'Put it back, or run npm run images -- --copy.',
          },
        ],
  );
  return { ledger, diagnostics: [...diagnostics, ...missingCopies] };
};

/** The reason of an error. For network errors, Node’s `fetch` has the reason in `cause`. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** Largest size of an image that is downloaded, in bytes. */
const maxBytes = 50_000_000;

const download = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), headers: { Accept: 'image/*' } });
  if (!response.ok) throw new Error(`the server answered with ${response.status}`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw new Error('it is too large');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > maxBytes) throw new Error('it is too large');
  return bytes;
};

/** Saves a copy, named by the hash of its bytes, so that one image at two addresses is saved once. */
const saveCopy = async (bytes: Uint8Array, format: string, publicFolder: string): Promise<string> => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const local = `/pictures/${hash}.${format === 'jpeg' ? 'jpg' : format}`;
  await mkdir(dirname(join(publicFolder, local)), { recursive: true });
  await writeFile(join(publicFolder, local), bytes);
  return local;
};

const fetchImage = async (url: string, copyTo: string | undefined): Promise<KnownImage> => {
  const original = originalImage(url);
  const bytes = await download(original).catch((error: unknown) => {
    if (original === url) throw error;
    return download(url);
  });
  const { width, height, format } = await imageMetadata(bytes, url).catch(() => {
    throw new Error('it is not an image');
  });
  return { width, height, ...(copyTo === undefined ? {} : { local: await saveCopy(bytes, format, copyTo) }) };
};

/**
 * Downloads the images that are not in the ledger yet, and measures them.
 * @param urls addresses of images, with duplicates
 * @param known the ledger so far
 * @param copyTo the public folder of the blog, to save a copy of each image there; undefined for no copies
 * @returns the new ledger, with sizes in pixels; the images that could not be downloaded, with the reason
 */
export const fillImageLedger = async (
  urls: readonly string[],
  known: ImageLedger,
  copyTo: string | undefined,
): Promise<{ readonly ledger: ImageLedger; readonly failed: readonly MissingImage[] }> => {
  const ledger: Record<string, KnownImage> = { ...known };
  const failed: MissingImage[] = [];
  const queue = [...new Set(urls)]
    .filter((url) => known[url] === undefined || (copyTo !== undefined && known[url].local === undefined))
    .sort();
  const work = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      try {
        ledger[url] = await fetchImage(url, copyTo);
      } catch (error) {
        failed.push({ url, why: reasonOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return { ledger, failed: failed.sort((a, b) => (a.url < b.url ? -1 : 1)) };
};
