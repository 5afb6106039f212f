import type { Language } from './language.ts';

/** The text of a setting in one language. A setting has one text for all languages, or one for each. */
export const wordsIn = (words: string | Readonly<Record<Language, string>>, lang: Language): string =>
  typeof words === 'string' ? words : words[lang];
