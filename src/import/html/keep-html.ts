import { readTokens } from '#text/html-tokens.ts';

/** A line break, and a line of nothing but white space after it. */
const blankLines = /\r?\n(?:[ \t\f]*\r?\n)+/g;

/** The same within `pre`, where each line break counts. Only the one before a blank line must go. */
const breakBeforeBlank = /\r?\n(?=[ \t\f]*(?:\r?\n|$))/g;

/**
 * The same HTML without blank lines, which would end a block of HTML in Markdown (CommonMark 0.31 §4.6). Within `pre`
 * the line break before one becomes `&#10;`, which means the same. Elsewhere blank lines have no meaning.
 */
export const withoutBlankLines = (html: string): string => {
  const parts: string[] = [];
  let [done, open] = [0, 0];
  const take = (end: number): void => {
    const piece = html.slice(done, end);
    parts.push(open > 0 ? piece.replaceAll(breakBeforeBlank, '&#10;') : piece.replaceAll(blankLines, '\n'));
    done = end;
  };
  readTokens(html, {
    onStartTag: ({ name, end }) => {
      if (name !== 'pre' && name !== 'textarea') return;
      if (open === 0) take(end);
      open += 1;
    },
    onEndTag: ({ name, start }) => {
      if ((name !== 'pre' && name !== 'textarea') || open === 0) return;
      if (open === 1) take(start);
      open -= 1;
    },
  });
  open = 0;
  take(html.length);
  return parts.join('');
};

/** HTML as one block of Markdown: the Markdown parser changes nothing in it. */
export const keepHtml = (html: string): string => `<div>\n${withoutBlankLines(html).trim()}\n</div>\n`;
