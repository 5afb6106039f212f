import type { TextWords } from './word-placeholder.ts';

/** The target of a link within the blog. */
export interface ResolvedLink {
  readonly href: string;
  /** Text of a link that has none: the title of its target. */
  readonly title?: string;
  /** Id of the element with a preview of the target, shown on hover and focus; only for links to other texts. */
  readonly preview?: string;
}

/** A copy of an image on another site. */
export interface ImageCopy {
  /** `src` and, where there are several sizes, `srcset` and `sizes`. */
  readonly shown: Readonly<Record<string, string | number>>;
  /** Address of the whole image; only where a link leads to it. */
  readonly whole?: string;
}

/** The size of an image, in pixels. */
export interface ResolvedSize {
  readonly width: number;
  readonly height: number;
  /** Internal address of a copy that is shown instead; `links` must have it. */
  readonly local?: string;
  /** Attributes of a copy that is shown instead. */
  readonly copy?: ImageCopy;
}

/** The values of the placeholders of a stored text, and sizes of its images. Keys are as in the text, decoded. */
export interface BodyResolution {
  /** By the address in an `internal:` placeholder. For internal links without placeholder only `preview` is used. */
  readonly links: Readonly<Record<string, ResolvedLink>>;
  /** Attributes (`src` and others) by the path in an `image:` placeholder. */
  readonly images: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** By `src`, which can be an `internal:` placeholder. */
  readonly sizes: Readonly<Record<string, ResolvedSize>>;
  readonly words: TextWords;
}

/** The value of an own property; undefined for inherited ones such as `constructor`, since keys come from texts. */
export const entryOf = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Attributes whose value can be an `internal:` placeholder; `srcset` holds several. */
export const isAddress = (attribute: string): boolean => /^(?:href|src|poster)$/.test(attribute);

/**
 * The value of a placeholder: `/x` of `internal:/x`.
 * @param text an attribute or a text
 * @param prefix the kind of placeholder
 * @returns undefined when `text` is not such a placeholder
 */
export const placeholderValue = (text: string, prefix: 'internal:' | 'image:' | 'say:'): string | undefined =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
