import type { TextWords } from './word-placeholder.ts';

/** Where a link within the blog leads. */
export interface ResolvedLink {
  readonly href: string;
  /** Id of the element that shows what the link leads to, while a reader rests on it; links to other texts have one. */
  readonly preview?: string;
}

export interface ResolvedSize {
  readonly width: number;
  readonly height: number;
  /** Address within the blog of a copy that is shown instead; `links` must hold it. */
  readonly local?: string;
}

/** What stands for the marks of a stored text on the page that prints it. Each kind is known by what the text says. */
export interface BodyResolution {
  /** By the address behind `internal:`; also by those that a text holds without the mark, for their `preview` alone. */
  readonly links: Readonly<Record<string, ResolvedLink>>;
  /** Attributes by the path behind `image:`, `src` and others. */
  readonly images: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** By `src`, with its `internal:` if it has one. */
  readonly sizes: Readonly<Record<string, ResolvedSize>>;
  readonly words: TextWords;
}

/** The value of a key that the record itself holds: texts may speak of `constructor`. */
export const entryOf = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What stands behind a mark such as `internal:`; undefined for what is not marked so. */
export const placeholderValue = (value: string, mark: 'internal:' | 'image:' | 'say:'): string | undefined =>
  value.startsWith(mark) ? value.slice(mark.length) : undefined;
