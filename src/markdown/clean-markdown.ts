import type { Trust } from '#content/trust.ts';
import { markdownToMdast, type MdastNode } from 'satteri';
import { applyEdits, type Edit } from '#text/edits.ts';
import { isLinkAddress } from '#urls/link-scheme.ts';
import { rulesFor, type HtmlRules } from './allowed-html.ts';
import { cleanHtml, defectOf, type RemovedHtml } from './clean-html.ts';
import { repairHtml } from './repair-html.ts';
import type { Defect } from './rendered-text.ts';

/** A part that was removed, with its line in the text, 1-based. */
export type RemovedPart = Defect & { readonly line: number };

/** An edit of the source, and what it removes. */
interface Cleaning {
  readonly edit: Edit;
  readonly removed: readonly RemovedPart[];
}

/** Adds lines to what was removed from HTML, which is in the order of the HTML. */
const withLines = (html: string, removed: readonly RemovedHtml[], firstLine: number): readonly RemovedPart[] => {
  let [line, done] = [firstLine, 0];
  return removed.map(({ defect, start }) => {
    for (let end = html.indexOf('\n', done); end >= 0 && end < start; end = html.indexOf('\n', done)) {
      line += 1;
      done = end + 1;
    }
    return { ...defect, line };
  });
};

/** A block of HTML ends at an empty line, so none may be left where something was removed. */
const withoutEmptyLines = (html: string): string => html.replaceAll(/\n(?:[ \t]*\n)+/g, '\n');

const cleanNode = (node: MdastNode, source: string, rules: HtmlRules): Cleaning | undefined => {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const line = node.position?.start.line ?? 1;
  if (node.type === 'html') {
    const { html, removed } = cleanHtml(node.value, rules);
    if (html === node.value) return undefined;
    // In a quote or list, each line of the source begins with a marker that the node does not have.
    const isVerbatim = source.slice(start, end) === node.value;
    const text = isVerbatim
      ? withoutEmptyLines(html)
      : html.replaceAll(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
    return {
      edit: { start, end, text },
      removed: withLines(node.value, removed, line),
    };
  }
  if (node.type === 'image' && !rules.isAttribute('img', 'src', node.url))
    return {
      edit: { start, end, text: (node.alt ?? '').replaceAll(/[[\]<>\\!]/g, '') },
      removed: [{ ...defectOf('img', 'src'), line }],
    };
  if ((node.type === 'link' || node.type === 'definition') && !isLinkAddress(node.url)) {
    const [first, last] = 'children' in node ? [node.children[0], node.children.at(-1)] : [];
    const words = source.slice(first?.position?.start.offset ?? end, last?.position?.end.offset ?? end);
    // An address between angle brackets is its own text; a colon as a reference is text and begins no scheme.
    const text = words.includes(node.url) ? words.replace(':', '&#58;') : words;
    return { edit: { start, end, text }, removed: [{ ...defectOf('a', 'href', node.url), line }] };
  }
  return undefined;
};

/** The parts to remove. No edit is within another; what is within a link that goes is found in the next round. */
const cleanings = (node: MdastNode, source: string, rules: HtmlRules): readonly Cleaning[] => {
  const own = cleanNode(node, source, rules);
  const within =
    'children' in node ? node.children.flatMap((child) => cleanings(child as MdastNode, source, rules)) : [];
  return own ? [{ ...own, removed: [...own.removed, ...within.flatMap(({ removed }) => removed)] }] : within;
};

/** Each round removes everything that the parser finds; only a text that is made to deceive needs a third. */
const maxRounds = 8;

/**
 * Removes what raw HTML and links of a Markdown text must not hold. Everything else stays to the byte.
 * @param source Markdown without front matter
 * @param math whether `$…$` is a formula
 */
export const cleanMarkdown = (
  source: string,
  trust: Trust,
  math = false,
): { readonly text: string; readonly removed: readonly RemovedPart[] } => {
  const rules = rulesFor(trust);
  let removed: readonly RemovedPart[] = [];
  let text = source;
  for (let round = 0; round < maxRounds; round += 1) {
    const found = cleanings(markdownToMdast(text, { features: { frontmatter: false, math } }), text, rules);
    if (found.length === 0) return { text, removed };
    // Lines of the source are those of the first round.
    if (removed.length === 0) removed = found.flatMap(({ removed }) => removed);
    text = applyEdits(
      text,
      found.map(({ edit }) => edit),
    );
  }
  // What is left is shown as text.
  return { text: text.replaceAll('<', '&lt;').replaceAll(':', '&#58;'), removed };
};

/**
 * The Markdown of a text as it may be published. A text without anything to remove stays to the byte; in another one,
 * words in angle brackets become text first, so that none is taken for an element.
 */
export const publicMarkdown = (source: string, trust: Trust, math = false): string =>
  cleanMarkdown(source, trust, math).text === source
    ? source
    : cleanMarkdown(repairHtml(source, math), trust, math).text;
