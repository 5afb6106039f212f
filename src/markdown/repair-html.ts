import { markdownToMdast, type MdastNode } from 'satteri';
import { readHtmlPieces } from './html-pieces.ts';
import { documentElements, filteredElements, knownElements, optionalEnds, voidElements } from './html-elements.ts';

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly bare: boolean;
  /** Written `<x/>`, which ends the tag within SVG and MathML and means nothing elsewhere. */
  readonly slashed: boolean;
  /** Written within a paragraph, not as a block of HTML of its own. */
  readonly inline: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the piece of HTML that holds the tag ends. */
  readonly blockEnd: number;
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const attribute = /\s([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly inline: boolean;
}

const htmlNodes = (node: MdastNode, inline = false): Piece[] => {
  if (node.type === 'html')
    return [
      { value: node.value, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0, inline },
    ];
  const inner = inline || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return 'children' in node ? node.children.flatMap((child) => htmlNodes(child, inner)) : [];
};

/** What makes the rest of the text one block of HTML, code and all (CommonMark 0.31 §4.6, conditions 1 to 5). */
const neverEnds =
  /^\s*<(?:(?:script|style|textarea)\b(?!.*<\/(?:pre|script|style|textarea)>)|!--(?!.*-->)|\?(?!.*\?>)|!\[CDATA\[(?!.*\]\]>))/is;

const escapeAt = (at: number): Edit => ({ at, remove: 1, insert: '&lt;' });

/** Takes `on…` out of a tag. An empty `_` keeps each line that it spanned from becoming blank and ending the block. */
const withoutHandlers = (tag: string, start: number): Edit[] =>
  [...tag.matchAll(attribute)]
    .filter(([, name = '']) => /^on[a-z]/i.test(name))
    .map(({ 0: found, index }) => ({
      at: start + index,
      remove: found.length,
      insert: '\n_'.repeat(found.split('\n').length - 1),
    }));

/** Tags of one piece of HTML, and edits for what is no tag at all: `<?php`, a comment or a tag that never ends. */
const scan = (source: string, { value, start: from, end: blockEnd, inline }: Piece): { tags: Tag[]; edits: Edit[] } => {
  const tags: Tag[] = [];
  const edits: Edit[] = [];
  // Once its first sign is text, the next round sees what is code in the rest.
  if (!inline && neverEnds.test(value)) return { tags, edits: [escapeAt(source.indexOf('<', from))] };
  let cursor = from;
  let opaque = 0;
  for (const piece of readHtmlPieces(value)) {
    if (piece.start < opaque) continue;
    const whole = value.slice(piece.start, piece.end);
    // In a quote or list the source has marks at the line's beginning that `value` lacks: look ahead, do not count.
    const start = source.indexOf(whole, cursor);
    if (start < 0 || start >= blockEnd) continue;
    cursor = start + whole.length;
    if (piece.tag) {
      const { name, closing, attributes } = piece.tag;
      const bare = attributes.replaceAll('/', '').trim() === '';
      tags.push({
        name: name.toLowerCase(),
        closing,
        bare,
        slashed: attributes.endsWith('/'),
        inline,
        start,
        end: start + whole.length,
        blockEnd,
      });
      edits.push(...withoutHandlers(whole, start));
      // What a script or style holds is no HTML.
      if (!inline && !closing && /^(?:script|style)$/i.test(name))
        opaque = value.toLowerCase().indexOf(`</${name.toLowerCase()}`, piece.end);
    } else if (whole === '<' && !(/^<!doctype/i.test(value.slice(piece.start)) && !inline)) edits.push(escapeAt(start));
  }
  return { tags, edits };
};

/** Start tags without end tag and end tags without start tag, each name on its own. */
const unmatched = (tags: readonly Tag[]): ReadonlySet<Tag> => {
  const open = new Map<string, Tag[]>();
  const alone = new Set<Tag>();
  const isDrawing = () => ['svg', 'math'].some((name) => (open.get(name)?.length ?? 0) > 0);
  for (const tag of tags) {
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (voidElements.has(tag.name) || (tag.slashed && isDrawing())) continue;
    if (!tag.closing) stack.push(tag);
    else if (stack.pop() === undefined) alone.add(tag);
  }
  for (const stack of open.values()) for (const tag of stack) alone.add(tag);
  return alone;
};

const isEmbed = (name: string): boolean =>
  name === 'iframe' || name === 'object' || name === 'video' || name === 'audio';

/** Whether the author meant a word to read, not an element: `<ip>`, `List<String>`, “the <script> tag”. */
const isWord = ({ name, inline, bare, closing }: Tag, alone: boolean): boolean => {
  if (name.includes(':')) return false;
  if (!knownElements.has(name) || filteredElements.has(name)) return true;
  if (name === 'script' || name === 'style') return (inline && bare && !closing) || alone;
  if (!inline) return false;
  if (documentElements.has(name)) return true;
  if (['br', 'hr', 'wbr', 'p', 'li'].includes(name) || isEmbed(name)) return false;
  return alone || (bare && voidElements.has(name));
};

const editsFor = (tags: readonly Tag[]): Edit[] => {
  const alone = unmatched(tags);
  const words = new Set(tags.filter((tag) => isWord(tag, alone.has(tag))));
  const openers = new Map<string, Tag>();
  const closers = tags.filter((tag) => {
    if (tag.name !== 'script' && tag.name !== 'style') return false;
    if (!tag.closing) openers.set(tag.name, tag);
    const opener = openers.get(tag.name);
    return tag.closing && tag.inline && (opener === undefined || words.has(opener));
  });
  // From the inside out: they stand in this order where two blocks end at one place.
  const endless = [...alone]
    .filter((tag) => !words.has(tag) && !tag.closing && !optionalEnds.has(tag.name))
    .sort((a, b) => b.start - a.start);
  return [...new Set([...words, ...closers])]
    .map(({ start }) => escapeAt(start))
    .concat(endless.map(({ blockEnd, name }) => ({ at: blockEnd, remove: 0, insert: `</${name}>` })));
};

/** Makes all edits in one pass: a long post may need thousands. */
const apply = (source: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let done = 0;
  // An end tag goes before what is taken out at the same place.
  for (const { at, remove, insert } of edits.toSorted((a, b) => a.at - b.at || a.remove - b.remove)) {
    if (at < done) continue;
    parts.push(source.slice(done, at), insert);
    done = at + remove;
  }
  return parts.join('') + source.slice(done);
};

/**
 * Mends raw HTML in Markdown, so that no text vanishes and nothing leaks out of its block: placeholders such as `<ip>`
 * and tags that prose talks about become text, tags that never end are closed where their block ends, `on…` handlers
 * go. What stands in code is not touched. Lines keep their numbers.
 * @param math whether `$…$` is a formula, and as little touched as code
 */
export const repairHtml = (source: string, math = false): string => {
  let mended = source;
  // A block that turns into prose can bring new tags to light; each round turns at least one tag into text.
  for (let round = 0; round < 32 && /<[a-z/!?]/i.test(mended); round += 1) {
    const found = htmlNodes(markdownToMdast(mended, { features: { frontmatter: false, math } })).map((html) =>
      scan(mended, html),
    );
    const edits = [...found.flatMap(({ edits }) => edits), ...editsFor(found.flatMap(({ tags }) => tags))];
    if (edits.length === 0) break;
    mended = apply(mended, edits);
  }
  return mended;
};
