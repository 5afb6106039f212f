import { markdownToMdast, type MdastNode } from 'satteri';
import { maxNesting, TooDeep } from './nesting.ts';
import { readHtmlPieces } from '#text/html-pieces.ts';
import { documentElements, filteredElements, knownElements, optionalEnds, voidElements } from './html-elements.ts';

/** A tag of raw HTML. Positions are offsets in the Markdown source. */
interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Without attributes. */
  readonly bare: boolean;
  /** Written as `<x/>`, which closes an element of SVG and MathML, and has no meaning in HTML. */
  readonly selfClosing: boolean;
  /** Within a paragraph, a heading or a table cell, not in an HTML block. */
  readonly inline: boolean;
  readonly start: number;
  readonly end: number;
  /** End of the HTML node that contains the tag. */
  readonly blockEnd: number;
}

/** A change of the source. */
interface Edit {
  /** Offset in the source. */
  readonly at: number;
  /** Number of characters to remove. */
  readonly remove: number;
  readonly insert: string;
}

/** A node of raw HTML in the Markdown tree. */
interface HtmlNode {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly inline: boolean;
}

const htmlNodes = (node: MdastNode, inline = false): HtmlNode[] => {
  if (node.type === 'html')
    return [
      { value: node.value, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0, inline },
    ];
  const inner = inline || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return 'children' in node ? node.children.flatMap((child) => htmlNodes(child, inner)) : [];
};

/**
 * The start of an HTML block without its end, which would make the rest of the text, code included, part of the block
 * (CommonMark 0.31 §4.6, conditions 1 to 5).
 */
const unclosedBlock =
  /^\s*<(?:(?:script|style|textarea)\b(?!.*<\/(?:pre|script|style|textarea)>)|!--(?!.*-->)|\?(?!.*\?>)|!\[CDATA\[(?!.*\]\]>))/is;

const escapeAt = (at: number): Edit => ({ at, remove: 1, insert: '&lt;' });

/** Finds the tags of an HTML node, and makes edits for `<` that begins no tag: `<?php`, an unclosed comment or tag. */
const scan = (
  source: string,
  { value, start: from, end: blockEnd, inline }: HtmlNode,
): { tags: Tag[]; edits: Edit[] } => {
  const tags: Tag[] = [];
  const edits: Edit[] = [];
  // When the first `<` is escaped, the next round parses the rest of the text again and finds the code in it.
  if (!inline && unclosedBlock.test(value)) return { tags, edits: [escapeAt(source.indexOf('<', from))] };
  let cursor = from;
  let opaque = 0;
  for (const piece of readHtmlPieces(value)) {
    if (piece.start < opaque) continue;
    const whole = value.slice(piece.start, piece.end);
    // In a quote or list, lines of the source begin with markers that `value` does not have, so offsets cannot be
    // computed.
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
        selfClosing: attributes.endsWith('/'),
        inline,
        start,
        end: start + whole.length,
        blockEnd,
      });
      // The content of a script or style is not HTML.
      if (!inline && !closing && /^(?:script|style)$/i.test(name))
        opaque = value.toLowerCase().indexOf(`</${name.toLowerCase()}`, piece.end);
    } else if (whole === '<' && !(/^<!doctype/i.test(value.slice(piece.start)) && !inline)) edits.push(escapeAt(start));
  }
  return { tags, edits };
};

/** Start tags without end tag and end tags without start tag. Each element name is matched separately. */
const unmatched = (tags: readonly Tag[]): ReadonlySet<Tag> => {
  const open = new Map<string, Tag[]>();
  const result = new Set<Tag>();
  const isInSvgOrMath = () => ['svg', 'math'].some((name) => (open.get(name)?.length ?? 0) > 0);
  for (const tag of tags) {
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (tag.selfClosing && isInSvgOrMath()) continue;
    if (!tag.closing) stack.push(tag);
    else if (stack.pop() === undefined) result.add(tag);
  }
  // A void element has no end tag, but `<param></param>` is common.
  for (const [name, stack] of open) if (!voidElements.has(name)) for (const tag of stack) result.add(tag);
  return result;
};

const isEmbed = (name: string): boolean =>
  name === 'iframe' || name === 'object' || name === 'video' || name === 'audio';

