import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { api } from 'virtual:muc';
import { images } from 'virtual:muc/images';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import { isShareableFormat, isShareableSize } from '#output/share-image.ts';
import type { References } from '#markdown/references.ts';
import { placeholderValue, type ImageCopy } from '#markdown/resolution.ts';
import { remoteImage } from '#urls/remote-image.ts';
import { pathInLink } from '#urls/file-address.ts';
import type { ImageFacts } from '#views/body-view.ts';
import type { Avatars } from '#views/comments-view.ts';
import type { BlogContext } from './blog-context.ts';
import type { Entry } from '#load/entry.ts';
import { pathsBeside } from '#load/paths-beside.ts';
import { remoteImagesOf } from '#load/remote-images.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** Width of the largest size that pages load, in pixels. */
const maxWidth = 1360;

/** WebP holds 16,383 pixels on each side (RFC 9649 §2.6). */
const isTooLong = ({ width, height }: ImageMetadata): boolean => (height * Math.min(width, maxWidth)) / width > 16_383;

/**
 * The attributes of an image as WebP in several sizes. SVG and GIF are not converted. AVIF would be a third smaller (9
 * KB instead of 13 KB for a chart 828 px wide), but takes 3 to 17 times as long, and needs a `<picture>` element for
 * older browsers.
 */
const sizedAttributes = async (image: ImageMetadata): Promise<Attributes> => {
  const { width, height, format } = image;
  // Asking for its `src` publishes the whole image.
  if (format === 'svg' || format === 'gif' || isTooLong(image)) return { src: image.src, width, height };
  const sized = await getImage({ src: image, layout: 'constrained', width: Math.min(width, maxWidth), quality: 75 });
  const { srcset, sizes } = { srcset: sized.srcSet.attribute, sizes: '(min-width: 48rem) 43rem, 100vw' };
  return { src: sized.src, ...(srcset === '' ? {} : { srcset, sizes }), width, height };
};

const known = new Map<ImageMetadata, Promise<Attributes>>();

/** The attributes of an image; made once, although several texts may show it. */
export const attributesOf = (image: ImageMetadata): Promise<Attributes> => {
  const attributes = known.get(image) ?? sizedAttributes(image);
  known.set(image, attributes);
  return attributes;
};

/** The image at a path relative to a text. */
export const imageAt = ({ found }: Entry, path: string): ImageMetadata | undefined =>
  pathsBeside(found.path, path)
    .map((at) => images[at])
    .find((image) => image !== undefined);

const attributesAt = (entry: Entry, path: string): Promise<Attributes> | undefined => {
  const image = imageAt(entry, path);
  return image && attributesOf(image);
};

/** The image in the copy of an image on another site. */
export const copied = (src: string, { loaded }: BlogContext): ImageMetadata | undefined => {
  const url = remoteImage(src);
  const path = url === undefined ? undefined : loaded.copies.get(url);
  return path === undefined ? undefined : images[path];
};

/** The copies of images on other sites, by their addresses as the text has them. */
const copiesOf = async (
  { unsized, sized, others, linked }: References,
  context: BlogContext,
): Promise<ReadonlyMap<string, ImageCopy>> => {
  const copies = new Map<string, ImageCopy>();
  for (const src of [...unsized, ...sized, ...others, ...linked]) {
    const image = copied(src, context);
    if (!image) continue;
    const shown = await attributesOf(image);
    copies.set(src, linked.includes(src) ? { shown, whole: image.src } : { shown });
  }
  return copies;
};

/** Absolute URLs of the copies of the images on other sites that a text shows, by their addresses in the ledger. */
export const copyUrls = async (page: Page, context: BlogContext): Promise<ReadonlyMap<string, string>> => {
  const { loaded, entryOf, addresses } = context;
  const urls = new Map<string, string>();
  const { shown, linked } = remoteImagesOf(entryOf(page), loaded.hosts);
  for (const url of [...shown, ...linked]) {
    const [image, local] = [copied(url, context), loaded.images.get(url)?.local];
    if (image) urls.set(url, addresses.origin + String((await attributesOf(image))['src']));
    else if (local !== undefined) urls.set(url, addresses.absolute(local));
  }
  return urls;
};

/** Attributes, sizes and copies of the images in a text. Measures images in `public` that have no size. */
export const imageFacts = async (page: Page, references: References, context: BlogContext): Promise<ImageFacts> => {
  const { blog, addresses, loaded, entryOf } = context;
  const { images: beside, unsized } = references;
  const attributes = new Map<string, Attributes>();
  for (const path of beside) {
    const found = await attributesAt(entryOf(page), path);
    if (found) attributes.set(path, found);
    const file = found ? undefined : page.files.get(pathInLink(path) ?? '');
    const size = file?.inPublic === undefined ? undefined : await api.measure(file.permalink);
    if (file && size)
      attributes.set(path, { src: addresses.url(file.permalink), width: size.width, height: size.height });
  }
  const sizes = new Map<string, Awaited<ReturnType<typeof api.measure>>>();
  for (const src of unsized) {
    const href = placeholderValue(src, 'internal:');
    if (href !== undefined) sizes.set(src, await api.measure(followLink(href, page, blog, addresses).path));
  }
  const copies = await copiesOf(references, context);
  return {
    attributesOf: (path) => attributes.get(path),
    sizeOf: (src) => sizes.get(src) ?? loaded.images.get(remoteImage(src) ?? src),
    copyOf: (src) => copies.get(src),
  };
};

/**
 * The absolute URL of the cover as the preview of a page, if it lies beside the text or was downloaded, where it is
 * resized, or in `public`, and is fit for one; else undefined.
 */
export const coverUrl = async (page: Page, context: BlogContext): Promise<string | undefined> => {
  const { addresses, entryOf } = context;
  const { cover } = page;
  if (cover === undefined) return undefined;
  const image = imageAt(entryOf(page), cover.src) ?? copied(cover.src, context);
  if (image !== undefined) {
    if (image.format === 'svg' || image.format === 'gif' || !isShareableSize(image)) return undefined;
    const { src } = await getImage({ src: image, width: Math.min(image.width, 1200), format: 'jpg', quality: 80 });
    return addresses.origin + src;
  }
  const size = cover.src.startsWith('/') && isShareableFormat(cover.src) ? await api.measure(cover.src) : undefined;
  return size && isShareableSize(size) ? addresses.absolute(cover.src) : undefined;
};

/** Width and height of the picture of a commenter, in pixels: twice as many as the page shows, for fine screens. */
const avatarSide = 80;

/** Addresses of the copies of pictures of commenters, by their addresses in comments. */
export const avatarsOf = async (page: Page, context: BlogContext): Promise<Avatars> => {
  const avatars = new Map<string, string>();
  for (const { avatar } of context.entryOf(page).comments) {
    const image = avatar === undefined || avatars.has(avatar) ? undefined : copied(avatar, context);
    if (!image || avatar === undefined) continue;
    const isDrawn = image.format === 'svg' || image.format === 'gif';
    const size = { width: avatarSide, height: avatarSide, fit: 'cover' as const };
    const { src } = isDrawn ? image : await getImage({ src: image, ...size, format: 'webp', quality: 75 });
    avatars.set(avatar, src);
  }
  return avatars;
};
