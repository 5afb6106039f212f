import { digestOf } from './checked-file.ts';
import type { WantedFile } from './index-files.ts';
import type { SearchRecord } from './record.ts';

/** Words that a reader may misspell: of two to twenty letters or digits, and a letter first. */
const isListed = (word: string): boolean => /^\p{L}[\p{L}\p{N}]{1,19}$/u.test(word);

/** The words of one text, without diacritics. */
const wordsOf = ({ forms }: SearchRecord): ReadonlySet<string> =>
  new Set(
    forms
      .toString()
      .split('\n')
      .map((form) => form.split('\t', 1)[0] ?? '')
      .filter(isListed),
  );

/**
 * The words of all texts for the spelling correction of the search. Line n has the words that occur in at least 2ⁿ texts
 * and not in 2ⁿ⁺¹, sorted, with blanks between them.
 */
export const wordList = (records: readonly SearchRecord[]): WantedFile => {
  const counts = new Map<string, number>();
  for (const record of records) for (const word of wordsOf(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lines: string[][] = [];
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    (lines[Math.floor(Math.log2(count))] ??= []).push(word);
  const text = Array.from(lines, (words) => (words ?? []).join(' ')).join('\n');
  return { path: 'words.txt', content: digestOf(text), make: () => Buffer.from(text) };
};
