import type { Language } from '#text/language.ts';

/** A link with its text. */
export interface LinkView {
  readonly label: string;
  /** The value for `href`. */
  readonly url: string;
  /** Language of the label, if it is not that of the page. */
  readonly lang?: Language;
}

/** A labelled list of links. */
export interface LinksView {
  readonly label: string;
  readonly links: readonly LinkView[];
}

/** The property `lang`, if the language differs from that of the surrounding text. */
export const langIfDifferent = (lang: Language, surrounding: Language): { readonly lang?: Language } =>
  lang === surrounding ? {} : { lang };
