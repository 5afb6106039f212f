import { fold, hasMarks } from './marks.ts';
import { wordsOf } from './plan.ts';

/** What is known of a hit once its text is here. */
export interface Document {
  readonly title: string;
  readonly tags: string;
  readonly content: string;
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** How often a text holds words beside each other; a word typed with marks must stand there with the same. */
const countIn = (text: string, words: readonly string[]): number => {
  const written = text.normalize('NFC').toLowerCase();
  const folded = fold(written);
  const pattern = words.map((word) => escaped(fold(word))).join(String.raw`[^\p{L}\p{N}]+`);
  const found = folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'));
  const marked = words.filter(hasMarks);
  // Folding changes no length but that of marks which have no letter of their own.
  const isSpelt = (index: number, length: number) =>
    marked.length === 0 ||
    folded.length !== written.length ||
    marked.every((word) => written.slice(index, index + length).includes(word));
  return [...found].filter(({ 0: { length }, index }) => isSpelt(index, length)).length;
};

/**
 * How well a text answers: the words beside each other in its title or tags, then how often in the text, up to three
 * times. The index knows no places across fields, so this is seen only when the text is here.
 */
export const answerOf = (typed: string): ((document: Document) => number) => {
  const words = wordsOf(typed);
  return ({ title, tags, content }) => {
    const named = countIn(title, words) > 0 ? 4 : countIn(tags, words) > 0 ? 3 : 0;
    return named + Math.min(countIn(content, words), 3);
  };
};
