import { nameOfLanguage, ownLanguages, type Language, type OwnLanguage } from '#text/language.ts';
import { en, type Strings } from './en.ts';
import { vi } from './vi.ts';

/** The words of the interface that the engine has, by language. */
export const strings: Readonly<Record<OwnLanguage, Strings>> = { vi, en };

/** The words of the interface of a blog. */
export interface Words {
  /** Languages that have words: those of the engine, and those of the blog. */
  readonly languages: readonly Language[];
  /** The words in a language; in English for a language without any. */
  readonly in: (lang: Language) => Strings;
  /** Changes when words of the blog change; '' for a blog without words of its own. */
  readonly key: string;
}

/** The words of a blog without words of its own. */
export const engineWords: Words = {
  languages: ownLanguages,
  in: (lang) => (lang === 'vi' ? vi : en),
  key: '',
};

/**
 * Gives a language without words those of the language of the blog, so that a single text may be in it.
 * @param lang of the blog
 */
export const withFallback = (words: Words, lang: Language): Words => {
  const others = new Map<Language, Strings>();
  return {
    ...words,
    in: (wanted) => {
      if (words.languages.includes(wanted)) return words.in(wanted);
      const found = others.get(wanted) ?? { ...words.in(lang), languageName: nameOfLanguage(wanted) ?? wanted };
      others.set(wanted, found);
      return found;
    },
  };
};

export type { Strings };
