import { readTokens, type Span, type StartTag } from './html-tokens.ts';

/** An element in HTML, from the start of its first tag to the end of its last one. */
export interface ElementSpan extends Span {
  /** What is between its tags. */
  readonly inner: Span;
}

/**
 * Finds elements in one pass, without those within another one that is found. An element that nothing closes is left out; a
 * paragraph ends where the next one begins (HTML Standard §13.2.6.4.7).
 */
export const elementsIn = (html: string, isWanted: (tag: StartTag) => boolean): readonly ElementSpan[] => {
  const found: ElementSpan[] = [];
  let open: StartTag | undefined;
  let depth = 0;
  const close = (innerEnd: number, end: number): void => {
    if (open) found.push({ start: open.start, end, inner: { start: open.end, end: innerEnd } });
    open = undefined;
  };
  readTokens(html, {
    onStartTag: (tag) => {
      if (open?.name === 'p' && tag.name === 'p') close(tag.start, tag.start);
      if (open === undefined) {
        if (isWanted(tag)) [open, depth] = [tag, 1];
      } else if (tag.name === open.name) depth += 1;
    },
    onEndTag: ({ name, start, end }) => {
      if (open?.name !== name) return;
      depth -= 1;
      if (depth === 0) close(start, end);
    },
  });
  return found;
};

/** What a span holds. */
export const sliceOf = (html: string, { start, end }: Span): string => html.slice(start, end);

/**
 * Replaces elements that `elementsIn` found.
 * @param replacement gets the HTML between the tags, and that of the whole element
 */
export const replaceElements = (
  html: string,
  elements: readonly ElementSpan[],
  replacement: (inner: string, whole: string) => string,
): string => {
  let at = 0;
  let text = '';
  for (const element of elements) {
    text += html.slice(at, element.start) + replacement(sliceOf(html, element.inner), sliceOf(html, element));
    at = element.end;
  }
  return text + html.slice(at);
};
