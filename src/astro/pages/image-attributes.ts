import { dirname, resolve } from 'node:path';
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { api } from 'virtual:muc';
import { images } from 'virtual:muc/images';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import type { References } from '#markdown/references.ts';
import type { ImageFacts } from '#views/body-view.ts';
import type { BlogContext } from './blog-context.ts';
import type { Entry } from '#load/entry.ts';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * An image as WebP in the sizes that screens ask for; a drawing and an animation as they are. AVIF would save a third of
 * it (9 KB instead of 13 for a chart 828 px wide) for 3 to 17 times the work and a `<picture>` around each, so that
 * older browsers see one too.
 */
const attributesOf = async (image: ImageMetadata): Promise<Attributes> => {
  const { width, height, format, src } = image;
  if (format === 'svg' || format === 'gif') return { src, width, height };
  const sized = await getImage({ src: image, layout: 'constrained', width: Math.min(width, 1360), quality: 75 });
  const { srcset, sizes } = { srcset: sized.srcSet.attribute, sizes: '(min-width: 48rem) 43rem, 100vw' };
  return { src: sized.src, ...(srcset === '' ? {} : { srcset, sizes }), width, height };
};

const known = new Map<ImageMetadata, Promise<Attributes>>();

const imageAt = ({ found }: Entry, path: string): ImageMetadata | undefined =>
  images[resolve(dirname(found.path), path)];

const attributesAt = (entry: Entry, path: string): Promise<Attributes> | undefined => {
  const image = imageAt(entry, path);
  if (image === undefined) return undefined;
  const attributes = known.get(image) ?? attributesOf(image);
  known.set(image, attributes);
  return attributes;
};

/** What is known of the images that a text refers to. */
export const imageFacts = async (
  page: Page,
  { images: beside, unsized }: Pick<References, 'images' | 'unsized'>,
  { blog, addresses, loaded, entryOf }: BlogContext,
): Promise<ImageFacts> => {
  const attributes = new Map<string, Attributes>();
  for (const path of beside) {
    const found = await attributesAt(entryOf(page), path);
    if (found) attributes.set(path, found);
  }
  const sizes = new Map<string, Awaited<ReturnType<typeof api.measure>>>();
  for (const src of unsized)
    if (src.startsWith('internal:'))
      sizes.set(src, await api.measure(followLink(src.slice('internal:'.length), page, blog, addresses).path));
  return {
    attributesOf: (path) => attributes.get(path),
    sizeOf: (src) => sizes.get(src) ?? loaded.images[src],
  };
};

/** Absolute address of a cover that lies beside its post, in a size that social cards take; undefined for any other. */
export const coverUrl = async (page: Page, { addresses, entryOf }: BlogContext): Promise<string | undefined> => {
  const image = page.cover === undefined ? undefined : imageAt(entryOf(page), page.cover.src);
  if (image === undefined) return undefined;
  const { src } = await getImage({ src: image, width: Math.min(image.width, 1200), format: 'jpg', quality: 80 });
  return addresses.origin + src;
};
