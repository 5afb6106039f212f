import { isoDay } from '#text/dates.ts';
import { imagePlaces } from '#markdown/image-places.ts';
import { remoteImage } from '#urls/remote-image.ts';
import type { Entry } from './entry.ts';
import { remoteImagesOf } from './remote-images.ts';
import { lineOfText } from './text-diagnostics.ts';
import { bodyOf } from './text-record.ts';

/** Where a text shows an image of another site. */
export interface ImageUse {
  readonly file: string;
  /** 1-based; undefined for the picture of a commenter. */
  readonly line: number | undefined;
}

const linesOf = ({ found, source, comments }: Entry, urls: readonly string[]): readonly ImageUse[] => {
  const { file, bodyLine, frontMatter, format, lines } = source;
  const body = bodyOf(found.path, found.file);
  const places = imagePlaces(body, format, frontMatter.math);
  const lineByUrl = new Map<string | undefined, number>();
  for (const { address, line } of places.toReversed()) lineByUrl.set(remoteImage(address), line);
  const isAvatar = (url: string): boolean => comments.some(({ avatar = '' }) => remoteImage(avatar) === url);
  return urls.map((url) => {
    const line = lineByUrl.get(url);
    if (line !== undefined) return { file, line: bodyLine + line - 1 };
    if (remoteImage(frontMatter.cover ?? '') === url) return { file, line: lines['cover'] };
    if (isAvatar(url)) return { file, line: undefined };
    // A tag of another engine, or an address that is written in another way.
    return { file, line: lineOfText({ body, bodyLine }, url, url.replace(/^https?:/, '')) };
  });
};

/** Where texts show images of other sites, and links to such images. */
export interface ImageUses {
  /** By address, in the order of the texts. */
  readonly shown: ReadonlyMap<string, readonly Entry[]>;
  readonly linked: ReadonlySet<string>;
}

/** Finds the texts that show images of other sites. */
export const imageUses = (entries: readonly Entry[], hosts: ReadonlySet<string>): ImageUses => {
  const shown = new Map<string, Entry[]>();
  const linked = new Set<string>();
  for (const entry of entries) {
    const images = remoteImagesOf(entry, hosts);
    for (const url of images.shown) {
      const list = shown.get(url) ?? [];
      shown.set(url, list);
      list.push(entry);
    }
    for (const url of images.linked) linked.add(url);
  }
  return { shown, linked };
};

/** The first places of images, in the order of the texts. Reads their files. */
export const firstPlaces = (urls: readonly string[], { shown }: ImageUses): ReadonlyMap<string, ImageUse> => {
  const byEntry = Map.groupBy(urls, (url) => shown.get(url)?.[0]);
  const places = new Map<string, ImageUse>();
  for (const [entry, list] of byEntry)
    if (entry) for (const [index, use] of linesOf(entry, list).entries()) places.set(list[index] ?? '', use);
  return places;
};

/** The day of the first text with a date that shows one of these images, as `2016-02-04`. */
export const firstDay = (urls: readonly string[], { shown }: ImageUses, timeZone: string): string | undefined =>
  urls
    .flatMap((url) => shown.get(url) ?? [])
    .flatMap(({ source }) => source.frontMatter.date ?? [])
    .map((date) => isoDay(date, timeZone))
    .sort()[0];
