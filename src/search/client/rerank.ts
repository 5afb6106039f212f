import { fold, hasDiacritics, isIdeograph } from '#text/diacritics.ts';
import { wordsOf } from './query-plan.ts';
import { withOldTones } from './spellings.ts';

/** The parts of a loaded text that reranking uses. */
export interface Document {
  readonly title: string;
  readonly tags: string;
  readonly content: string;
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Whether a typed word matches a written one. Diacritics must match if the typed word has any. */
const matches = (word: string, written: string): boolean =>
  word === written || (!hasDiacritics(word) && word === fold(written));

/** How often a text has words next to each other. The last of several words may be incomplete. */
const countPhrase = (text: string, words: readonly string[]): number => {
  const written = withOldTones(text.normalize('NFC').toLowerCase());
  const folded = fold(written);
  const pattern = words
    .map((word, index) => {
      const isApart = index > 0 && !isIdeograph(word) && !isIdeograph(words[index - 1] ?? '');
      return `${index === 0 ? '' : isApart ? String.raw`[^\p{L}\p{N}]+` : String.raw`[^\p{L}\p{N}]*`}${escaped(fold(word))}`;
    })
    .join('');
  const [start, end] = [words[0] ?? '', words.at(-1) ?? ''].map(isIdeograph);
  const before = start === true ? '' : String.raw`(?<![\p{L}\p{N}])`;
  const after = words.length > 1 || end === true ? '' : String.raw`(?![\p{L}\p{N}])`;
  const found = folded.matchAll(new RegExp(before + pattern + after, 'gu'));
  const withDiacritics = words.filter(hasDiacritics);
  // Folding keeps the length of a text, unless it has combining characters; then diacritics are not compared.
  const hasDiacriticsAt = (index: number, length: number) =>
    withDiacritics.length === 0 ||
    folded.length !== written.length ||
    withDiacritics.every((word) => written.slice(index, index + length).includes(word));
  return [...found].filter(({ 0: { length }, index }) => hasDiacriticsAt(index, length)).length;
};

/**
 * How many of the words a title has in the same order, with other words between them: the longest common subsequence.
 */
const countInOrder = (title: string, words: readonly string[]): number => {
  const written =
    withOldTones(title.normalize('NFC').toLowerCase()).match(/[\p{L}\p{N}][^\s]*(?<=[\p{L}\p{N}+#])/gu) ?? [];
  const best = written.reduce(
    (row: readonly number[], titleWord) => {
      const next = [0];
      for (const [index, word] of words.entries())
        next.push(matches(word, titleWord) ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
      return next;
    },
    new Array<number>(words.length + 1).fill(0),
  );
  return best.at(-1) ?? 0;
};

/**
 * Creates a function that grades how well a text answers a query, from 0 to 7: 4 for the phrase in the title, 3 in the
 * tags, less for some of the words in the title in the same order; plus the number of times the phrase is in the text,
 * up to 3. Pagefind cannot compute this, since its index has no positions across fields; so it needs the loaded text.
 * @param typed the query of the reader
 */
export const gradeFor = (typed: string): ((document: Document) => number) => {
  const words = wordsOf(typed).map(withOldTones);
  return ({ title, tags, content }) => {
    const share = countInOrder(title, words) / words.length;
    const named = countPhrase(title, words) > 0 ? 4 : countPhrase(tags, words) > 0 ? 3 : 3 * share ** 3;
    return named + Math.min(countPhrase(content, words), 3);
  };
};
