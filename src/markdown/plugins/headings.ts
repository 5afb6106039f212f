import Slugger, { slug } from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { RenderedData } from '../rendered-text.ts';

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Levels as the page needs them: the title has the first, and none is left out on the way down. */
const closeUp = (): ((written: number) => number) => {
  const above: number[] = [];
  return (written) => {
    while ((above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    return Math.min(6, above.length + 1);
  };
};

/**
 * Puts headings on the levels of an outline without gaps, and gives each the id that GitHub and Gatsby would: letters
 * keep their marks, so that old links to sections go on working.
 */
export const headings = (data: RenderedData): HastPluginEntry => {
  const slugger = new Slugger();
  const levelOf = closeUp();
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: tags,
      visit(node, ctx) {
        const text = ctx.textContent(node).trim();
        const own = node.properties['id'];
        if (own === 'footnote-label') return;
        const depth = levelOf(Number(node.tagName[1]));
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
