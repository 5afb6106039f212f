import type { Lists } from './lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { PostList } from './post-list.ts';
import type { Post } from './post.ts';
import type { Term } from './term.ts';

/** What the engine knows of one kind of lists. */
export interface ListKind {
  /** The lists of this kind in a blog, in the order in which they are shown. */
  readonly lists: (lists: Lists) => readonly PostList[];
  /** One of them, as an error message calls it. */
  readonly called: (label: string) => string;
  /** Name of the word above its lists, in `src/strings`. */
  readonly heading?: string;
  /** The page that names all lists of this kind. */
  readonly index?: {
    readonly permalink: Permalink;
    /** Whose changes are its own; undefined where the blog has no such page. */
    readonly posts: (lists: Lists) => readonly Post[] | undefined;
    readonly isInSitemap: boolean;
  };
  /** Terms whose addresses are made by the setting `taxonomy`, so that they may have had others. */
  readonly taxonomy?: {
    readonly terms: (lists: Pick<Lists, 'tags' | 'categories'>) => readonly Term[];
    readonly address: (slug: string) => Permalink;
  };
  /** Whether it holds every post: the sitemap names it first, and its feeds are the main ones. */
  readonly isWhole: boolean;
  readonly isPaginated: boolean;
  /** Place among the kinds where feeds are named, the widest first; undefined without RSS. */
  readonly rss: number | undefined;
  /** `archive`: whole, as a part of the archive of the main one; `labels`: only those that Blogger served. */
  readonly atom: 'newest' | 'archive' | 'labels' | undefined;
  readonly isInSitemap: boolean;
  /** Whether the ledger remembers its addresses. */
  readonly isRemembered: boolean;
  /** Whether its social card is its own or the blog's; `several`: its own from two posts on. */
  readonly card: 'own' | 'several' | 'shared';
}
