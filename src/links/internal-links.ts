import type { Blog } from '#blog/blog.ts';
import type { Page } from '#blog/post.ts';
import { fromBlogger } from '#legacy/blogger.ts';
import { decodePath } from '#urls/permalink.ts';
import { encodePath, type Addresses } from '#urls/routes.ts';

/** Where a link within the blog leads. */
export interface Target {
  /** What `href` prints. */
  readonly href: string;
  /** The address within the blog, decoded, without query and fragment. */
  readonly path: string;
  /** Decoded; '' for none. */
  readonly fragment: string;
  /** The post or page at that address. */
  readonly page: Page | undefined;
}

/** Shapes in which one address may be written: in either Unicode form, and with or without the slash at its end. */
const shapes = (path: string): string[] =>
  [path, path.normalize('NFC'), path.normalize('NFD')].flatMap((form) => [
    form,
    form.endsWith('/') ? form.slice(0, -1) : `${form}/`,
    `${form.replace(/\/$/, '')}.html`,
  ]);

/** What share buttons of old (AddThis) hung on addresses to follow readers: `#.VvajANx96b8`. */
const tracker = /^#\.[\w-]{6,}$/;

/**
 * Follows a link that a text holds. One at an old host leads within the blog where the target exists here, and stays
 * as it is where not; a relative one stands below the blog's sub-path.
 * @param from the post or page that holds the link
 */
export const followLink = (
  written: string,
  from: Page,
  blog: Pick<Blog, 'byPermalink' | 'byOldAddress' | 'years' | 'tags'>,
  { base, origin }: Addresses,
): Target => {
  const absolute = /^(?:https?:)?\/\//i.test(written);
  const url = new URL(written.trim(), origin + encodePath(from.permalink));
  const path = decodePath(url.pathname) ?? url.pathname;
  const below = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const found =
    shapes(below)
      .map((shape) => blog.byPermalink.get(shape))
      .find((page) => page !== undefined) ?? blog.byOldAddress.get(below);
  const list = found ? undefined : fromBlogger(below, blog);
  if (tracker.test(url.hash)) url.hash = '';
  const inBlog = found?.permalink ?? list;
  // Within the blog a query says nothing that a page could hear: it counted visits, or asked for the page for phones.
  const href =
    inBlog !== undefined
      ? base + encodePath(inBlog) + url.hash
      : absolute
        ? written
        : base + encodePath(below) + url.search + url.hash;
  return {
    href,
    path: inBlog ?? below,
    fragment: decodePath(url.hash.slice(1)) ?? url.hash.slice(1),
    page: found,
  };
};
