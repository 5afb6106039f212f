import { blogLists, indexPages, kindOf, pagesOf } from '#blog/blog-lists.ts';
import { commentFeedOf } from '#legacy/comment-feeds.ts';
import { labelFeeds } from '#legacy/label-feeds.ts';
import { legacyFiles } from '#legacy/legacy-files.ts';
import { placeAliases } from './alias-files.ts';
import { fileAliases } from '#legacy/file-aliases.ts';
import { movedFeeds } from '#legacy/moved-feeds.ts';
import type { Redirect } from '#legacy/redirect.ts';
import type { Lists } from '#blog/lists.ts';
import type { Page } from '#blog/post.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

/** A file of the output. */
export interface ManifestEntry {
  readonly permalink: Permalink;
  /** A `derived` file depends on a post, so the ledger does not record it. */
  readonly kind: 'post' | 'page' | 'list' | 'feed' | 'file' | 'derived';
  /** Path below the output folder. */
  readonly file: string;
  /** Name in error messages. */
  readonly name: string;
  /** Permalink of the file of which this one is a copy. */
  readonly of?: Permalink;
}

type Listed = readonly [permalink: Permalink, name: string];

const files: readonly Listed[] = [
  [routes.notFound, 'the 404 page'],
  [routes.sitemap, 'the sitemap'],
  ['/sitemap-0.xml', 'the sitemap'],
  [routes.manifest, 'the web manifest'],
  [routes.opml, 'the list of feeds'],
  ['/robots.txt', 'robots.txt'],
  [routes.posts, 'the list of posts for scripts'],
  [routes.llms, 'the list of posts for language models'],
  [routes.llmsFull, 'all posts as one text'],
];

/** Index pages, and pages that are not lists of posts. */
const otherPages = (lists: Lists): readonly Listed[] => [
  ...indexPages(lists).map(({ permalink, name }): Listed => [permalink, name]),
  [routes.search, 'the search page'],
  [routes.subscribe, 'the page about feeds'],
];

/** All pages of all lists. */
const listPages = (lists: Lists, site: Site): readonly ManifestEntry[] =>
  blogLists(lists).flatMap((list) => {
    const { describe, isInLedger } = kindOf(list.kind);
    return pagesOf(list, site).map(({ page, permalink }) => ({
      permalink,
      kind: isInLedger ? ('list' as const) : ('derived' as const),
      file: fileOf(permalink),
      name: page === 1 ? describe(list.label) : `page ${page} of ${list.permalink}`,
    }));
  });

/**
 * The feeds of all lists. Most lists have RSS only, because other formats would triple the size of the output. Tags
 * also have an Atom feed if they had one at Blogger, and years are the archive of the main Atom feed.
 */
const feeds = (lists: Lists, site: Site): readonly Listed[] => {
  const labels = new Set(labelFeeds(lists, site).map(({ list }) => list));
  return [
    [routes.jsonFeed, 'the JSON feed'],
    ...(site.from.includes('blogger') ? [[routes.bloggerRss, 'the RSS feed with the ids of Blogger'] as const] : []),
    ...blogLists(lists).flatMap(({ kind, label, permalink }): readonly Listed[] => {
      const { isWhole, rss, atom } = kindOf(kind);
      const of = isWhole ? '' : ` of ${permalink}`;
      const hasAtom = atom !== undefined && (atom !== 'labels' || labels.has(permalink));
      return [
        ...(rss === undefined ? [] : [[routes.rssOf(permalink), `the feed${of}`] as const]),
        ...(hasAtom
          ? [
              [
                routes.atomOf(permalink),
                atom === 'archive' ? `the feed archive of ${label}` : `the Atom feed${of}`,
              ] as const,
            ]
          : []),
      ];
    }),
  ];
};

/** Other representations of posts and pages. */
const derived = ({ posts, pages, languages }: Lists, { from, security }: Site): readonly ManifestEntry[] => {
  const entry = (permalink: Permalink, name: string): ManifestEntry => ({
    permalink,
    kind: 'derived',
    file: permalink.slice(1),
    name,
  });
  return [
    ...languages.flatMap(({ lang }) => [
      entry(routes.llmsOf(lang), `the list of posts in ${lang} for language models`),
      entry(routes.llmsFullOf(lang), `all posts in ${lang} as one text`),
    ]),
    ...(security ? [entry(routes.securityTxt, 'security.txt')] : []),
    ...[...posts, ...pages].map(({ permalink, title }) => entry(routes.markdown(permalink), `“${title}” as Markdown`)),
    ...posts.flatMap((post): ManifestEntry[] => {
      const feed = from.includes('blogger') ? commentFeedOf(post) : undefined;
      if (feed === undefined) return [];
      return [
        { permalink: feed, kind: 'derived', file: fileOf(feed), name: `the feed of comments on “${post.title}”` },
      ];
    }),
  ];
};

/**
 * Everything that the engine generates: lists, feeds, other files.
 * @param rules redirects of the owner
 */
export const engineManifest = (lists: Lists, site: Site, rules: readonly Redirect[] = []): readonly ManifestEntry[] => {
  const page = ([permalink, name]: Listed): ManifestEntry => ({
    permalink,
    kind: 'list',
    file: fileOf(permalink),
    name,
  });
  const under =
    (kind: 'feed' | 'file') =>
    ([permalink, name]: Listed): ManifestEntry => ({ permalink, kind, file: permalink.slice(1), name });
  const own = [
    ...otherPages(lists).map(page),
    ...listPages(lists, site),
    ...feeds(lists, site).map(under('feed')),
    ...files.map(under('file')),
    ...legacyFiles(lists, site),
  ];
  const copies = placeAliases([...fileAliases(lists, site), ...movedFeeds(rules, own)], own);
  return [...own, ...copies.map((copy) => ({ ...copy, name: `the old address of ${copy.of}` }))];
};

/** The files beside texts that are published with them. Those in `public` are published anyway. */
const filesBeside = (pages: readonly Page[]): readonly ManifestEntry[] =>
  pages.flatMap(({ files }) =>
    // A text may name a file by several paths.
    [...new Map([...files.values()].map((file) => [file.permalink, file])).values()]
      .filter(({ inPublic }) => inPublic === undefined)
      .map(({ permalink, path }) => ({ permalink, kind: 'file' as const, file: permalink.slice(1), name: path })),
  );

/**
 * All files of the output, without redirects, sorted by permalink.
 * @param publicFiles paths below `public`
 * @param rules redirects of the owner; those to a feed are copies of it, unless the blog has something else there
 */
export const outputManifest = (
  lists: Lists & { readonly notFound?: Page | undefined },
  site: Site,
  publicFiles: readonly string[],
  rules: readonly Redirect[] = [],
): readonly ManifestEntry[] => {
  const others: readonly ManifestEntry[] = [
    ...lists.posts.map(({ permalink, title }) => ({
      permalink,
      kind: 'post' as const,
      file: fileOf(permalink),
      name: `“${title}”`,
    })),
    ...lists.pages.map(({ permalink, title }) => ({
      permalink,
      kind: 'page' as const,
      file: fileOf(permalink),
      name: `“${title}”`,
    })),
    ...derived(lists, site),
    ...filesBeside([...lists.posts, ...lists.pages, ...(lists.notFound ? [lists.notFound] : [])]),
    ...publicFiles.map((file) => ({ permalink: `/${file}`, kind: 'file' as const, file, name: file })),
  ];
  const taken = new Set(others.map(({ file }) => file));
  const free = rules.filter(({ from }) => !taken.has(fileOf(from)) && !taken.has(from.slice(1)));
  return [...engineManifest(lists, site, free), ...others].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
};
