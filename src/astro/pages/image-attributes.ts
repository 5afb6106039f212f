import { dirname, resolve } from 'node:path';
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { api } from 'virtual:muc';
import { images } from 'virtual:muc/images';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import type { References } from '#markdown/references.ts';
import { placeholderValue } from '#markdown/resolution.ts';
import { pathInLink } from '#urls/file-address.ts';
import type { ImageFacts } from '#views/body-view.ts';
import type { BlogContext } from './blog-context.ts';
import type { Entry } from '#load/entry.ts';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * The attributes of an image as WebP in several sizes. SVG and GIF are not converted. AVIF would be a third smaller (9
 * KB instead of 13 KB for a chart 828 px wide), but takes 3 to 17 times as long, and needs a `<picture>` element for
 * older browsers.
 */
const sizedAttributes = async (image: ImageMetadata): Promise<Attributes> => {
  const { width, height, format, src } = image;
  if (format === 'svg' || format === 'gif') return { src, width, height };
  const sized = await getImage({ src: image, layout: 'constrained', width: Math.min(width, 1360), quality: 75 });
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
  images[resolve(dirname(found.path), path)];

const attributesAt = (entry: Entry, path: string): Promise<Attributes> | undefined => {
  const image = imageAt(entry, path);
  return image && attributesOf(image);
};

/** Attributes and sizes of the images in a text. Measures images in `public` that have no size. */
export const imageFacts = async (
  page: Page,
  { images: beside, unsized }: Pick<References, 'images' | 'unsized'>,
  { blog, addresses, loaded, entryOf }: BlogContext,
): Promise<ImageFacts> => {
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
  return {
    attributesOf: (path) => attributes.get(path),
    sizeOf: (src) => sizes.get(src) ?? loaded.images[src],
  };
};

/** The absolute URL of a cover beside its post, resized for social cards; undefined for any other cover. */
export const coverUrl = async (page: Page, { addresses, entryOf }: BlogContext): Promise<string | undefined> => {
  const image = page.cover === undefined ? undefined : imageAt(entryOf(page), page.cover.src);
  if (image === undefined) return undefined;
  const { src } = await getImage({ src: image, width: Math.min(image.width, 1200), format: 'jpg', quality: 80 });
  return addresses.origin + src;
};
