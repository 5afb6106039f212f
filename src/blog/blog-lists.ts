import type { ListKind } from './list-kind.ts';
import { listKinds, type ListName } from './list-kinds.ts';
import type { Lists } from './lists.ts';
import { paginate } from './pagination.ts';
import type { PostList } from './post-list.ts';
import type { Post } from './post.ts';
import { pageOf } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

/** A list and what it is. */
export interface BlogList extends PostList {
  readonly kind: ListName;
}

const names = Object.keys(listKinds) as readonly ListName[];

export const kindOf = (name: ListName): ListKind => listKinds[name];

/** Every list of a blog, kind by kind. */
export const blogLists = (lists: Lists): readonly BlogList[] =>
  names.flatMap((kind) =>
    kindOf(kind)
      .lists(lists)
      .map((list) => ({ ...list, kind })),
  );

/** Every list that has RSS: the blog itself first, then the widest kinds. */
export const followedLists = (lists: Lists): readonly BlogList[] =>
  blogLists(lists)
    .flatMap((list) => {
      const { rss } = kindOf(list.kind);
      return rss === undefined ? [] : [{ list, rss }];
    })
    .sort((a, b) => a.rss - b.rss)
    .map(({ list }) => list);

/** The posts in the feeds of a list, newest first: as many as the settings say; all of them in the archive of the Atom feed. */
export const postsInFeed = (
  { kind, posts }: Pick<BlogList, 'kind' | 'posts'>,
  { feedLength: { main, topic } }: Pick<Site, 'feedLength'>,
): readonly Post[] => {
  const { isWhole, atom } = kindOf(kind);
  return atom === 'archive' ? posts : posts.slice(0, isWhole ? main : topic);
};

/** Name of the word above lists of a kind, in `src/strings`; undefined for kinds of which a blog has one. */
export const headingOf = (name: ListName) => {
  const kind = listKinds[name];
  return 'heading' in kind ? kind.heading : undefined;
};

/** The pages that name all lists of a kind. */
export const indexPages = (lists: Lists) =>
  names.flatMap((name) => {
    const { index, heading } = kindOf(name);
    const posts = index?.posts(lists);
    return index && posts ? [{ ...index, name: `the list of ${heading ?? name}`, posts }] : [];
  });

/** Kinds whose terms have addresses by the setting `taxonomy`, with those of a blog. */
export const taxonomiesOf = (lists: Pick<Lists, 'tags' | 'categories'>) =>
  names.flatMap((name) => {
    const { taxonomy } = kindOf(name);
    return taxonomy ? [{ terms: taxonomy.terms(lists), address: taxonomy.address }] : [];
  });

/** The pages on which a list is shown, the first first. */
export const pagesOf = (
  { kind, permalink, posts }: BlogList,
  { postsPerPage, from }: Pick<Site, 'postsPerPage' | 'from'>,
) =>
  (kindOf(kind).isPaginated ? paginate(posts, postsPerPage) : [{ page: 1 }]).map(({ page }) => ({
    page,
    permalink: pageOf(permalink, page, from),
  }));

/**
 * Whether a page of a list shows the social card of the blog: later pages, and lists that are called by no name of their
 * own.
 * @param posts how many it has
 */
export const sharesCard = (kind: ListName, posts: number, page = 1): boolean => {
  const { card } = kindOf(kind);
  return page > 1 || card === 'shared' || (card === 'several' && posts === 1);
};
