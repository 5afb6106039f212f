import type { Element, ElementContent, Root } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { Code, Root as Markdown, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as print } from 'mdast-util-to-markdown';
import { block, inline, inlineHtml } from './raw-html.ts';
import { findShortcodes } from './shortcode.ts';
import { tidy } from './tidy.ts';
import { withoutLastBreaks } from './white-space.ts';

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

const classesOf = (node: Element): readonly string[] => {
  const classes = node.properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
};

/** The language of code: `class="language-js"` of highlight.js and Prism, `brush: js` of SyntaxHighlighter. */
const languageOf = (node: Element): string | undefined => {
  const inner = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  const classes = [...classesOf(node), ...(inner ? classesOf(inner) : [])].join(' ');
  return /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w#+-]+)/.exec(classes)?.[1]?.toLowerCase();
};

const code: Handle = (_, node): Code => {
  const value = withoutLastBreaks(textOf(node.children));
  return { type: 'code', lang: languageOf(node) ?? null, meta: null, value };
};

const withinParagraph: ReadonlySet<string> = new Set(
  'a abbr b cite code del em i img ins kbd mark s samp small strike strong sub sup tt u var'.split(' '),
);

const isInline = (nodes: readonly ElementContent[]): boolean =>
  nodes.every((node) => node.type !== 'element' || (withinParagraph.has(node.tagName) && isInline(node.children)));

const rowsOf = (node: Element): readonly Element[] =>
  node.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? rowsOf(child)
          : [],
  );

const cellsOf = ({ children }: Element): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName));

/** Whether GitHub’s Markdown can say a table: one head, equal rows, cells of one line. */
const isSimple = (table: Element): boolean => {
  const [head, ...rows] = rowsOf(table).map(cellsOf);
  if (!head || head.length === 0 || !head.every(({ tagName }) => tagName === 'th')) return false;
  return [head, ...rows].every(
    (cells) =>
      cells.length === head.length &&
      cells.every(({ properties, children }) => !properties['rowSpan'] && !properties['colSpan'] && isInline(children)),
  );
};

const table: Handle = (state, node, parent) => (isSimple(node) ? defaultHandlers.table : block)(state, node, parent);

const blocks =
  'audio canvas details dl embed figure form iframe input math noscript object picture script select svg textarea video';
const inlines = 'abbr cite ins mark q small sub sup u';

const all = (names: string, handle: Handle): Record<string, Handle> =>
  Object.fromEntries(names.split(' ').map((name) => [name, handle]));

/** An anchor that a link of the text leads to; other links as usual. */
const anchor: Handle = (state, node) => {
  const { id, href } = node.properties;
  return href === undefined && typeof id === 'string'
    ? inlineHtml(`<a id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>`)
    : defaultHandlers.a(state, node);
};

/** Shortcodes stay as they are written: Markdown would escape their brackets. */
const text = (_: unknown, { value }: { readonly value: string }): RootContent[] =>
  findShortcodes(value).map(({ text, isCode }) => (isCode ? inlineHtml(text) : { type: 'text', value: text }));

/**
 * HTML as Markdown. What Markdown cannot say stays HTML within it.
 * @param shortcodes whether `[name …]` is a shortcode of WordPress
 */
export const toMarkdown = (root: Root, shortcodes: boolean): string => {
  const tree = toMdast(tidy(root), {
    document: true,
    handlers: {
      ...all(blocks, block),
      ...all(inlines, inline),
      pre: code,
      table,
      a: anchor,
    },
    ...(shortcodes && { nodeHandlers: { text } }),
  });
  return print(tree as Markdown, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    listItemIndent: 'one',
  });
};
