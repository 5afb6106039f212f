import type { Language } from './language.ts';
import { elementsIn, replaceElements, sliceOf } from './html-elements.ts';
import { textOfHtml } from './html-text.ts';
import { classesOf, readTokens, type StartTag } from './html-tokens.ts';
import { truncate, countWords } from './plain-text.ts';

/** Facts about the prose of a rendered text. */
export interface Prose {
  /** The beginning of the text, for lists and search results without a summary. */
  readonly lead: string;
  readonly words: number;
  readonly codeLines: number;
  /** Undefined if the text is too short to detect its language. */
  readonly lang: Language | undefined;
}

/** Number of lines of code in HTML, without blank lines at its end. */
const linesOf = (html: string): number => {
  let [lines, blank] = [1, 0];
  readTokens(html, {
    onText: ({ start, end }) => {
      for (const [index, line] of html.slice(start, end).split('\n').entries()) {
        if (index > 0) blank += 1;
        if (line.trim() === '') continue;
        lines += blank;
        blank = 0;
      }
    },
  });
  return lines;
};

/** The title of an embed in its link, or '' where the name of its service stands for one. */
const titleOfEmbed = (inner: string): string => {
  const end = inner.indexOf('</b>');
  if (end < 0) return inner;
  const title = inner.slice(0, end);
  const address = inner.slice(end).toLowerCase();
  const isService = textOfHtml(title)
    .toLowerCase()
    .split(' ')
    .every((word) => address.includes(word));
  return isService ? '' : title;
};

/** The part of a text that a lead can be taken from: no code, no footnotes and their numbers; of embeds, the titles. */
const openingOf = (withoutCode: string): string => {
  const footnotes = withoutCode.indexOf('<section data-footnotes');
  const text = footnotes < 0 ? withoutCode : withoutCode.slice(0, footnotes);
  const isPart = (tag: StartTag): boolean =>
    tag.name === 'sup' || (tag.name === 'a' && classesOf(tag).includes('embed'));
  return replaceElements(text, elementsIn(text, isPart), (inner, whole) => {
    if (whole.startsWith('<sup')) return inner.includes(' id="fnref-') ? '' : whole;
    return titleOfEmbed(inner);
  });
};

/** Removes the placeholders for the names of kinds of callouts, which are their titles. */
const withoutTitles = (html: string): string => {
  if (!html.includes('>say:')) return html;
  const titles = elementsIn(html, ({ name }) => name === 'p').filter(({ inner }) =>
    /^say:[a-z]+$/.test(sliceOf(html, inner)),
  );
  return replaceElements(html, titles, () => ' ');
};

/** Whether an element plays something. It holds a link for programs that play nothing. */
const isPlayer = (name: string): boolean => name === 'video' || name === 'audio';

/**
 * @param html rendered text
 * @param lang its language, as written or detected
 * @param defaultLang language of the blog
 */
export const readProse = (html: string, lang: Language | undefined, defaultLang: Language): Prose => {
  const isLeftOut = ({ name }: StartTag): boolean => name === 'pre' || isPlayer(name);
  const leftOut = elementsIn(html, isLeftOut);
  const withoutCode = withoutTitles(replaceElements(html, leftOut, () => ' '));
  const opening = openingOf(withoutCode);
  const paragraphs = elementsIn(opening, ({ name }) => name === 'p')
    .map(({ inner }) => textOfHtml(sliceOf(opening, inner)))
    // The name of a callout is a placeholder (`markdown/word-placeholder.ts`) and no prose.
    .filter((line) => line !== '' && !/^say:\w+$/.test(line));
  return {
    lead: truncate(paragraphs.length > 0 ? paragraphs.join(' ') : textOfHtml(opening)),
    words: countWords(textOfHtml(withoutCode), lang ?? defaultLang),
    codeLines: leftOut
      .filter(({ start }) => /^<pre/i.test(html.slice(start, start + 4)))
      .reduce((sum, { inner }) => sum + linesOf(sliceOf(html, inner)), 0),
    lang,
  };
};
