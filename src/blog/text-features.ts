import { fold } from '#text/diacritics.ts';

/** The features of one text that are used to find similar texts. */
export interface TextFeatures {
  /** Hashes of words and of pairs of adjacent words, without duplicates. */
  readonly terms: Int32Array;
  /** Frequency of each term, weighted by where it occurs. */
  readonly counts: Float64Array;
  /** Title, description and beginning, as `normalizeWords` returns them. */
  readonly plain: string;
}

/** Weights of words by where they occur. `syllable` is a factor for short words and single Vietnamese syllables. */
const weights = { title: 4, description: 1.5, tag: 1, text: 1, syllable: 0.3 };

/** Only the beginning of a text is compared. In UTF-16 units. */
export const openingLength = 2500;

/** A 30-bit hash (FNV-1a). JavaScript engines store such integers most efficiently, and collisions are rare. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value & 0x3fffffff;
};

interface Word {
  readonly term: number;
  /** Whether the word is short and has no diacritics: probably an English function word. */
  readonly short: boolean;
  /** Whether the word alone says little: it is short, or a syllable of a Vietnamese word, which has mostly two. */
  readonly weak: boolean;
}

const wordOf = (word: string): Word => {
  const isPlain = fold(word) === word;
  const short = isPlain && word.length < 4;
  return { term: hash(word), short, weak: short || !isPlain };
};

/** A URL with a path, as links and embedded videos show it. Its parts say nothing about the topic. */
const urlPattern = /(?<!\S)\S+\.\p{L}{2,}\/\S*/gu;

/**
 * Counts words and pairs of adjacent words.
 * @param known cache of words
 */
const countTerms = (text: string, weight: number, counts: Map<number, number>, known: Map<string, Word>): void => {
  const add = (term: number, amount: number) => counts.set(term, (counts.get(term) ?? 0) + amount);
  let previous: Word | undefined;
  for (const written of text
    .replaceAll(urlPattern, ' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []) {
    const word = known.get(written) ?? wordOf(written);
    known.set(written, word);
    if (written.length > 1) add(word.term, word.weak ? weight * weights.syllable : weight);
    if (previous !== undefined) {
      const pair = (Math.imul(previous.term, 31) + word.term) & 0x3fffffff;
      add(pair, word.short && previous.short ? weight * weights.syllable : weight);
    }
    previous = word;
  }
};

/** Lower-case words without diacritics, separated by single spaces, with a space at both ends. */
export const normalizeWords = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}+#]+/gu)
      ?.join(' ') ?? ''
  } `;

/** A post to compare, in plain text. */
interface Comparison {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Text without code; at least the first `openingLength` characters. */
  readonly text: string;
}

/** Creates a function that extracts features. It caches words across texts. */
export const createFeatureReader = (): ((text: Comparison) => TextFeatures) => {
  const known = new Map<string, Word>();
  return ({ title, description, tags, text }) => {
    const opening = text.slice(0, openingLength);
    const counts = new Map<number, number>();
    countTerms(title, weights.title, counts, known);
    countTerms(description, weights.description, counts, known);
    for (const tag of tags) countTerms(tag, weights.tag, counts, known);
    countTerms(opening, weights.text, counts, known);
    return {
      terms: Int32Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
      plain: normalizeWords(`${title} ${description} ${opening}`),
    };
  };
};
