import { fold } from '#text/diacritics.ts';
import { wordsOf } from './query-plan.ts';
import { decodeTelex } from './telex.ts';
import type { WordList } from './word-list.ts';

/** Replaces each word that the index does not have; the others stay as typed. */
const replaceUnknown = (typed: string, { knows }: WordList, replace: (word: string) => string): string =>
  wordsOf(typed)
    .map((word) => (knows(fold(word)) ? word : replace(word)))
    .join(' ');

/** Decodes the words that the index does not have as Telex: `nodejs laf gif` → `nodejs là gì`. */
export const decodeUnknown = (typed: string, words: WordList): string => replaceUnknown(typed, words, decodeTelex);

/**
 * Replaces words that the index does not have by the nearest ones that it has, and words of one text alone by those that
 * many texts spell otherwise.
 * @returns undefined when there is nothing to replace, or nothing to replace it by
 */
export const correctSpelling = (typed: string, { knows, nearest, commoner }: WordList): string | undefined => {
  const words = wordsOf(typed);
  const corrected = words.map((word) => {
    const folded = fold(word);
    return (knows(folded) ? commoner(folded) : nearest(folded)[0]) ?? word;
  });
  return corrected.some((word, index) => word !== words[index]) ? corrected.join(' ') : undefined;
};
