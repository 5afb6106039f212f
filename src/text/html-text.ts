import { readTokens } from './html-tokens.ts';
import { mathReader } from './math-text.ts';
import { decode, escapeContent, oneLine } from './plain-text.ts';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is not text. */
const skipped: ReadonlySet<string> = new Set(['script', 'style', 'svg']);

/** The visible text of well-formed HTML, on one line. Formulas are told as in `x = a/b²`. */
export const textOfHtml = (html: string): string => {
  let text = '';
  let open: string | undefined;
  let depth = 0;
  let math: ReturnType<typeof mathReader> | undefined;
  const endMath = (): void => {
    if (math) text += escapeContent(math.text());
    math = undefined;
  };
  readTokens(html, {
    onStartTag: (tag) => {
      const { name } = tag;
      if (math) {
        math.enter(tag);
        // Elements of MathML can be closed so (WHATWG HTML §13.1.2.1).
        if (html.startsWith('/>', tag.end - 2)) math.leave(name);
      } else if (open !== undefined) {
        if (name === open) depth += 1;
      } else if (name === 'math') math = mathReader();
      else if (skipped.has(name)) [open, depth] = [name, 1];
      else if (blocks.has(name)) text += ' ';
    },
    onEndTag: ({ name }) => {
      if (name === 'math') endMath();
      else if (math) math.leave(name);
      else if (open === undefined) {
        if (blocks.has(name)) text += ' ';
      } else if (name === open && --depth === 0) open = undefined;
    },
    onText: ({ start, end }) => {
      if (math) math.add(html.slice(start, end));
      else if (open === undefined) text += html.slice(start, end);
    },
  });
  endMath();
  return oneLine(decode(text));
};
