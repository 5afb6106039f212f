import { betweenIdeographs, hasDiacritics, isIdeograph, toIndex } from '#text/diacritics.ts';
import { spellings } from './spellings.ts';

/** The Pagefind queries for one query of a reader. In quotes, Pagefind searches for a phrase. */
export interface Plan {
  /** All words, in any order; the last may be incomplete. */
  readonly plain: string;
  /** The words as a phrase; undefined for one word. */
  readonly phrase: string | undefined;
  /** The phrase without the last word, which may be incomplete; undefined for fewer than three words. */
  readonly phraseStart: string | undefined;
  /** Queries for exact diacritics, in each placement of tone marks; none when no word has diacritics. */
  readonly exact: readonly string[];
  /** The same for the words with diacritics alone, when other words have none; used when `exact` finds nothing. */
  readonly exactWords: readonly string[];
  /** A word to preload, so that Pagefind knows all words that begin with the last word. */
  readonly preload: string;
  /** The single words, for texts that have only some of them; none for a query in quotes. */
  readonly words: readonly string[];
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** The words of a query in NFC and lower case, without quotes, which have a meaning for Pagefind. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s"“”]+|(?<=[\p{L}\p{N}+#])\/(?=[\p{L}\p{N}])/u)
    .flatMap((word) => word.split(betweenIdeographs))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * Plans the queries.
 * @param typed the value of the search field; in quotes it is searched as a phrase only
 * @returns undefined when there is no word
 */
export const planSearch = (typed: string): Plan | undefined => {
  const written = wordsOf(typed);
  const words = written.map(toIndex);
  if (words.length === 0) return undefined;
  const phrase = words.length > 1 ? quoted(words) : undefined;
  const isQuoted = /^\s*["“].+["”]\s*$/u.test(typed);
  // Without spaces, the characters belong together.
  const isOne = words.length > 1 && !/\s/u.test(typed.trim()) && words.some(isIdeograph);
  const plain = isQuoted || isOne ? quoted(words) : words.join(' ');
  const withDiacritics = written.filter(hasDiacritics);
  const spellingsOf = (some: readonly string[], write: (words: readonly string[]) => string) =>
    spellings(some.join(' ')).map((spelling) => write(spelling.split(' ').map(toIndex)));
  const asTyped = (some: readonly string[]) => (phrase === undefined && !isQuoted ? some.join(' ') : quoted(some));
  return {
    plain,
    phrase,
    phraseStart: words.length > 2 && !isQuoted ? quoted(words.slice(0, -1)) : undefined,
    exact: withDiacritics.length > 0 ? spellingsOf(written, asTyped) : [],
    exactWords:
      withDiacritics.length > 0 && withDiacritics.length < words.length
        ? spellingsOf(withDiacritics, (some) => some.join(' '))
        : [],
    preload: `${words.at(-1) ?? ''}\u{10ffff}`,
    words: isQuoted ? [] : words,
  };
};
