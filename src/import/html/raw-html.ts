import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Html, Nodes, RootContent } from 'mdast';
import { withoutBlankLines } from './keep-html.ts';

/** Raw HTML within a paragraph. Without `hName` it would count as a block. */
export const inlineHtml = (value: string): Html => ({
  type: 'html',
  value,
  data: { hName: 'span' } as Html['data'] & {},
});

/** A block that has no form in Markdown, as HTML. */
export const block: Handle = (_, node): Html => ({ type: 'html', value: withoutBlankLines(toHtml(node)) });

/** An element within a paragraph that has no form in Markdown: its tags as HTML, its content as Markdown. */
export const inline: Handle = (state: State, node: Element): Nodes[] => {
  const tags = toHtml({ ...node, children: [] });
  const end = `</${node.tagName}>`;
  const start = tags.slice(0, tags.length - end.length);
  return [inlineHtml(start), ...(state.all(node) as RootContent[]), inlineHtml(end)];
};
