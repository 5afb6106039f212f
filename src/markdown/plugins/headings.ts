import Slugger, { slug } from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { RenderedData } from '../render.ts';

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Whether the text has headings of the first level, which belongs to the title of the page. */
const findTop = (data: RenderedData): HastPluginEntry =>
  defineHastPlugin({
    name: 'find-top-heading',
    element: {
      filter: ['h1'],
      visit() {
        data.demote = true;
      },
    },
  });

/**
 * Moves headings down a level where the text begins at `h1`, and gives each the id that GitHub and Gatsby would:
 * letters keep their marks, so that old links to sections go on working.
 */
const nameHeadings = (data: RenderedData): HastPluginEntry => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'name-headings',
    element: {
      filter: tags,
      visit(node, ctx) {
        const written = Number(node.tagName[1]);
        const depth = data.demote ? Math.min(6, written + 1) : written;
        const text = ctx.textContent(node).trim();
        const own = node.properties['id'];
        if (own === 'footnote-label') return;
        const name = text.normalize('NFC');
        const id = typeof own === 'string' && own !== '' ? own : slug(name) === '' ? '' : slugger.slug(name);
        slugger.occurrences[id] ??= 0;
        if (id !== '' && text !== '') data.headings.push({ depth, id, text });
        const properties = id === '' ? node.properties : { ...node.properties, id };
        ctx.replaceNode(node, { type: 'element', tagName: `h${depth}`, properties, children: [...node.children] });
      },
    },
  });
};

export const headings = (data: RenderedData): HastPluginEntry[] => [findTop(data), nameHeadings(data)];
