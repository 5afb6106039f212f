import Slugger, { slug } from 'github-slugger';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { textOfHtml } from '#text/html-text.ts';
import { oneLine } from '#text/plain-text.ts';
import type { RenderedData } from '../rendered-text.ts';
import { movedNodes } from './moved-nodes.ts';

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const isHeading = (node: Readonly<HastNode>): boolean => node.type === 'element' && tags.includes(node.tagName);

/** Whether a node of an empty heading shows something, or is the target of links. */
const holdsSomething = (node: HastNode): boolean =>
  node.type === 'raw' ||
  (node.type === 'element' &&
    (['img', 'svg', 'picture', 'video', 'input', 'iframe', 'math'].includes(node.tagName) ||
      node.properties['id'] !== undefined ||
      node.properties['name'] !== undefined ||
      node.children.some(holdsSomething)));

/** The text of a heading with its formulas, which are HTML already. */
const labelOf = (node: Readonly<HastNode>): string => {
  if (node.type === 'raw') return textOfHtml(node.value);
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => labelOf(child)).join('') : '';
};

/** Maps written levels to an outline without gaps, from level 2 on: level 1 is the title of the page. */
const createOutline = (): ((written: number) => number) => {
  const ancestors: number[] = [];
  return (written) => {
    while ((ancestors.at(-1) ?? 0) >= written) ancestors.pop();
    ancestors.push(written);
    return Math.min(6, ancestors.length + 1);
  };
};

/**
 * Gives headings levels without gaps, and the ids that GitHub and Gatsby make, so that old links to sections still
 * work. These ids keep diacritics.
 */
export const headings = (data: RenderedData): HastPluginEntry => {
  const slugger = new Slugger();
  let isReady = false;
  /** No heading gets the id of another element, wherever that is. */
  const prepare = (): void => {
    for (const id of isReady ? [] : [...data.ids, ...data.footnoteIds]) slugger.occurrences[id] ??= 0;
    isReady = true;
  };
  const levelOf = createOutline();
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: tags,
      visit(node, ctx) {
        prepare();
        const text = ctx.textContent(node).trim();
        const givenId = node.properties['id'];
        if (givenId === 'footnote-label' && data.footnoteIds.has(givenId)) return;
        if (text === '' && (givenId ?? '') === '' && !node.children.some(holdsSomething)) {
          ctx.removeNode(node);
          return;
        }
        const depth = levelOf(Number(node.tagName[1]));
        const name = text.normalize('NFC');
        const id =
          typeof givenId === 'string' && givenId !== '' ? givenId : slug(name) === '' ? '' : slugger.slug(name);
        if (id !== '' && text !== '') data.headings.push({ depth, id, text: oneLine(labelOf(node)) });
        const tagName = `h${depth}`;
        if (tagName === node.tagName) {
          if (id !== '' && id !== givenId) ctx.setProperty(node, 'id', id);
          return;
        }
        const properties = id === '' ? node.properties : { ...node.properties, id };
        ctx.replaceNode(node, {
          type: 'element',
          tagName,
          properties,
          children: movedNodes(node.children, isHeading) as never[],
        });
      },
    },
  });
};