/** Whether the author meant text, not an element: `<ip>`, `List<String>`, “the <script> tag”. */
const isText = ({ name, inline, bare, closing }: Tag, isUnmatched: boolean): boolean => {
  if (name.includes(':')) return false;
  if (!knownElements.has(name) || filteredElements.has(name)) return true;
  if (name === 'script' || name === 'style') return (inline && bare && !closing) || isUnmatched;
  if (!inline) return false;
  if (documentElements.has(name)) return true;
  if (['br', 'hr', 'wbr', 'p', 'li'].includes(name) || isEmbed(name)) return false;
  return isUnmatched || (bare && !closing && voidElements.has(name));
};

const editsFor = (tags: readonly Tag[]): Edit[] => {
  const unmatchedTags = unmatched(tags);
  const textTags = new Set(tags.filter((tag) => isText(tag, unmatchedTags.has(tag))));
  const startTags = new Map<string, Tag>();
  const textEndTags = tags.filter((tag) => {
    if (tag.name !== 'script' && tag.name !== 'style') return false;
    if (!tag.closing) startTags.set(tag.name, tag);
    const startTag = startTags.get(tag.name);
    return tag.closing && tag.inline && (startTag === undefined || textTags.has(startTag));
  });
  // Innermost element first, since several elements can end at the same position.
  const unclosed = [...unmatchedTags]
    .filter((tag) => !textTags.has(tag) && !tag.closing && !optionalEnds.has(tag.name))
    .sort((a, b) => b.start - a.start);
  return [...new Set([...textTags, ...textEndTags])]
    .map(({ start }) => escapeAt(start))
    .concat(unclosed.map(({ blockEnd, name }) => ({ at: blockEnd, remove: 0, insert: `</${name}>` })));
};

/** Applies all edits in one pass, since a long post may need thousands. */
const applyEdits = (source: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let done = 0;
  // An end tag is inserted before text that is removed at the same position.
  for (const { at, remove, insert } of edits.toSorted((a, b) => a.at - b.at || a.remove - b.remove)) {
    if (at < done) continue;
    parts.push(source.slice(done, at), insert);
    done = at + remove;
  }
  return parts.join('') + source.slice(done);
};

/** @throws TooDeep for elements that all have an end tag */
const checkDepth = (source: string, tags: readonly Tag[]): void => {
  let depth = 0;
  for (const { name, closing, selfClosing, start } of tags) {
    if (voidElements.has(name) || optionalEnds.has(name) || selfClosing) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > maxNesting) throw new TooDeep(source.slice(0, start).split('\n').length);
  }
};

/**
 * Repairs raw HTML in Markdown, so that no text gets lost and no element extends beyond its block. Words in angle
 * brackets such as `<ip>` and tags that prose mentions become text. Unclosed elements are closed at the end of their
 * block. Code is not changed, and the number of lines stays the same.
 * @param source Markdown
 * @param math whether `$…$` is a formula; formulas are not changed
 * @throws TooDeep
 */
export const repairHtml = (source: string, math = false): string => {
  let repaired = source;
  // When a block becomes prose, its tags are found in the next round. Each round turns at least one tag into text.
  for (let round = 0; round < 32 && /<[a-z/!?]/i.test(repaired); round += 1) {
    const found = htmlNodes(markdownToMdast(repaired, { features: { frontmatter: false, math } })).map((html) =>
      scan(repaired, html),
    );
    const edits = [...found.flatMap(({ edits }) => edits), ...editsFor(found.flatMap(({ tags }) => tags))];
    if (edits.length === 0) {
      checkDepth(
        repaired,
        found.flatMap(({ tags }) => tags),
      );
      break;
    }
    repaired = applyEdits(repaired, edits);
  }
  return repaired;
};

/**
 * The lines of the start tags in raw HTML that a page gets, by element name.
 * @returns 1-based lines of the source, in its order
 */
export const tagLines = (source: string, math = false): ReadonlyMap<string, readonly number[]> => {
  const repaired = repairHtml(source, math);
  const lines = new Map<string, number[]>();
  let [line, done] = [1, 0];
  for (const html of htmlNodes(markdownToMdast(repaired, { features: { frontmatter: false, math } })))
    for (const { name, closing, start } of scan(repaired, html).tags) {
      if (closing) continue;
      line += repaired.slice(done, start).split('\n').length - 1;
      done = start;
      const known = lines.get(name) ?? [];
      known.push(line);
      lines.set(name, known);
    }
  return lines;
};
