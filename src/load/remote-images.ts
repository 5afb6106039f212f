import { isInternalUrl } from '#config/site-hosts.ts';
import { isKnown, type ImageLedger, type KnownImage } from '#content/image-ledger.ts';
import { remoteImage } from '#urls/remote-image.ts';
import type { BlogFolder } from './blog-folder.ts';
import type { Entry } from './entry.ts';
import { copyOf } from './load-image-ledger.ts';

/** Images of a text on other sites, by the addresses under which the image ledger knows them; each once. */
export interface RemoteImages {
  /** What pages show: in the text, as cover, beside comments. */
  readonly shown: readonly string[];
  /** Where links lead that may be images. */
  readonly linked: readonly string[];
}

/**
 * The images on other sites that a text shows.
 * @param hosts of the blog, which is no other site
 */
export const remoteImagesOf = (
  { source, text: { references, remoteImages }, comments }: Pick<Entry, 'source' | 'text' | 'comments'>,
  hosts: ReadonlySet<string>,
): RemoteImages => {
  const { unsized, sized, others, linked } = references;
  const keys = (sources: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(
      sources
        .flatMap((src) => (src === undefined ? [] : (remoteImage(src) ?? [])))
        .filter((url) => !isInternalUrl(url, hosts)),
    ),
  ];
  return {
    shown: keys([
      ...remoteImages,
      ...unsized,
      ...sized,
      ...others,
      source.frontMatter.cover,
      ...comments.map(({ avatar }) => avatar),
    ]),
    linked: keys(linked),
  };
};

/** What a build knows of images on other sites. */
export interface ImageCopies {
  /** Sizes by address. */
  readonly images: ReadonlyMap<string, KnownImage>;
  /** Addresses of images that their servers do not give any more. */
  readonly lost: ReadonlySet<string>;
  /** Paths on disk of the copies that the texts need, by address. */
  readonly copies: ReadonlyMap<string, string>;
}

/** The sizes and copies in the ledger. */
export const imageCopies = (
  ledger: ImageLedger,
  entries: readonly Entry[],
  folder: BlogFolder,
  hosts: ReadonlySet<string>,
): ImageCopies => {
  const images = new Map(Object.entries(ledger).flatMap(([url, entry]) => (isKnown(entry) ? [[url, entry]] : [])));
  const lost = new Set(Object.entries(ledger).flatMap(([url, entry]) => (isKnown(entry) ? [] : [url])));
  const copies = new Map<string, string>();
  for (const entry of entries) {
    const { shown, linked } = remoteImagesOf(entry, hosts);
    for (const url of [...shown, ...linked]) {
      const known = copies.has(url) ? undefined : images.get(url);
      const path = known && copyOf(known, folder);
      if (path !== undefined) copies.set(url, path);
    }
  }
  return { images, lost, copies };
};
