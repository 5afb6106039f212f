import type { Blog } from '#blog/blog.ts';
import type { Page } from '#blog/post.ts';
import { fromBlogger } from '#legacy/blogger.ts';
import { pathInLink } from '#urls/file-address.ts';
import { decodePath } from '#urls/permalink.ts';
import { encodePath, routes, type Addresses } from '#urls/routes.ts';

/** The target of an internal link. */
export interface Target {
  /** The value for `href`. */
  readonly href: string;
  /** The path below the root of the blog, decoded, without query and fragment. */
  readonly path: string;
  /** Decoded, or ''. */
  readonly fragment: string;
  /** The post or page at that address. */
  readonly page: Page | undefined;
}

/** Variants of a path: either Unicode form, with or without a trailing slash, and with `.html`. */
const variants = (path: string): string[] =>
  [path, path.normalize('NFC'), path.normalize('NFD')].flatMap((form) => [
    form,
    form.endsWith('/') ? form.slice(0, -1) : `${form}/`,
    `${form.replace(/\/$/, '')}.html`,
  ]);

/** The file of a post that a link names: `b.md`, `../2019/b.md#part`. */
const linkedFile = (written: string): string | undefined => {
  const path = /^([^?#]+\.(?:md|mdx|markdown))(?:[?#]|$)/i.exec(written.trim())?.[1];
  return path === undefined || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path) ? undefined : (decodePath(path) ?? path);
};

/** A fragment that share buttons of AddThis added to track readers: `#.VvajANx96b8`. */
const trackingFragment = /^#\.[\w-]{6,}$/;

/** Whether a URL is the home page of the blog, of this or of a former host. `m` selected the mobile version at Blogger. */
const isHome = ({ pathname, search, host }: URL, { base, origin }: Pick<Addresses, 'base' | 'origin'>): boolean =>
  /^(?:\?m=[01])?$/.test(search) &&
  // On the host of the blog, what is above its sub-path is another site.
  (pathname.replace(/\/$/, '') === base || (pathname === '/' && host !== new URL(origin).host));

/**
 * Resolves an internal link, to an address, to the file of a post or to a file beside the text. A link to a former host
 * becomes internal only if its target exists in the blog. A relative link gets the sub-path of the blog.
 * @param from the post or page with the link
 */
export const followLink = (
  written: string,
  from: Page,
  blog: Pick<Blog, 'byPermalink' | 'byOldAddress' | 'byFile' | 'years' | 'tags'>,
  { base, origin }: Addresses,
): Target => {
  const absolute = /^(?:https?:)?\/\//i.test(written);
  const url = new URL(written.trim(), origin + encodePath(from.permalink));
  const path = decodePath(url.pathname) ?? url.pathname;
  const below = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const file = linkedFile(written);
  const found =
    variants(below)
      .map((variant) => blog.byPermalink.get(variant))
      .find((page) => page !== undefined) ??
    blog.byOldAddress.get(below) ??
    (file === undefined ? undefined : blog.byFile(file, from));
  const beside = found ? undefined : from.files.get(pathInLink(written) ?? '');
  if (beside)
    return {
      href: base + encodePath(beside.permalink) + url.search + url.hash,
      path: beside.permalink,
      fragment: '',
      page: undefined,
    };
  const list = found ? undefined : isHome(url, { base, origin }) ? routes.home : fromBlogger(below, blog);
  if (trackingFragment.test(url.hash)) url.hash = '';
  const inBlog = found?.permalink ?? list;
  // Static pages ignore queries. In old links they tracked visits or selected the mobile version.
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

/** Whether a link names a file of a text and not an address: `b.md`. */
export const namesFile = (written: string): boolean => linkedFile(written) !== undefined;
