import type { TextWords } from './word-placeholder.ts';
import { placeholderValue } from './resolution.ts';

const isWord = (word: string, words: TextWords): word is keyof TextWords & string => Object.hasOwn(words, word);

/**
 * The phrase that a marked word of the interface stands for; undefined for what is no mark.
 * @param marked `say:word` or `say:word:about`, as written in HTML
 */
export const resolveWord = (marked: string, words: TextWords): string | undefined => {
  const said = placeholderValue(marked, 'say:');
  if (said === undefined) return undefined;
  const colon = said.indexOf(':');
  const word = (colon < 0 ? said : said.slice(0, colon)).trim();
  if (!isWord(word, words)) return undefined;
  const phrase = words[word];
  return typeof phrase === 'string' ? phrase : phrase(colon < 0 ? '' : said.slice(colon + 1));
};
