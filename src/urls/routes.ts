import type { Language } from '#text/language.ts';
import type { Permalink } from './permalink.ts';
import type { Platform } from './platform.ts';

/** Percent-encodes a path for `href` (RFC 3986 §3.3). */
export const encodePath = (path: string): string =>
  encodeURI(path).replaceAll('[', '%5B').replaceAll(']', '%5D').replaceAll('?', '%3F').replaceAll('#', '%23');

/**
 * The path of a Markdown export below `/md/`: the permalink in NFC, and `.md`. A folder whose name ends in `.md` gets a
 * trailing `~`. Otherwise the export of `/a/x/`, the file `a/x.md`, would collide with the folder of `/a/x.md/y`. A name
 * such as `c:x` gets a `~` before it, since Astro would read it as a URL with a scheme.
 */
const exportName = (permalink: Permalink): string => {
  const parts = permalink.normalize('NFC').replace(/\/$/, '').slice(1).split('/');
  const [folders, name = ''] = [parts.slice(0, -1), parts.at(-1)];
  return [
    ...folders.map((folder) => (/\.md~*$/i.test(folder) ? `${folder}~` : folder)),
    `${/^~*[a-z][a-z\d+.-]*:/i.test(name) ? '~' : ''}${name}.md`,
  ].join('/');
};

/** Permalinks of everything that the engine generates. The permalink of a post is `post.permalink`. */
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
  /** Folder of the search index. Its files are named by a hash of their content. */
  searchIndex: '/pagefind/',
  rss: '/rss.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  /** The RSS feed with the ids of Blogger, for requests of Blogger's feed with `?alt=rss`. */
  bloggerRss: '/blogger/rss.xml',
  /** RSS feed of a list, by the permalink of the list: `/tag/linux/` → `/tag/linux/rss.xml`. */
  rssOf: (list: Permalink) => `${list}rss.xml`,
  atomOf: (list: Permalink) => `${list}atom.xml`,
  subscribe: '/subscribe/',
  opml: '/feeds.opml',
  /** The Markdown export of a post or page. */
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
  securityTxt: '/.well-known/security.txt',
  /** The editor, if the blog has one. */
  editor: '/admin/',
} as const;

/**
 * The number in the address of a page of a list. Gatsby counted from zero: its second page was `/page/1`. A blog from
 * Gatsby keeps this numbering, so that old addresses still show the same page.
 * @param page 1-based
 */
export const pageNumber = (page: number, from: readonly Platform[]): number =>
  from.includes('gatsby') ? page - 1 : page;

/**
 * The permalink of one page of a list. The first page has the permalink of the list.
 * @param page 1-based
 */
export const pageOf = (list: Permalink, page: number, from: readonly Platform[]): Permalink =>
  page === 1 ? list : `${list}page/${pageNumber(page, from)}/`;

/** Files that no post may use: the engine or an integration writes them. */
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
  '.htaccess',
  '.well-known/security.txt',
  '_redirects',
] as const;

/** Folders that no post may use: the engine writes into them. */
export const reservedFolders = ['_astro/', 'pagefind/', 'md/'] as const;

/**
 * The permalink of a post without a slug, derived from its file name: in the format of Gatsby if the blog came from
 * there, else in the format of Blogger. For a folder with `index.md`, folders of years and months and the date before the
 * name are no part of it.
 * @param id path of the file below `posts`, without extension
 * @param day date of the post as `YYYY-MM-DD`, in the zone of the blog
 * @param isFolder whether the post is `index.md` in the folder `id`
 */
export const permalinkOfFile = (id: string, day: string, from: readonly Platform[], isFolder: boolean): Permalink => {
  // These characters would begin a query, a fragment or an escape.
  const path = id.replaceAll(/[?#%\\\s]+/g, '-');
  const parts = path.split('/');
  const name = (parts.at(-1) ?? path).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  if (!from.includes('gatsby')) return `/${day.slice(0, 4)}/${day.slice(5, 7)}/${name}.html`;
  if (!isFolder) return `/posts/${path}/`;
  const folders = parts.slice(0, -1).filter((part) => !/^(?:\d{4}|\d{2})$/.test(part));
  return `/posts/${[...folders, name].join('/')}/`;
};

/**
 * Functions that turn permalinks into URLs.
 * @param siteUrl the `url` setting
 */
export const createAddresses = (siteUrl: string) => {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/$/, '');
  return {
    /** The sub-path without a trailing slash, `/blog`; '' if there is none. */
    base,
    origin,
    /** For `href`: percent-encoded, with the sub-path. */
    url: (permalink: Permalink): string => base + encodePath(permalink),
    /** For canonical links, feeds and sitemap: an absolute URL. */
    absolute: (permalink: Permalink): string => origin + base + encodePath(permalink),
  };
};

/** The result of `createAddresses`. */
export type Addresses = ReturnType<typeof createAddresses>;
