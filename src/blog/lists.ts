import type { Year } from './archive.ts';
import type { LanguageList } from './language-list.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page, Post } from './post.ts';
import type { Series } from './series.ts';
import type { Term } from './term.ts';

/** The posts and pages of a blog, and all its groups of posts. */
export interface Lists {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Sorted by permalink. */
  readonly pages: readonly Page[];
  readonly tags: readonly Term[];
  readonly categories: readonly Term[];
  readonly series: readonly Series[];
  /** In dictionary order; empty for a blog with one author. */
  readonly authors: readonly Term[];
  readonly years: readonly Year[];
  /** The language with the most posts first; empty for a blog in one language. */
  readonly languages: readonly LanguageList[];
  /** Permalinks of all feeds in the ledger. Readers may still subscribe to them. */
  readonly knownFeeds: ReadonlySet<Permalink>;
}
