import type { Year } from './archive.ts';
import type { LanguageList } from './language-list.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page, Post } from './post.ts';
import type { Series } from './series.ts';
import type { Term } from './term.ts';

/** The posts and pages of a blog, and every way in which it groups posts. */
export interface Lists {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** By address. */
  readonly pages: readonly Page[];
  readonly tags: readonly Term[];
  readonly categories: readonly Term[];
  readonly series: readonly Series[];
  /** In dictionary order; empty where one person wrote all. */
  readonly authors: readonly Term[];
  readonly years: readonly Year[];
  /** Posts by language, that with most posts first; empty where all are in one. */
  readonly languages: readonly LanguageList[];
  /** Addresses of feeds that the ledger knows: somebody may follow them. */
  readonly knownFeeds: ReadonlySet<Permalink>;
}
