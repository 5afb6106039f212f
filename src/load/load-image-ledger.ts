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

export const imageLedgerPath = (folder: BlogFolder): string => join(folder.ledger, 'images.json');

/** What the blog knows of images elsewhere; nothing where it has no such ledger. */
export const loadImageLedger = async (
  folder: BlogFolder,
): Promise<{ readonly ledger: ImageLedger; readonly diagnostics: readonly Diagnostic[] }> => {
  const path = imageLedgerPath(folder);
  if (!existsSync(path)) return { ledger: {}, diagnostics: [] };
  const { ledger, diagnostics } = parseImageLedger(await readFile(path, 'utf8'), 'ledger/images.json');
  const lost = Object.values(ledger).flatMap(({ local }): Diagnostic[] =>
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
  return { ledger, diagnostics: [...diagnostics, ...lost] };
};

/** What went wrong; Node says of the network only that it failed, and why one level below. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** Largest image that is read, in bytes. */
const limit = 50_000_000;

const download = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), headers: { Accept: 'image/*' } });
  if (!response.ok) throw new Error(`the answer was ${response.status}`);
  if (Number(response.headers.get('content-length')) > limit) throw new Error('it is too large');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > limit) throw new Error('it is too large');
  return bytes;
};

/** Names a file by what is in it, so that one image at two addresses is kept once. */
const keep = async (bytes: Uint8Array, format: string, publicFolder: string): Promise<string> => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const local = `/pictures/${hash}.${format === 'jpeg' ? 'jpg' : format}`;
  await mkdir(dirname(join(publicFolder, local)), { recursive: true });
  await writeFile(join(publicFolder, local), bytes);
  return local;
};

const look = async (url: string, copyTo: string | undefined): Promise<KnownImage> => {
  const original = originalImage(url);
  const bytes = await download(original).catch((error: unknown) => {
    if (original === url) throw error;
    return download(url);
  });
  const { width, height, format } = await imageMetadata(bytes, url).catch(() => {
    throw new Error('it is no image');
  });
  return { width, height, ...(copyTo === undefined ? {} : { local: await keep(bytes, format, copyTo) }) };
};

/**
 * Asks the network for what the ledger does not know yet.
 * @param copyTo the blog's public folder, where copies are wanted
 */
export const fillImageLedger = async (
  urls: readonly string[],
  known: ImageLedger,
  copyTo: string | undefined,
): Promise<{ readonly ledger: ImageLedger; readonly lost: readonly MissingImage[] }> => {
  const ledger: Record<string, KnownImage> = { ...known };
  const lost: MissingImage[] = [];
  const left = [...new Set(urls)]
    .filter((url) => known[url] === undefined || (copyTo !== undefined && known[url].local === undefined))
    .sort();
  const work = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      try {
        ledger[url] = await look(url, copyTo);
      } catch (error) {
        lost.push({ url, why: reasonOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return { ledger, lost: lost.sort((a, b) => (a.url < b.url ? -1 : 1)) };
};
