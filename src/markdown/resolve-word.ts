import type { TextWords } from './word-placeholder.ts';
import { placeholderValue } from './resolution.ts';

const isWord = (word: string, words: TextWords): word is keyof TextWords & string => Object.hasOwn(words, word);

/**
 * Resolves a placeholder for an interface text.
 * @param text `say:word` or `say:word:about`, as written in HTML
 * @returns undefined when `text` is not such a placeholder, or when its word is unknown
 */
export const resolveWord = (text: string, words: TextWords): string | undefined => {
  const value = placeholderValue(text, 'say:');
  if (value === undefined) return undefined;
  const colon = value.indexOf(':');
  const word = (colon < 0 ? value : value.slice(0, colon)).trim();
  if (!isWord(word, words)) return undefined;
  const phrase = words[word];
  return typeof phrase === 'string' ? phrase : phrase(colon < 0 ? '' : value.slice(colon + 1));
};
