import type { Language } from '#text/language.ts';
import type { Permalink } from './permalink.ts';
import type { Platform } from './platform.ts';

/** Percent-encodes a permalink as it stands in `href`: RFC 3986 path characters stay, all else becomes UTF-8 bytes. */
export const encodePath = (path: string): string =>
  encodeURI(path).replaceAll('[', '%5B').replaceAll(']', '%5D').replaceAll('?', '%3F').replaceAll('#', '%23');

/**
 * Name of a copy below its own folder: the permalink and `.md`. A folder whose name ends so too gets a mark that no
 * file has, so that the copy of `/a/x/` (`a/x.md`) never stands where the folder of `/a/x.md/y` must be; and since
 * permalinks never begin there, no copy stands where a page is. In NFC: there is one page for all forms of an address.
 */
const exportName = (permalink: Permalink): string => {
  const parts = permalink.normalize('NFC').replace(/\/$/, '').slice(1).split('/');
  const [folders, name = ''] = [parts.slice(0, -1), parts.at(-1)];
  return [...folders.map((folder) => (/\.md~*$/i.test(folder) ? `${folder}~` : folder)), `${name}.md`].join('/');
};

/** The addresses that the engine makes, as permalinks. What an author chose is on the post: `post.permalink`. */
export const routes = {
  home: '/',
  tags: '/tag/',
  tag: (slug: string) => `/tag/${slug}/`,
  categories: '/category/',
  category: (slug: string) => `/category/${slug}/`,
  authors: '/author/',
  author: (slug: string) => `/author/${slug}/`,
  series: '/series/',
  oneSeries: (slug: string) => `/series/${slug}/`,
  /** All posts in one language. */
  language: (lang: Language) => `/${lang}/`,
  archive: '/archive/',
  year: (year: number) => `/${year}/`,
  month: (year: number, month: number) => `/${year}/${String(month).padStart(2, '0')}/`,
  search: '/search/',
  /** Folder of what the search page reads; its files are named by their content. */
  searchIndex: '/pagefind/',
  rss: '/rss.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  /** Feed of a list, by the list's address: `/tag/linux/` → `/tag/linux/rss.xml`. */
  rssOf: (list: Permalink) => `${list}rss.xml`,
  atomOf: (list: Permalink) => `${list}atom.xml`,
  subscribe: '/subscribe/',
  opml: '/feeds.opml',
  /** The text of a post or page as its author wrote it. */
  markdown: (permalink: Permalink): Permalink => `/md/${exportName(permalink)}`,
  posts: '/posts.json',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  /** The same files for one language: `/en/llms.txt`. */
  llmsOf: (lang: Language) => `/${lang}/llms.txt`,
  llmsFullOf: (lang: Language) => `/${lang}/llms-full.txt`,
  sitemap: '/sitemap-index.xml',
  manifest: '/manifest.webmanifest',
  notFound: '/404.html',
} as const;

/**
 * The number in the address of a list's page. Gatsby counted from zero, so that `/page/1` is the second page there: a
 * blog that came from Gatsby goes on counting so, and old addresses keep their meaning.
 * @param page 1-based
 */
export const pageNumber = (page: number, from: readonly Platform[]): number =>
  from.includes('gatsby') ? page - 1 : page;

/** Address of page `page` of a list; the first is the list itself. */
export const pageOf = (list: Permalink, page: number, from: readonly Platform[]): Permalink =>
  page === 1 ? list : `${list}page/${pageNumber(page, from)}/`;

/** Names of files that integrations write or that every site has, beside the lists above. */
export const reservedFiles = [
  'index.html',
  '404.html',
  'rss.xml',
  'atom.xml',
  'feed.json',
  'feeds.opml',
  'robots.txt',
  'posts.json',
  'llms.txt',
  'llms-full.txt',
  'manifest.webmanifest',
  'sitemap-index.xml',
  'sitemap-0.xml',
  '_headers',
  '_redirects',
] as const;

/** A whole year of folders would hide behind a post called `/2016/`; the engine's own folders likewise. */
export const reservedFolders = ['_astro/', 'pagefind/', 'md/'] as const;

/**
 * An address of a post without slug, frozen by the file's name: as Gatsby would have made it where the blog came from
 * there, else as Blogger would.
 * @param id path of the file below `posts`, without extension
 * @param day `YYYY-MM-DD` in the blog's zone
 */
export const permalinkOfFile = (id: string, day: string, from: readonly Platform[]): Permalink => {
  // Signs that begin a query, a fragment or an escape would end the address early.
  const path = id.replaceAll(/[?#%\\\s]+/g, '-');
  if (from.includes('gatsby')) return `/posts/${path}/`;
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '') ?? path;
  return `/${day.slice(0, 4)}/${day.slice(5, 7)}/${name}.html`;
};

/** Turns permalinks into what links and metadata print, for the place where the blog is served. */
export const createAddresses = (siteUrl: string) => {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/$/, '');
  return {
    /** `''` or the sub-path without closing slash: `/blog`. */
    base,
    origin,
    /** For `href`: percent-encoded, below the sub-path. */
    url: (permalink: Permalink): string => base + encodePath(permalink),
    /** For canonical, feeds and sitemap: with scheme and host. */
    absolute: (permalink: Permalink): string => origin + base + encodePath(permalink),
  };
};

export type Addresses = ReturnType<typeof createAddresses>;
