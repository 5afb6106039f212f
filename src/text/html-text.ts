import { readTokens } from './html-tokens.ts';
import { decode, oneLine } from './plain-text.ts';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is not text. */
const skipped: ReadonlySet<string> = new Set(['script', 'style', 'svg']);

/** The visible text of well-formed HTML, on one line. */
export const textOfHtml = (html: string): string => {
  let text = '';
  let open: string | undefined;
  let depth = 0;
  readTokens(html, {
    onStartTag: ({ name }) => {
      if (open !== undefined) {
        if (name === open) depth += 1;
      } else if (skipped.has(name)) [open, depth] = [name, 1];
      else if (blocks.has(name)) text += ' ';
    },
    onEndTag: ({ name }) => {
      if (open === undefined) {
        if (blocks.has(name)) text += ' ';
      } else if (name === open && --depth === 0) open = undefined;
    },
    onText: ({ start, end }) => {
      if (open === undefined) text += html.slice(start, end);
    },
  });
  return oneLine(decode(text));
};
