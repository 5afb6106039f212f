import type { Blog } from '#blog/blog.ts';
import type { Comment } from '#content/comments.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import type { Term } from '#blog/term.ts';
import type { TermNotes } from '#blog/term-notes.ts';
import type { Heading } from '#markdown/rendered-text.ts';

/** What a page needs to know of the text of a post or page, besides its HTML. */
export interface TextFacts {
  /** Changes with the stored HTML of the text. */
  readonly digest: string;
  /** How the text begins. */
  readonly lead: string;
  readonly headings: readonly Heading[];
  /** Whether the text offers to load something from elsewhere. */
  readonly hasEmbeds: boolean;
  readonly comments: readonly Comment[];
  /** Permalinks of similar posts, best first. */
  readonly related: readonly Permalink[];
  /** Permalinks of what links here. */
  readonly backlinks: readonly Permalink[];
}

/** All that views are made from. */
export interface ViewContext {
  readonly blog: Blog;
  readonly site: Site;
  readonly addresses: Addresses;
  /** What the owner says of tags and categories. */
  readonly termNotes: TermNotes;
  /** Tags that often stand on the same posts, by slug; without those that `termNotes` relations to one another. */
  readonly relatedTags: ReadonlyMap<string, readonly Term[]>;
  readonly textOf: (page: Page) => TextFacts;
  /** Absolute address of the social card that shows these words. */
  readonly cardUrl: (card: { readonly title: string; readonly blog: string; readonly above: string }) => string;
  /** Whether a date lies in the future; always false in a build, which holds no such post. */
  readonly isScheduled: (date: Date) => boolean;
}
