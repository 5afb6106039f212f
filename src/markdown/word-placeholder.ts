/** Kinds of callouts, with the names of GitHub’s alerts. */
export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

type Word = CalloutKind | 'openImage' | 'linkTo' | 'diagram';

/** The interface texts that can occur in a post. A function takes the `about` of the placeholder. */
export type TextWords = Readonly<Record<Word, string | ((about: string) => string)>>;

/**
 * The placeholder for an interface text within a post. It is replaced in the language of the post when a page is
 * rendered.
 * @param about the value to insert into the text, escaped for HTML
 */
export const wordPlaceholder = (word: keyof TextWords, about?: string): string =>
  `say:${word}${about === undefined ? '' : `:${about}`}`;
