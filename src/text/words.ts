import type { Language } from './language.ts';

/** The words of a setting that may be given once or per language. */
export const wordsIn = (words: string | Readonly<Record<Language, string>>, lang: Language): string =>
  typeof words === 'string' ? words : words[lang];
