import { hasDiacritics, toIndex } from '#text/diacritics.ts';
import { spellings } from './spellings.ts';

/** One question of a reader as the questions that the index is asked. */
export interface Plan {
  /** All words, in any order; the last may be the beginning of one. */
  readonly plain: string;
  /** The words beside each other; undefined for one word. */
  readonly phrase: string | undefined;
  /** The same without the last word, for a reader who is still typing it; undefined below three words. */
  readonly begun: string | undefined;
  /** The words with every mark as typed, by either custom of tones; none where no mark was. */
  readonly exact: readonly string[];
  /** The words that carry marks, where that is only some of them and `exact` may ask for too much. */
  readonly marked: readonly string[];
  /** What the index must hold ready to see all words that begin like the last. */
  readonly horizon: string;
  /** Each word by itself, for when no text holds all; none where they are asked for beside each other. */
  readonly words: readonly string[];
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** Words without the quotes that mean a phrase to Pagefind. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s"“”]+|(?<=[\p{L}\p{N}+#])\/(?=[\p{L}\p{N}])/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** @param typed what stands in the field; in quotes it means these words beside each other and nothing else */
export const planSearch = (typed: string): Plan | undefined => {
  const written = wordsOf(typed);
  const words = written.map(toIndex);
  if (words.length === 0) return undefined;
  const phrase = words.length > 1 ? quoted(words) : undefined;
  const literal = /^\s*["“].+["”]\s*$/u.test(typed);
  const plain = literal ? quoted(words) : words.join(' ');
  const marked = written.filter(hasDiacritics);
  const spelt = (sought: readonly string[], write: (words: readonly string[]) => string) =>
    spellings(sought.join(' ')).map((spelling) => write(spelling.split(' ').map(toIndex)));
  const asTyped = (sought: readonly string[]) => (phrase === undefined && !literal ? sought.join(' ') : quoted(sought));
  return {
    plain,
    phrase,
    begun: words.length > 2 && !literal ? quoted(words.slice(0, -1)) : undefined,
    exact: marked.length > 0 ? spelt(written, asTyped) : [],
    marked: marked.length > 0 && marked.length < words.length ? spelt(marked, (sought) => sought.join(' ')) : [],
    horizon: `${words.at(-1) ?? ''}\u{10ffff}`,
    words: literal ? [] : words,
  };
};
