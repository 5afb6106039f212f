import type { Language } from '#text/language.ts';

/** A link with its words. */
export interface LinkView {
  readonly label: string;
  /** As `href` prints it. */
  readonly url: string;
  /** Of the label, where it is not that of the page. */
  readonly lang?: Language;
}

/** Links under one label. */
export interface LinksView {
  readonly label: string;
  readonly links: readonly LinkView[];
}

/** The language of a thing on a page, where it must be said. */
export const foreignLang = (lang: Language, surrounding: Language): { readonly lang?: Language } =>
  lang === surrounding ? {} : { lang };
