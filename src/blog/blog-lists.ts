import type { ListKind } from './list-kind.ts';
import { listKinds, type ListName } from './list-kinds.ts';
import type { Lists } from './lists.ts';
import { paginate } from './pagination.ts';
import type { PostList } from './post-list.ts';
import type { Post } from './post.ts';
import type { Permalink } from '#urls/permalink.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

/** A list with its kind. */
export interface BlogList extends PostList {
  readonly kind: ListName;
}

const names = Object.keys(listKinds) as readonly ListName[];

/** The definition of a kind. */
export const kindOf = (name: ListName): ListKind => listKinds[name];

/** All lists of a blog, in the order of their kinds. */
export const blogLists = (lists: Lists): readonly BlogList[] =>
  names.flatMap((kind) =>
    kindOf(kind)
      .lists(lists)
      .map((list) => ({ ...list, kind })),
  );

/** All lists with an RSS feed: the blog itself first, then the others in the order of `ListKind.rss`. */
export const listsWithRss = (lists: Lists): readonly BlogList[] =>
  blogLists(lists)
    .flatMap((list) => {
      const { rss } = kindOf(list.kind);
      return rss === undefined ? [] : [{ list, rss }];
    })
    .sort((a, b) => a.rss - b.rss)
    .map(({ list }) => list);

/**
 * The posts in the feeds of a list, newest first. The archive of the Atom feed has all posts, other feeds as many as
 * the settings allow.
 */
export const postsInFeed = (
  { kind, posts }: Pick<BlogList, 'kind' | 'posts'>,
  { feedLength: { main, topic } }: Pick<Site, 'feedLength'>,
): readonly Post[] => {
  const { isWhole, atom } = kindOf(kind);
  return atom === 'archive' ? posts : posts.slice(0, isWhole ? main : topic);
};

/** Key in `src/strings` of the heading for a kind; undefined for kinds without one. */
export const headingOf = (name: ListName) => {
  const kind = listKinds[name];
  return 'heading' in kind ? kind.heading : undefined;
};

/** The index pages: each lists all lists of a kind. */
export const indexPages = (lists: Lists) =>
  names.flatMap((name) => {
    const { index, heading } = kindOf(name);
    const posts = index?.posts(lists);
    return index && posts ? [{ ...index, name: `the list of ${heading ?? name}`, posts }] : [];
  });

/** Whether a page of the engine has nothing to list: no link of the engine leads there. */
export const isEmptyPage = (
  permalink: Permalink,
  { posts, tags, categories, series, authors }: Pick<Lists, 'posts' | 'tags' | 'categories' | 'series' | 'authors'>,
): boolean =>
  ({
    [routes.archive]: posts,
    [routes.tags]: tags,
    [routes.categories]: categories,
    [routes.series]: series,
    [routes.authors]: authors,
  })[permalink]?.length === 0;

/** The terms whose slugs depend on the setting `taxonomy`, with the function for their permalinks. */
export const taxonomiesOf = (lists: Pick<Lists, 'tags' | 'categories'>) =>
  names.flatMap((name) => {
    const { taxonomy } = kindOf(name);
    return taxonomy ? [{ terms: taxonomy.terms(lists), address: taxonomy.address }] : [];
  });

/** The pages of a list, first page first. */
export const pagesOf = (
  { kind, permalink, posts }: BlogList,
  { postsPerPage, from }: Pick<Site, 'postsPerPage' | 'from'>,
) =>
  (kindOf(kind).isPaginated ? paginate(posts, postsPerPage) : [{ page: 1 }]).map(({ page }) => ({
    page,
    permalink: pageOf(permalink, page, from),
  }));

/**
 * Whether a page of a list uses the social card of the blog instead of its own.
 * @param posts number of posts in the list
 * @param page 1-based
 */
export const sharesCard = (kind: ListName, posts: number, page = 1): boolean => {
  const { card } = kindOf(kind);
  return page > 1 || card === 'shared' || (card === 'several' && posts === 1);
};
