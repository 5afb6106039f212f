import type { KnownImage } from '#content/image-ledger.ts';
import { imageSizes } from '#urls/image-sizes.ts';
import { archiveAddress } from './archive.ts';
import { download } from './download.ts';
import { Failure, failureOf, type FailureKind } from './failure.ts';
import { runByHost, type HostJob } from './host-queue.ts';
import { watchHosts, type HostWatch } from './host-watch.ts';
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

/** Kinds of failures, from those after which an image is asked for again soonest. */
const hopes: readonly FailureKind[] = ['aside', 'silent', 'passing', 'lasting', 'no-host'];

/** The first address that gives an image, or the failure that leaves most hope; of equal ones the last. */
const firstOf = async (addresses: readonly string[], limits: Limits, watch: HostWatch): Promise<Found | Failure> => {
  let best = new Failure('it has no address', { kind: 'no-host' });
  for (const url of addresses)
    try {
      return await download(url, limits, watch, checkImage);
    } catch (error) {
      const failure = failureOf(error);
      if (hopes.indexOf(failure.kind) <= hopes.indexOf(best.kind)) best = failure;
    }
  return best;
};

const resultOf = ({ content, from, status }: Found, { save, now }: DownloadOptions): ImageResult => {
  const { width, height, file, type, bytes, sha256 } = content;
  if (!save) return { known: { width, height } };
  return { known: { width, height, file, type, bytes, sha256, from, date: now.toISOString(), status } };
};

/**
 * Downloads each image from the first of its addresses that gives it. Images of hosts that are silent come again when the
 * others are done, first those that were not asked for.
 * @param onLost called for images that none of their addresses gives, as soon as that is sure
 */
const downloadFrom = async (
  images: readonly WantedImage[],
  addressesOf: (image: WantedImage) => readonly string[],
  options: DownloadOptions,
  onLost: (image: WantedImage, failure: Failure) => void,
): Promise<void> => {
  /** What may pass. */
  const failures = new Map<WantedImage, Failure>();
  const watch = watchHosts();
  const noteFailure = (image: WantedImage, failure: Failure): void => {
    if (failure.kind === 'lasting') {
      failures.delete(image);
      onLost(image, failure);
    }
    // What became of it when it was asked for says more.
    else if (failure.kind !== 'aside' || !failures.has(image)) failures.set(image, failure);
  };
  const jobOf = (image: WantedImage): HostJob => {
    const addresses = addressesOf(image);
    return {
      host: hostOf(addresses[0] ?? ''),
      run: async () => {
        const found = await firstOf(addresses, options.limits, watch);
        if (found instanceof Failure) {
          noteFailure(image, found);
          return;
        }
        failures.delete(image);
        options.save?.(found.content.file, found.bytes);
        options.onDone(image, resultOf(found, options));
      },
    };
  };
  const failuresAt = (hosts: ReadonlySet<string>, kind: FailureKind): readonly WantedImage[] =>
    [...failures].flatMap(([image, failure]) =>
      failure.kind === kind && hosts.has(failure.host ?? '') ? [image] : [],
    );
  const settle = async (round: readonly WantedImage[], before: number): Promise<void> => {
    await runByHost(round.map(jobOf), options.limits);
    const awake = watch.wake();
    const again = [...failuresAt(awake, 'aside'), ...failuresAt(awake, 'silent')];
    // A round that settled nothing is the last one.
    if (again.length > 0 && again.length < before) await settle(again, again.length);
  };
  await settle(images, Infinity);
  for (const [image, failure] of failures) onLost(image, failure);
};

/**
 * Downloads images, each once and in its original size, and tells each result as soon as it is there. Archived copies
 * are asked for last.
 * @param images in the order in which they are asked for
 */
export const downloadImages = async (images: readonly WantedImage[], options: DownloadOptions): Promise<void> => {
  const { archive, onDone } = options;
  const failures = new Map<WantedImage, Failure>();
  const onLost = (image: WantedImage, failure: Failure): void => {
    if (archive === undefined) onDone(image, { failure });
    else failures.set(image, failure);
  };
  await downloadFrom(images, ({ urls }) => candidatesOf(urls), options, onLost);
  const archived = ({ urls, date }: WantedImage) => candidatesOf(urls).map((url) => archiveAddress(url, date, archive));
  // The reason of the image's own host says more than that of the archive.
  await downloadFrom([...failures.keys()], archived, options, (image, failure) =>
    onDone(image, { failure: failures.get(image) ?? failure }),
  );
};
