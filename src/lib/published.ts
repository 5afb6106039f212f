import { leftovers } from './legacy/leftover.ts';
import { mirrors } from './legacy/mirror.ts';
import type { Lists } from './lists.ts';
import { paginate } from './pagination.ts';
import { fileOf, type Permalink } from './permalink.ts';
import { postLists } from './post-list.ts';
import { pageOf, routes } from './routes.ts';
import type { Site } from './site.ts';

/** Something that the blog answers with a file of its own. */
export interface Published {
  readonly permalink: Permalink;
  /** A `copy` follows its post wherever that goes: it is no promise of its own, and the ledger leaves it out. */
  readonly kind: 'post' | 'page' | 'list' | 'feed' | 'file' | 'copy';
  /** Its file below the output folder. */
  readonly file: string;
  /** As an error message calls it. */
  readonly name: string;
}

type Listed = readonly [permalink: Permalink, name: string];

const files: readonly Listed[] = [
  [routes.notFound, 'the page for missing addresses'],
  [routes.sitemap, 'the sitemap'],
  ['/sitemap-0.xml', 'the sitemap'],
  [routes.manifest, 'the web manifest'],
  [routes.opml, 'the list of feeds'],
  ['/robots.txt', 'robots.txt'],
  [routes.posts, 'the list of posts for scripts'],
  [routes.llms, 'the list of posts for language models'],
  [routes.llmsFull, 'all posts as one text'],
];

const feeds: readonly Listed[] = [
  [routes.rss, 'the feed'],
  [routes.atom, 'the Atom feed'],
  [routes.jsonFeed, 'the JSON feed'],
];

/** Lists that the engine makes: their first pages, with what they are. */
const firstPages = (lists: Lists): readonly Listed[] => [
  [routes.home, 'the home page'],
  [routes.tags, 'the list of tags'],
  [routes.categories, 'the list of categories'],
  ...(lists.series.length > 0 ? [[routes.series, 'the list of series'] as const] : []),
  ...(lists.authors.length > 0 ? [[routes.authors, 'the list of authors'] as const] : []),
  [routes.archive, 'the archive'],
  [routes.search, 'the search page'],
  [routes.subscribe, 'the page about feeds'],
  ...postLists(lists).map(({ kind, label, permalink }): Listed => [permalink, `the ${kind} “${label}”`]),
  ...lists.years.flatMap(({ year, months }) => [
    [routes.year(year), `the archive of ${year}`] as const,
    ...months.map(({ month }): Listed => [routes.month(year, month), `the archive of ${year}-${month}`]),
  ]),
];

/** The further pages of lists that have some; a series is shown whole. */
const laterPages = (lists: Lists, { postsPerPage, from }: Site): readonly Listed[] =>
  [{ permalink: routes.home, posts: lists.posts }, ...postLists(lists).filter(({ kind }) => kind !== 'series')].flatMap(
    ({ permalink, posts }) =>
      paginate(posts, postsPerPage)
        .slice(1)
        .map(({ page }): Listed => [pageOf(permalink, page, from), `page ${page} of ${permalink}`]),
  );

/**
 * Each list has RSS: the same texts once more in other forms would treble what is uploaded. Tags have Atom too where
 * Blogger served them so, and years are the archive of the Atom feed.
 */
const listFeeds = (lists: Lists, { from }: Site): readonly Listed[] => [
  ...postLists(lists).map(({ permalink }): Listed => [routes.rssOf(permalink), `the feed of ${permalink}`]),
  ...(from.includes('blogger') ? lists.tags.map(({ slug }) => routes.tag(slug)) : []).map((list): Listed => [
    routes.atomOf(list),
    `the Atom feed of ${list}`,
  ]),
  ...lists.years.map(({ year }): Listed => [routes.atomOf(routes.year(year)), `the feed archive of ${year}`]),
];

/** The same texts once more, in another shape. */
const copies = ({ posts, pages, languages }: Lists): readonly Published[] => {
  const copy = (permalink: Permalink, name: string): Published => ({
    permalink,
    kind: 'copy',
    file: permalink.slice(1),
    name,
  });
  return [
    ...languages.flatMap(({ lang }) => [
      copy(routes.llmsOf(lang), `the list of posts in ${lang} for language models`),
      copy(routes.llmsFullOf(lang), `all posts in ${lang} as one text`),
    ]),
    ...[...posts, ...pages].map(({ permalink, title }) => copy(routes.markdown(permalink), `“${title}” as Markdown`)),
  ];
};

/** What the engine itself makes: lists, feeds, files. */
export const engineAddresses = (lists: Lists, site: Site): readonly Published[] => {
  const page = ([permalink, name]: Listed): Published => ({ permalink, kind: 'list', file: fileOf(permalink), name });
  const under =
    (kind: 'feed' | 'file') =>
    ([permalink, name]: Listed): Published => ({ permalink, kind, file: permalink.slice(1), name });
  return [
    ...[...firstPages(lists), ...laterPages(lists, site)].map(page),
    ...[...feeds, ...listFeeds(lists, site)].map(under('feed')),
    ...files.map(under('file')),
    ...leftovers(lists, site),
    ...mirrors(lists, site).map(({ of, ...mirror }) => ({ ...mirror, name: `the old address of ${of}` })),
  ];
};

/**
 * Every address that the blog answers by itself, without redirects, in order.
 * @param publicFiles paths below `public`
 */
export const publishedAddresses = (lists: Lists, site: Site, publicFiles: readonly string[]): readonly Published[] =>
  [
    ...engineAddresses(lists, site),
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
    ...copies(lists),
    ...publicFiles.map((file) => ({ permalink: `/${file}`, kind: 'file' as const, file, name: file })),
  ].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
