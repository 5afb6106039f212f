import type { Blog } from '#blog/blog.ts';
import type { Comment } from '#content/comments.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import type { Term } from '#blog/term.ts';
import type { TermNotes } from '#blog/term-notes.ts';
import type { CoverView } from './cover-view.ts';
import type { Heading } from '#markdown/rendered-text.ts';

/** Facts about the text of a post or page, besides its HTML. */
export interface TextFacts {
  /** Key of the stored HTML; it changes with the text. */
  readonly digest: string;
  /** The beginning of the text. */
  readonly lead: string;
  readonly headings: readonly Heading[];
  /** All ids in the text, those of headings included. */
  readonly ids: ReadonlySet<string>;
  /** Whether the text has embeds, which load content from other hosts on request. */
  readonly hasEmbeds: boolean;
  readonly comments: readonly Comment[];
  /** Permalinks of similar posts, best first. */
  readonly related: readonly Permalink[];
  /** Permalinks of posts and pages that link here. */
  readonly backlinks: readonly Permalink[];
}

/** The input for all views. */
export interface ViewContext {
  readonly blog: Blog;
  readonly site: Site;
  readonly addresses: Addresses;
  /** Descriptions and parents of tags and categories, from `terms.yaml`. */
  readonly termNotes: TermNotes;
  /** Related tags by slug, without parents and children in `termNotes`. */
  readonly relatedTags: ReadonlyMap<string, readonly Term[]>;
  readonly textOf: (page: Page) => TextFacts;
  /** The covers that lists show, by the permalinks of their posts. */
  readonly covers: ReadonlyMap<Permalink, CoverView>;
  /** Absolute URL of the social card with this text. */
  readonly cardUrl: (card: { readonly title: string; readonly blog: string; readonly above: string }) => string;
  /** Whether `theme.css` sets another font for text. */
  readonly replacesFont: boolean;
  /** Whether a date is in the future; always false in a build, which has no scheduled posts. */
  readonly isScheduled: (date: Date) => boolean;
}
