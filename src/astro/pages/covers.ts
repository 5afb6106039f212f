import { getImage } from 'astro:assets';
import { api } from 'virtual:muc';
import type { Page, Post } from '#blog/post.ts';
import { originalImage, remoteImage, sizedImage } from '#urls/remote-image.ts';
import type { CoverView, PictureView } from '#views/cover-view.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { attributesOf, copied, imageAt } from './image-attributes.ts';

/** Size of a cover in lists, in pixels: twice as many as a page shows, for fine screens. */
const small = { width: 320, height: 240 } as const;

const isRemote = (src: string): boolean => /^https?:/i.test(src);

const coverOf = async (post: Post, context: BlogContext): Promise<CoverView | undefined> => {
  const { addresses, entryOf, loaded } = context;
  const src = post.cover?.src;
  if (src === undefined) return undefined;
  const image = imageAt(entryOf(post), src) ?? copied(src, context);
  if (image && (image.format === 'svg' || image.format === 'gif'))
    return { src: image.src, width: image.width, height: image.height };
  if (image) {
    const { src } = await getImage({ src: image, ...small, fit: 'cover', format: 'webp', quality: 75 });
    return { src, ...small };
  }
  if (loaded.lost.has(remoteImage(src) ?? src)) return undefined;
  if (isRemote(src)) return { src: sizedImage(src, small.width), ...small };
  const size = src.startsWith('/') ? await api.measure(src) : undefined;
  return size && { src: addresses.url(src), width: size.width, height: size.height };
};

const loading = new WeakMap<BlogContext, Promise<void>>();

const makeCovers = async (context: BlogContext): Promise<void> => {
  for (const post of context.blog.posts) {
    const cover = await coverOf(post, context);
    if (cover) context.covers.set(post.permalink, cover);
  }
};

/** Makes the covers that lists show, unless the blog shows none there. Views of lists need them. */
export const loadCovers = (context: BlogContext): Promise<void> => {
  if (context.site.covers === 'none' || context.site.covers === 'posts') return Promise.resolve();
  const covers = loading.get(context) ?? makeCovers(context);
  loading.set(context, covers);
  return covers;
};

/** Makes paths of lists once their covers are there. */
export const withCovers = async <Paths>(makePaths: () => Paths): Promise<Paths> => {
  await loadCovers(getContext());
  return makePaths();
};

/** Whether a text shows an image itself. */
const shows = (page: Page, src: string, { entryOf }: BlogContext): boolean => {
  const { images, sized, unsized, others } = entryOf(page).text.references;
  const same = originalImage(src);
  return (
    images.some((image) => image === src || (src.startsWith('/') && image.endsWith(src))) ||
    [...sized, ...unsized, ...others].some((other) => other.endsWith(src) || originalImage(other) === same)
  );
};

/**
 * The cover above a text.
 * @returns undefined where the blog shows none there, the text shows the image itself, or the size is unknown: a page
 * would move when the image comes, and have a hole if it does not
 */
export const pictureOf = async (page: Page, context: BlogContext): Promise<PictureView | undefined> => {
  const { site, addresses, entryOf, loaded } = context;
  const { src, alt } = page.cover ?? {};
  if (src === undefined || alt === undefined || site.covers === 'none' || site.covers === 'lists') return undefined;
  if (shows(page, src, context)) return undefined;
  const image = imageAt(entryOf(page), src) ?? copied(src, context);
  if (image) return { alt, attributes: await attributesOf(image) };
  if (isRemote(src)) {
    const size = loaded.images.get(remoteImage(src) ?? src);
    return size && { alt, attributes: { src, width: size.width, height: size.height, referrerpolicy: 'no-referrer' } };
  }
  const size = src.startsWith('/') ? await api.measure(src) : undefined;
  return size && { alt, attributes: { src: addresses.url(src), width: size.width, height: size.height } };
};
