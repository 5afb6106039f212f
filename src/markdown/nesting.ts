import { markdownToMdast, type HastNode, type MdastNode } from 'satteri';
import { readTokens } from '#text/html-tokens.ts';
import { voidElements } from './html-elements.ts';

/**
 * Maximum depth of blocks and elements in a text. Nobody writes a hundred; browsers flatten what is below 512, and
 * parsers take time in proportion to the square of the depth.
 */
export const maxNesting = 200;

/** The error for a text that is nested too deep. */
export class TooDeep extends Error {
  /** 1-based in the text; undefined if only the words are known. */
  readonly line: number | undefined;
  /** Words of the text at this depth. */
  readonly near: string;
  constructor(line: number | undefined, near = '') {
    super(`Blocks or elements are nested in more than ${maxNesting} levels.`);
    this.line = line;
    this.near = near;
  }
}

/** The marker of a quote or list item, with the blanks after it (CommonMark 0.31 §5.1, §5.2). */
const marker = /[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+)/y;

/** The beginning of a line up to its `limit`th marker; undefined if it has fewer. */
const markersOf = (line: string, limit: number): string | undefined => {
  let end = 0;
  for (let count = 0; count < limit; count += 1) {
    marker.lastIndex = end;
    if (!marker.test(line)) return undefined;
    end = marker.lastIndex;
  }
  return line.slice(0, end);
};

/** The first line with a node below too many others; undefined if there is none. */
export const deepLine = (root: MdastNode | HastNode): number | undefined => {
  let line: number | undefined;
  const open: { readonly node: MdastNode | HastNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    if (depth > maxNesting) line = Math.min(line ?? Infinity, node.position?.start.line ?? Infinity);
    else if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return line;
};

/** `* * *`, which has no words below its markers. */
const isThematicBreak = (line: string): boolean => {
  const signs = new Set(line.replaceAll(/[ \t]/g, ''));
  return signs.size === 1 && !signs.has('>');
};

/**
 * Checks the depth of quotes and lists before a text is rendered. A line with many markers may be code, so the text is
 * parsed, with as many of its markers as show that.
 * @throws TooDeep
 */
export const checkBlockNesting = (body: string): void => {
  let isSuspect = false;
  const lines = body.split('\n').map((line) => {
    const markers = line.length > maxNesting && !isThematicBreak(line) ? markersOf(line, maxNesting + 1) : undefined;
    if (markers === undefined) return line;
    isSuspect = true;
    return `${markers}x`;
  });
  if (!isSuspect) return;
  const line = deepLine(markdownToMdast(lines.join('\n'), { features: { frontmatter: false } }));
  if (line !== undefined) throw new TooDeep(line);
};

/**
 * Checks the depth of elements.
 * @throws TooDeep
 */
export const checkElementNesting = (html: string): void => {
  let depth = 0;
  readTokens(html, {
    onStartTag: ({ name }) => {
      if (!voidElements.has(name)) depth += 1;
    },
    onEndTag: () => {
      depth = Math.max(0, depth - 1);
    },
    onText: ({ start, end }) => {
      const words = depth > maxNesting ? html.slice(start, end).trim() : '';
      if (words !== '') throw new TooDeep(undefined, words.slice(0, 80));
    },
  });
};
