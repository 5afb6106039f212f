import type { KnownImage } from '#content/image-ledger.ts';
import { imageSizes } from '#urls/image-sizes.ts';
import { archiveAddress } from './archive.ts';
import { download } from './download.ts';
import { Failure, failureOf } from './failure.ts';
import { runByHost, type HostJob } from './host-queue.ts';
import { checkImage, type ImageFacts } from './image-content.ts';
import type { Limits } from './limits.ts';

/** An image that texts show, perhaps at several sizes. */
export interface WantedImage {
  /** Its addresses in texts, each once. */
  readonly urls: readonly string[];
  /** Date of the first text that shows it, ISO 8601. */
  readonly date: string | undefined;
}

/** What a run does besides downloading. */
export interface DownloadOptions {
  readonly limits: Limits;
  /** The clock for the ledger. */
  readonly now: Date;
  /** Where archived copies are; undefined to ask for none. */
  readonly archive: string | undefined;
  /** Keeps the bytes of an image; undefined to measure only. */
  readonly save: ((file: string, bytes: Buffer) => void) | undefined;
  /** Called as soon as an image is done. */
  readonly onDone: (image: WantedImage, result: ImageResult) => void;
}

/** What became of an image. */
export type ImageResult = { readonly known: KnownImage } | { readonly failure: Failure };

/** Groups addresses that are sizes of one image. */
export const sameImages = (urls: readonly string[]): readonly (readonly string[])[] => [
  ...Map.groupBy([...new Set(urls)].sort(), (url) => imageSizes(url)[0]).values(),
];

const hostOf = (url: string): string => new URL(url).host;

/** All addresses at which an image may be, the original size first. */
const candidatesOf = (urls: readonly string[]): readonly string[] => {
  const sizes = urls.map((url) => imageSizes(url));
  return [...new Set([...sizes.map(([original = '']) => original), ...sizes.flat()])];
};

type Found = Awaited<ReturnType<typeof download<ImageFacts>>>;

/** The first address that gives an image, or the failure of the last one. */
const firstOf = async (addresses: readonly string[], limits: Limits): Promise<Found | Failure> => {
  let failure = new Failure('it has no address', { kind: 'lasting' });
  for (const url of addresses)
    try {
      return await download(url, limits, checkImage);
    } catch (error) {
      failure = failureOf(error);
    }
  return failure;
};

const resultOf = ({ content, from, status }: Found, { save, now }: DownloadOptions): ImageResult => {
  const { width, height, file, type, bytes, sha256 } = content;
  if (!save) return { known: { width, height } };
  return { known: { width, height, file, type, bytes, sha256, from, date: now.toISOString(), status } };
};

/** Images in a row to which a host answers nothing before it is given up. */
const patience = 3;

/** Remembers which hosts do not answer, so that an image each does not wait for them. */
const hostWatch = () => {
  const silent = new Map<string, { count: number; failure: Failure }>();
  return {
    failureAt: (host: string): Failure | undefined => {
      const known = silent.get(host);
      if (!known || known.count < patience) return undefined;
      const message = `it was not asked for, since ${host} does not answer (${known.failure.message})`;
      return new Failure(message, { kind: 'silent' });
    },
    note: (host: string, result: Found | Failure): void => {
      if (!(result instanceof Failure) || result.kind !== 'silent') silent.delete(host);
      else silent.set(host, { count: (silent.get(host)?.count ?? 0) + 1, failure: result });
    },
  };
};

/** Downloads each image from the first of its addresses that gives it, and returns those that none gives. */
const downloadFrom = async (
  images: readonly WantedImage[],
  addressesOf: (image: WantedImage) => readonly string[],
  options: DownloadOptions,
): Promise<ReadonlyMap<WantedImage, Failure>> => {
  const failures = new Map<WantedImage, Failure>();
  const watch = hostWatch();
  const jobs = images.map((image): HostJob => {
    const addresses = addressesOf(image);
    const host = hostOf(addresses[0] ?? '');
    return {
      host,
      run: async () => {
        const givenUp = watch.failureAt(host);
        const found = givenUp ?? (await firstOf(addresses, options.limits));
        if (!givenUp) watch.note(host, found);
        if (found instanceof Failure) {
          failures.set(image, found);
          return;
        }
        options.save?.(found.content.file, found.bytes);
        options.onDone(image, resultOf(found, options));
      },
    };
  });
  await runByHost(jobs, options.limits);
  return failures;
};

/**
 * Downloads images, each once and in its original size, and tells each result as soon as it is there. Archived copies
 * are asked for last.
 * @param images in the order in which they are asked for
 */
export const downloadImages = async (images: readonly WantedImage[], options: DownloadOptions): Promise<void> => {
  const { archive, onDone } = options;
  const failures = await downloadFrom(images, ({ urls }) => candidatesOf(urls), options);
  const archived = ({ urls, date }: WantedImage) => candidatesOf(urls).map((url) => archiveAddress(url, date, archive));
  const lost = archive === undefined ? failures : await downloadFrom([...failures.keys()], archived, options);
  // The reason of the image's own host says more than that of the archive.
  for (const image of lost.keys()) {
    const failure = failures.get(image);
    if (failure) onDone(image, { failure });
  }
};
