/** One step of an import. An import is a stream of these, so that a large blog never lies in memory as a whole. */
export type ImportEvent =
  /** Something was read; `what` is a plural: `posts`, `comments`. */
  | { readonly kind: 'read'; readonly what: string }
  /** A file to write; `path` is below the blog folder. */
  | { readonly kind: 'file'; readonly path: string; readonly content: string }
  /** A file to copy without a change; `from` is below the source. */
  | { readonly kind: 'copy'; readonly path: string; readonly from: string }
  /** Something that has no place in the new blog. */
  | { readonly kind: 'left-out'; readonly what: string; readonly why: string }
  /** A post that stays HTML, and what Markdown would have lost. */
  | { readonly kind: 'html'; readonly what: string; readonly why: string }
  /** Something that the owner should look at. */
  | { readonly kind: 'odd'; readonly what: string; readonly why: string };

/** What owners may choose. */
export interface ImportOptions {
  /** Address of the blog, for sources that do not say it. */
  readonly url?: string | undefined;
  /** Whether no post becomes Markdown. */
  readonly keepHtml?: boolean | undefined;
}

/** A reason to stop before anything is written: the source is not what it should be. */
export class ImportError extends Error {}
