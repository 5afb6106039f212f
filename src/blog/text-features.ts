import { fold } from '#text/diacritics.ts';

/** What the words of a text say of its likeness to others: all that depends on this one text alone. */
export interface TextFeatures {
  /** Hashes of words and of pairs of neighbours, each once. */
  readonly terms: Int32Array;
  /** How often each stands there, weighted by the place. */
  readonly counts: Float64Array;
  /** Title, description and beginning in plain letters, with blanks between words and around. */
  readonly plain: string;
}

/** How much a word counts by where it stands. */
const weights = { title: 4, description: 1.5, text: 1, syllable: 0.3 };

/** What a page is about stands in its beginning; in characters. */
export const openingLength = 2500;

/** A key of 30 bits: what engines hash fastest, and two of thousands seldom meet. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value & 0x3fffffff;
};

interface Word {
  readonly term: number;
  /** Words of grammar in English are short; in Vietnamese nearly everything is. */
  readonly short: boolean;
  /** A Vietnamese word is mostly two syllables; one alone says little. */
  readonly weak: boolean;
}

const wordOf = (word: string): Word => {
  const isPlain = fold(word) === word;
  const short = isPlain && word.length < 4;
  return { term: hash(word), short, weak: short || !isPlain };
};

/** A web address with a path, as links and embedded videos show theirs: its parts say nothing of what a post is about. */
const address = /\S+\.\p{L}{2,}\/\S*/gu;

/** Words and pairs of neighbours. @param known words met before */
const countTerms = (text: string, weight: number, counts: Map<number, number>, known: Map<string, Word>): void => {
  const add = (term: number, amount: number) => counts.set(term, (counts.get(term) ?? 0) + amount);
  let before: Word | undefined;
  for (const written of text
    .replaceAll(address, ' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []) {
    const word = known.get(written) ?? wordOf(written);
    known.set(written, word);
    if (written.length > 1) add(word.term, word.weak ? weight * weights.syllable : weight);
    if (before !== undefined) {
      const pair = (Math.imul(before.term, 31) + word.term) & 0x3fffffff;
      add(pair, word.short && before.short ? weight * weights.syllable : weight);
    }
    before = word;
  }
};

/** A text in plain letters, with blanks between words and around. */
export const spelt = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}+#]+/gu)
      ?.join(' ') ?? ''
  } `;

/** A text to be compared, in plain text. */
interface Comparison {
  readonly title: string;
  readonly description: string;
  /** Prose without code; its beginning is enough. */
  readonly text: string;
}

/** Reads features of texts. Words that were met before are not looked at again. */
export const createFeatureReader = (): ((text: Comparison) => TextFeatures) => {
  const known = new Map<string, Word>();
  return ({ title, description, text }) => {
    const opening = text.slice(0, openingLength);
    const counts = new Map<number, number>();
    countTerms(title, weights.title, counts, known);
    countTerms(description, weights.description, counts, known);
    countTerms(opening, weights.text, counts, known);
    return {
      terms: Int32Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
      plain: spelt(`${title} ${description} ${opening}`),
    };
  };
};
