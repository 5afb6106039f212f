/** Kinds of callouts, by GitHub's names for them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

type Word = CalloutKind | 'openImage' | 'linkTo' | 'diagram';

/** What the interface may say within a text; a phrase with a gap takes what the mark carries. */
export type TextWords = Readonly<Record<Word, string | ((about: string) => string)>>;

/**
 * A word of the interface within a text, said in the text's language when the page is printed.
 * @param about what stands in the gap of the phrase
 */
export const wordPlaceholder = (word: keyof TextWords, about?: string): string =>
  `say:${word}${about === undefined ? '' : `:${about}`}`;
