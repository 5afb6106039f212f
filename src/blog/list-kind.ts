import type { Lists } from './lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { PostList } from './post-list.ts';
import type { Post } from './post.ts';
import type { Term } from './term.ts';

/** The definition of a kind of list. */
export interface ListKind {
  /** The lists of this kind in a blog, in display order. */
  readonly lists: (lists: Lists) => readonly PostList[];
  /** The name of a list in an error message. */
  readonly describe: (label: string) => string;
  /** Key in `src/strings` of the heading for these lists. */
  readonly heading?: string;
  /** The page with all lists of this kind. */
  readonly index?: {
    readonly permalink: Permalink;
    /** Posts whose changes change the page; undefined if the blog has no such page. */
    readonly posts: (lists: Lists) => readonly Post[] | undefined;
    readonly isInSitemap: boolean;
  };
  /** Set if the slugs depend on the setting `taxonomy`. Such terms may have had other addresses before. */
  readonly taxonomy?: {
    readonly terms: (lists: Pick<Lists, 'tags' | 'categories'>) => readonly Term[];
    readonly address: (slug: string) => Permalink;
  };
  /** Whether the list contains all posts. The sitemap lists it first, and its feeds are the main feeds. */
  readonly isWhole: boolean;
  readonly isPaginated: boolean;
  /** Position of this kind in lists of feeds; undefined without RSS. */
  readonly rss: number | undefined;
  /**
   * Which Atom feed the lists have. `newest`: with the newest posts. `archive`: with all posts, as part of the archive
   * of the main feed. `labels`: only for labels that had a feed at Blogger.
   */
  readonly atom: 'newest' | 'archive' | 'labels' | undefined;
  readonly isInSitemap: boolean;
  /** Whether the ledger records the addresses. */
  readonly isInLedger: boolean;
  /**
   * `own`: each list has its own social card. `shared`: it uses that of the blog. `several`: its own from two posts on.
   */
  readonly card: 'own' | 'several' | 'shared';
}
