import { unsupportedCharacters, listCharacters } from './glyphs.ts';
import { isOwnLanguage, type Language } from './language.ts';
import { lintText, type TextLint } from './text-lint.ts';
import { elementsIn, replaceElements } from './html-elements.ts';
import { textOfHtml } from './html-text.ts';

/** Results of checking the characters of a text. */
export interface CharacterReport {
  /** Characters that are probably mistakes. */
  readonly lints: readonly TextLint[];
  /** Characters that the fonts of the blog do not support. Code and formulas are not checked. */
  readonly unsupported: readonly string[];
}

const quoted: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp', 'math']);

/** The text of HTML without code and formulas. */
const proseOf = (html: string): string =>
  textOfHtml(
    replaceElements(
      html,
      elementsIn(html, ({ name }) => quoted.has(name)),
      () => ' ',
    ),
  );

/** The unsupported characters of a text, without those that `lints` already reports. */
export const unsupportedExcept = (lints: readonly TextLint[], text: string): readonly string[] =>
  unsupportedCharacters(text).filter((char) => !lints.some(({ word }) => word.includes(char)));

/** Checks the characters of rendered HTML. */
export const checkCharacters = (html: string, lang: Language | undefined): CharacterReport => {
  const prose = proseOf(html);
  const lints = lintText(textOfHtml(html), prose, lang);
  // Readers of another language see it in fonts of their system, or of the theme.
  const isCovered = lang === undefined || isOwnLanguage(lang);
  return { lints, unsupported: isCovered ? unsupportedExcept(lints, prose) : [] };
};

/** A text with characters that the fonts of the blog do not support. */
export interface UnsupportedText {
  readonly file: string;
  /** 1-based line of the first such character, if it is known. */
  readonly line?: number;
  readonly characters: readonly string[];
}

/** Maximum number of texts in the report. */
const shownTexts = 8;

/**
 * Reports all texts with unsupported characters; '' if there are none. It is not a diagnostic, because nothing is
 * wrong.
 */
export const formatUnsupported = (places: readonly UnsupportedText[]): string => {
  if (places.length === 0) return '';
  const lines = places
    .slice(0, shownTexts)
    .map(
      ({ file, line, characters }) =>
        `    ${file}${line === undefined ? '' : `:${line}`}: ${listCharacters(characters)}`,
    );
  const left = places.length - lines.length;
  const texts = `${places.length} ${places.length === 1 ? 'text' : 'texts'}`;
  return [
    `${texts} with characters that the fonts of the blog lack; readers see them in a system font:`,
    ...lines,
    ...(left > 0 ? [`    and ${left} more`] : []),
  ].join('\n');
};
