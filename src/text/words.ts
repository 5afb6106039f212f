import type { Language } from './language.ts';

/**
 * The text of a setting in one language. A setting has one text for all languages, or one for each; in a language without
 * one it has the first that is written.
 */
export const wordsIn = (words: string | Readonly<Record<Language, string>>, lang: Language): string =>
  typeof words === 'string' ? words : (words[lang] ?? Object.values(words)[0] ?? '');
