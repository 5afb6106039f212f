import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdastPluginEntry,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { knownElements } from '../html-elements.ts';
import type { RenderedData } from '../rendered-text.ts';

/**
 * Ids that the page around a text uses: those of its own begin with `muc:`, previews of links have the address of the
 * page that they show.
 */
const ofPage = /^(?:muc:|\/|https?:)/;

/** Collects the ids of footnotes, which the parser makes of their names. */
export const footnoteIds = (data: RenderedData): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'footnote-ids',
    footnoteDefinition({ identifier }) {
      for (const id of [`fn-${identifier}`, `fnref-${identifier}`, 'footnote-label']) data.footnoteIds.add(id);
    },
  });

/**
 * Keeps each id of a text once, the first one, as browsers do. An id that the page or a footnote needs is removed.
 * Collects all ids, so that links to fragments can be checked, and so that no heading gets the id of another element.
 */
export const ids = (data: RenderedData): HastPluginEntry => {
  const seen = new Set<string>();
  /** Whether an element may have this id. */
  const take = (id: string, isFootnote: boolean): boolean => {
    if (id === '' || seen.has(id) || ofPage.test(id) || (!isFootnote && data.footnoteIds.has(id))) return false;
    seen.add(id);
    data.ids.push(id);
    return true;
  };
  const inMdx = {
    filter: [...knownElements],
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const isKept = (one: (typeof node.attributes)[number]): boolean =>
        one.type !== 'mdxJsxAttribute' || one.name !== 'id' || typeof one.value !== 'string' || take(one.value, false);
      const attributes = node.attributes.filter(isKept);
      if (attributes.length < node.attributes.length) ctx.replaceNode(node, { ...node, attributes });
    },
  };
  return defineHastPlugin({
    name: 'ids',
    element: {
      filter: [...knownElements],
      visit(node, ctx) {
        const { id, dataFootnoteRef } = node.properties;
        if (typeof id !== 'string') return;
        const isFootnote = dataFootnoteRef !== undefined || node.tagName === 'li' || id === 'footnote-label';
        if (!take(id, isFootnote)) ctx.setProperty(node, 'id', null);
      },
    },
    mdxJsxFlowElement: inMdx,
    mdxJsxTextElement: inMdx,
  });
};
