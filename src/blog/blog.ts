import { buildArchive } from './archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { buildAuthors } from './authors.ts';
import { pathOf, type Permalink } from '#urls/permalink.ts';
import { indexFiles, type FileIndex } from './file-index.ts';
import { buildLanguages } from './language-list.ts';
import type { Lists } from './lists.ts';
import { newestFirst, toPage, toPost, type Page, type Post, type Writing } from './post.ts';
import { buildSeries, type Series } from './series.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import type { TermAliases } from './term-aliases.ts';
import { buildTerms, type Term } from './term.ts';

/** The content of a blog, with everything that is derived from more than one post. */
export interface Blog extends Lists {
  /** What the author wrote for missing addresses, as `pages/404.md`. It is in no list and has no address of its own. */
  readonly notFound: Page | undefined;
  /** Posts and pages by permalink. */
  readonly byPermalink: ReadonlyMap<Permalink, Page>;
  /** Posts and pages by their old addresses: aliases, and paths at Blogger. */
  readonly byOldAddress: ReadonlyMap<Permalink, Page>;
  /** Posts and pages by file. */
  readonly byFile: FileIndex;
  /** The next newer and the next older post. */
  readonly neighbours: (post: Post) => { readonly newer: Post | undefined; readonly older: Post | undefined };
  /** The same post in other languages. */
  readonly translations: (post: Post) => readonly Post[];
  /** The term of the author; undefined in a blog with one author. */
  readonly authorOf: (post: Post) => Term | undefined;
  readonly seriesOf: (post: Post) => Series | undefined;
  /** Diagnostics that concern more than one post. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Errors for references to posts that do not exist. */
const unresolved = (posts: readonly Post[], known: ReadonlySet<Permalink>): Diagnostic[] =>
  posts.flatMap((post) =>
    (['translationOf', 'supersededBy'] as const).flatMap((field): Diagnostic[] => {
      const target = post[field];
      if (target === undefined || known.has(target)) return [];
      const message = `No post has the address “${target}”.`;
      return [
        {
          level: 'error',
          file: post.file,
          field,
          message,
          remedy: 'Write the slug of an existing post, exactly as in that post.',
        },
      ];
    }),
  );

const oldAddresses = (posts: readonly Post[], pages: readonly Page[]): Map<Permalink, Page> =>
  new Map(
    [
      ...[...posts, ...pages].flatMap((page) =>
        page.bloggerUrl === undefined ? [] : [[pathOf(page.bloggerUrl), page] as const],
      ),
      ...[...posts, ...pages].flatMap((page) => page.aliases.map((alias) => [alias, page] as const)),
    ].toReversed(),
  );

/**
 * Builds a blog from its posts and pages.
 * @param writings the published posts and pages, in any order
 * @param known permalinks of drafts and scheduled posts, to which references are allowed; aliases of terms; and
 *   permalinks of all feeds that were ever published
 */
export const buildBlog = (
  writings: readonly Writing[],
  site: Site,
  known: {
    readonly unpublished?: readonly Permalink[];
    readonly aliases?: TermAliases;
    readonly feeds?: ReadonlySet<Permalink>;
  } = {},
): Blog => {
  const [pageWritings, postWritings] = [true, false].map((wanted) =>
    writings.filter(({ frontMatter }) => (frontMatter.template === 'page') === wanted),
  ) as [Writing[], Writing[]];
  const posts = postWritings.map((writing) => toPost(writing, site)).sort(newestFirst);
  const allPages = pageWritings
    .map((writing) => toPage(writing, site))
    .sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
  const notFound = allPages.find(({ permalink }) => permalink === routes.notFound);
  const pages = allPages.filter((page) => page !== notFound);
  const byPermalink = new Map<Permalink, Page>([...pages, ...posts].map((page) => [page.permalink, page]));
  const positions = new Map(posts.map((post, index) => [post.permalink, index]));
  const groups = Map.groupBy(posts, (post) => post.translationOf ?? post.permalink);
  const tags = buildTerms(posts, 'tags', site.taxonomy, known.aliases?.tags, site.lang);
  const categories = buildTerms(posts, 'category', site.taxonomy, known.aliases?.categories, site.lang);
  const series = buildSeries(posts, site.lang);
  const authors = buildAuthors(posts, site.lang);
  const authorOf = new Map(authors.flatMap((author) => author.posts.map((post) => [post, author])));
  const seriesOf = new Map(series.series.flatMap((one) => one.posts.map((post) => [post, one])));
  const blog = {
    posts,
    pages,
    notFound,
    byPermalink,
    byOldAddress: oldAddresses(posts, pages),
    byFile: indexFiles([...posts, ...pages]),
    tags: tags.terms,
    categories: categories.terms,
    series: series.series,
    years: buildArchive(posts, site.timeZone),
    authors,
    authorOf: (post: Post) => authorOf.get(post),
    seriesOf: (post: Post) => seriesOf.get(post),
    languages: buildLanguages(posts),
    knownFeeds: known.feeds ?? new Set<Permalink>(),
    neighbours: (post: Post) => {
      const index = positions.get(post.permalink) ?? 0;
      return { newer: posts[index - 1], older: posts[index + 1] };
    },
    translations: (post: Post) =>
      (groups.get(post.translationOf ?? post.permalink) ?? []).filter(
        (other) => other !== post && other.lang !== post.lang,
      ),
  };
  const references = unresolved(posts, new Set([...byPermalink.keys(), ...(known.unpublished ?? [])]));
  return {
    ...blog,
    diagnostics: [...tags.diagnostics, ...categories.diagnostics, ...series.diagnostics, ...references],
  };
};
