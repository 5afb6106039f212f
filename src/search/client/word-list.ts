import { distance } from 'fastest-levenshtein';

/**
 * Words that are in the list if they are in the index, which has those of other scripts in pieces. The length is that of
 * `index/word-list.ts`.
 */
const isListed = (word: string): boolean => /^\p{Script=Latin}[\p{Script=Latin}\p{N}]{1,19}$/u.test(word);

/** The words of the index, without diacritics. */
export interface WordList {
  /** Whether a word, or a longer word that begins with it, is in the index. */
  readonly knows: (word: string) => boolean;
  /** Whether the index has just this word, as far as the list can tell. */
  readonly has: (word: string) => boolean;
  /** The larger, the more texts have the word; -1 for a word that is not in the list. */
  readonly rank: (word: string) => number;
  /** Whether the index certainly has a word that begins so. */
  readonly holds: (word: string) => boolean;
  /** Whether the index certainly has no word that begins so. */
  readonly lacks: (word: string) => boolean;
  /** The words that a reader may have meant, the most likely first. */
  readonly nearest: (word: string) => readonly string[];
  /** For a word of one text alone: the nearest word, if it is in many more texts. Authors misspell words too. */
  readonly commoner: (word: string) => string | undefined;
}

/** Rows of a keyboard: neighbours are easily mistaken for each other. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const placeOf = (key: string): readonly [row: number, column: number] => {
  const row = rows.findIndex((keys) => keys.includes(key));
  return [row, rows[row]?.indexOf(key) ?? -9];
};

const areNeighbours = (a: string, b: string): boolean => {
  const [[rowA, columnA], [rowB, columnB]] = [placeOf(a), placeOf(b)];
  return rowA >= 0 && rowB >= 0 && Math.abs(rowA - rowB) <= 1 && Math.abs(columnA - columnB) <= 1;
};

/** Whether a word becomes the other when two letters beside each other change places. */
const isSwapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Whether a word becomes the other when one key is mistaken for its neighbour. */
const isMistyped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(at + 1) === b.slice(at + 1) && areNeighbours(a[at] ?? '', b[at] ?? '');
};

/** How many changes lead from one word to the other; a swap of letters is one, a neighbouring key half a change. */
const cost = (typed: string, word: string): number => {
  if (isSwapped(typed, word)) return 0.75;
  if (isMistyped(typed, word)) return 0.5;
  return distance(typed, word) + (typed[0] === word[0] ? 0 : 0.75);
};

/** How many changes a misspelt word of this length can have; in a word of three letters only a swap of two. */
const limitFor = (length: number): number => (length < 3 ? 0 : length < 4 ? 0.75 : length < 6 ? 1 : length < 9 ? 2 : 3);

/**
 * Reads the list that `index/word-list.ts` wrote.
 * @param text line n has the words of at least 2ⁿ texts
 */
export const readWordList = (text: string): WordList => {
  const entries = text
    .split('\n')
    .flatMap((line, rank) => (line === '' ? [] : line.split(' ').map((word) => ({ word, rank }))));
  const words = entries.map(({ word }) => word).sort();
  const knows = (word: string): boolean => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return words[low]?.startsWith(word) ?? false;
  };
  const near = (typed: string, limit: number) =>
    entries
      .filter(({ word }) => Math.abs(word.length - typed.length) <= limit)
      .map(({ word, rank }) => ({ word, rank, cost: cost(typed, word) }))
      .filter(({ word, cost }) => cost <= limit && (typed.length > 3 || isSwapped(typed, word)))
      .sort((a, b) => a.cost - a.rank * 0.12 - (b.cost - b.rank * 0.12) || (a.word < b.word ? -1 : 1));
  const nearest = (typed: string): readonly string[] => near(typed, limitFor(typed.length)).map(({ word }) => word);
  const ranks = new Map(entries.map(({ word, rank }) => [word, rank]));
  const rank = (word: string): number => ranks.get(word) ?? -1;
  const has = (word: string): boolean => ranks.has(word) || !isListed(word);
  const commoner = (typed: string): string | undefined =>
    rank(typed) === 0 ? near(typed, Math.min(1, limitFor(typed.length))).find(({ rank }) => rank > 2)?.word : undefined;
  const holds = (word: string): boolean => isListed(word) && knows(word);
  const lacks = (word: string): boolean => isListed(word) && !knows(word);
  return { knows, has, rank, holds, lacks, nearest, commoner };
};

/** A list for an index without one: it knows every word. */
export const noWordList: WordList = {
  knows: () => true,
  has: () => true,
  rank: () => -1,
  holds: () => false,
  lacks: () => false,
  nearest: () => [],
  commoner: () => undefined,
};
