import type { Edit } from '#text/edits.ts';

const mark = /\{:(?::(comment|nomarkdown|options)\b[^{}\n]*|\/(?:comment|nomarkdown)?)\}\n?/y;
const endOfComment = /\{:\/(?:comment)?\}\n?/g;

/**
 * Makes a reader of kramdown's extensions: a comment is removed, and so are the marks around text without Markdown. It
 * returns undefined where there is none. Source: kramdown.gettalong.org/syntax.html#extensions.
 */
export const extensionReader = (text: string): ((at: number) => Edit | undefined) => {
  const lastEnd = text.lastIndexOf('{:/');
  return (at) => {
    mark.lastIndex = at;
    const [whole, name] = mark.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const end = at + whole.length;
    if (name !== 'comment') return { start: at, end, text: '' };
    endOfComment.lastIndex = end;
    const close = end <= lastEnd ? endOfComment.exec(text) : null;
    return close ? { start: at, end: close.index + close[0].length, text: '' } : undefined;
  };
};
