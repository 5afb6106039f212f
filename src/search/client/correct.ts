import { fold } from '#text/diacritics.ts';
import { wordsOf } from './query-plan.ts';
import { decodeTelex } from './telex.ts';
import type { WordList } from './word-list.ts';

/** Whether the index has a word of a query. Only the last one may be incomplete. */
const isKnown = (word: string, isLast: boolean, { has, knows }: WordList): boolean =>
  (isLast ? knows : has)(fold(word));

/**
 * Decodes the words that the index does not have as Telex: `nodejs laf gif` → `nodejs là gì`. Then the others are Telex
 * too where more texts have the decoded word than the typed one, as with `gif`.
 */
export const decodeUnknown = (typed: string, list: WordList): string => {
  const words = wordsOf(typed);
  const decoded = words.map(decodeTelex);
  const isTelex = words.map(
    (word, index) => !isKnown(word, index === words.length - 1, list) && decoded[index] !== word,
  );
  if (!isTelex.includes(true)) return words.join(' ');
  return words
    .map((word, index) => {
      const other = decoded[index] ?? word;
      return isTelex[index] === true || list.rank(fold(other)) > list.rank(fold(word)) ? other : word;
    })
    .join(' ');
};

/**
 * Replaces words that the index does not have by the nearest ones that it has, and words of one text alone by those that
 * many texts spell otherwise.
 * @param mayGoOn whether the last word may be incomplete
 * @returns undefined when there is nothing to replace, or nothing to replace it by
 */
export const correctSpelling = (typed: string, list: WordList, mayGoOn = true): string | undefined => {
  const words = wordsOf(typed);
  const corrected = words.map((word, index) => {
    const folded = fold(word);
    return (
      (isKnown(word, mayGoOn && index === words.length - 1, list) ? list.commoner(folded) : list.nearest(folded)[0]) ??
      word
    );
  });
  return corrected.some((word, index) => word !== words[index]) ? corrected.join(' ') : undefined;
};
