import { foreignCharacters, listed } from './glyphs.ts';
import type { Language } from './language.ts';
import { lintText, type TextLint } from './text-lint.ts';
import { textOfHtml } from './html-text.ts';

/** What a text's characters tell of it. */
export interface Characters {
  readonly slips: readonly TextLint[];
  /** What readers' own fonts must draw, code and formulas apart: those quote what programs print. */
  readonly unsupported: readonly string[];
}

const quoted = /<(pre|code|kbd|samp|math)\b[^>]*>.*?<\/\1>/gis;

/** Without those that are told of as slips. */
export const unsupportedExcept = (slips: readonly TextLint[], text: string): readonly string[] =>
  foreignCharacters(text).filter((char) => !slips.some(({ word }) => word.includes(char)));

export const readCharacters = (html: string, lang: Language | undefined): Characters => {
  const prose = textOfHtml(html.replaceAll(quoted, ' '));
  const slips = lintText(textOfHtml(html), prose, lang);
  return { slips, unsupported: unsupportedExcept(slips, prose) };
};

/** A text with characters that the blog's faces lack. */
export interface UnsupportedText {
  readonly file: string;
  /** Of the first one, where the text shows it. */
  readonly line?: number;
  readonly characters: readonly string[];
}

const most = 8;

/**
 * One note on all texts that readers' own fonts help to draw; '' where none does. It is no diagnostic: nothing is
 * wrong.
 */
export const formatUnsupported = (places: readonly UnsupportedText[]): string => {
  if (places.length === 0) return '';
  const lines = places
    .slice(0, most)
    .map(({ file, line, characters }) => `    ${file}${line === undefined ? '' : `:${line}`}: ${listed(characters)}`);
  const left = places.length - lines.length;
  const texts = `${places.length} ${places.length === 1 ? 'text' : 'texts'}`;
  return [
    `${texts} with characters that the blog’s fonts lack; each reader’s own fonts draw them:`,
    ...lines,
    ...(left > 0 ? [`    and ${left} more`] : []),
  ].join('\n');
};
