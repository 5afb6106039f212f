import { fold, hasDiacritics } from '#text/diacritics.ts';
import { wordsOf } from './query-plan.ts';
import { withOldTones } from './spellings.ts';

/** What is known of a hit once its text is here. */
export interface Document {
  readonly title: string;
  readonly tags: string;
  readonly content: string;
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** A word typed with marks must stand with the same, one without may stand with any. */
const isWritten = (word: string, written: string): boolean =>
  word === written || (!hasDiacritics(word) && word === fold(written));

/**
 * How often a text holds words beside each other. Of several, the last may be the beginning of one: the reader is still
 * typing.
 */
const countIn = (text: string, words: readonly string[]): number => {
  const written = withOldTones(text.normalize('NFC').toLowerCase());
  const folded = fold(written);
  const pattern = words.map((word) => escaped(fold(word))).join(String.raw`[^\p{L}\p{N}]+`);
  const end = words.length > 1 ? '' : String.raw`(?![\p{L}\p{N}])`;
  const found = folded.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}${end}`, 'gu'));
  const marked = words.filter(hasDiacritics);
  // Folding changes no length but that of marks which have no letter of their own.
  const isSpelt = (index: number, length: number) =>
    marked.length === 0 ||
    folded.length !== written.length ||
    marked.every((word) => written.slice(index, index + length).includes(word));
  return [...found].filter(({ 0: { length }, index }) => isSpelt(index, length)).length;
};

/** How many of the words a title holds in their order, whatever stands between: their longest common subsequence. */
const inOrder = (title: string, words: readonly string[]): number => {
  const written =
    withOldTones(title.normalize('NFC').toLowerCase()).match(/[\p{L}\p{N}][^\s]*(?<=[\p{L}\p{N}+#])/gu) ?? [];
  const best = written.reduce(
    (row: readonly number[], there) => {
      const next = [0];
      for (const [index, word] of words.entries())
        next.push(isWritten(word, there) ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
      return next;
    },
    new Array<number>(words.length + 1).fill(0),
  );
  return best.at(-1) ?? 0;
};

/**
 * How well a text answers: the words beside each other in its title or tags, or as many of them as its title holds in
 * order, then how often beside each other in the text, up to three times. The index knows no places across fields, so
 * this is seen only when the text is here.
 */
export const answerOf = (typed: string): ((document: Document) => number) => {
  const words = wordsOf(typed).map(withOldTones);
  return ({ title, tags, content }) => {
    const share = inOrder(title, words) / words.length;
    const named = countIn(title, words) > 0 ? 4 : countIn(tags, words) > 0 ? 3 : 3 * share ** 3;
    return named + Math.min(countIn(content, words), 3);
  };
};
