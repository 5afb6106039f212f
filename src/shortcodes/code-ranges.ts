import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { readHtmlPieces } from '#text/html-pieces.ts';
import { joinRanges, type Range } from './ranges.ts';

const codeTypes = new Set(['code', 'inlineCode', 'math', 'inlineMath']);
const programTypes = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);
const codeElements = new Set(['pre', 'code', 'script', 'style', 'textarea', 'kbd', 'samp']);

const rangeOf = (node: MdastNode): Range => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** The comments of raw HTML, and what stands between the tags of elements with code. */
const htmlCode = (source: string, nodes: readonly Range[]): Range[] => {
  const ranges: Range[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const node of nodes)
    for (const { start, end, tag } of readHtmlPieces(source.slice(node.start, node.end))) {
      const name = tag?.name.toLowerCase();
      if (name === undefined) {
        if (end - start > 1) ranges.push({ start: node.start + start, end: node.start + end });
      } else if (open === undefined && !tag?.closing && codeElements.has(name))
        open = { name, start: node.start + start };
      else if (open?.name === name && tag?.closing) {
        ranges.push({ start: open.start, end: node.start + end });
        open = undefined;
      }
    }
  return ranges;
};

/** The ranges of all nodes with one of the types that no other such node holds. */
const rangesOf = (root: MdastNode, types: ReadonlySet<string>): Range[] => {
  const found: Range[] = [];
  const nodes = [root];
  for (let node = nodes.pop(); node; node = nodes.pop())
    if (types.has(node.type)) found.push(rangeOf(node));
    else if ('children' in node) nodes.push(...node.children.toReversed());
  return found;
};

/**
 * Finds the code in a Markdown text: blocks, spans, formulas, comments, and HTML elements with code.
 * @param math whether `$…$` is a formula
 */
export const codeRanges = (source: string, math = false): readonly Range[] => {
  const root = markdownToMdast(source, { features: { frontmatter: false, math } });
  return joinRanges([...rangesOf(root, codeTypes), ...htmlCode(source, rangesOf(root, new Set(['html'])))]);
};

/**
 * Finds the code in a text in MDX: blocks, spans, imports and expressions.
 * @throws Error for a text that is no MDX
 */
export const mdxCodeRanges = (source: string): readonly Range[] =>
  joinRanges(
    rangesOf(mdxToMdast(source, { features: { frontmatter: false } }), new Set([...codeTypes, ...programTypes])),
  );
