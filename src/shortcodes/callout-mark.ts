import { calloutKindOf } from './callout-kinds.ts';

/** How a block of lines begins or ends. */
export interface Mark {
  /** Marks of the same syntax belong together. */
  readonly syntax: string;
  readonly opens: boolean;
  /** The first line of the quote; undefined for a quote without a marker, and for the end. */
  readonly first?: string | undefined;
  /** Added at the end of the quote. */
  readonly last?: string | undefined;
  /** The block ends where its lines are no longer indented, not at a mark. */
  readonly indented?: boolean;
}

/** The first line of a quote that is a callout: `[!TIP] Title`; undefined for a kind that nobody has. */
export const marker = (kind: string | undefined, title = ''): string | undefined => {
  const known = calloutKindOf(kind ?? '');
  return known === undefined ? undefined : `[!${known.toUpperCase()}]${title === '' ? '' : ` ${title}`}`;
};

/** The white space before a line. */
export const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';
