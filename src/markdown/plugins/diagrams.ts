import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { escapeHtml } from '#text/plain-text.ts';
import { wordPlaceholder } from '../word-placeholder.ts';
import type { RenderedData } from '../rendered-text.ts';
import { fenceIn, nodeOf } from './fence.ts';

/** Blocks of code in Graphviz's language become images; what cannot be drawn stays code, and is told. */
export const diagrams = (data: RenderedData): HastPluginEntry =>
  defineHastPlugin({
    name: 'diagrams',
    element: {
      filter: ['pre'],
      async visit(node, ctx) {
        const fence = fenceIn(node);
        if (fence?.info.lang !== 'dot' && fence?.info.lang !== 'mermaid') return;
        const { lang, title } = fence.info;
        const source = ctx.textContent(fence.code).trimEnd();
        const complain = (why: string, line = 1) => {
          data.defects.push({
            what: 'diagram',
            text: source
              .split('\n')
              .slice(line - 1)
              .join('\n'),
            why,
          });
        };
        if (lang === 'mermaid') return complain('only Graphviz’s DOT is drawn');
        const { drawDiagram } = await import('../diagram.ts');
        const { svg, complaints } = await drawDiagram(
          source,
          title === undefined ? wordPlaceholder('diagram') : escapeHtml(title),
        );
        for (const { why, line } of complaints) complain(why, line);
        if (svg === undefined) return;
        const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
        const html = `<figure><div class="wide" tabindex="0">${svg}</div>${caption}</figure>`;
        ctx.replaceNode(node, nodeOf(html, ctx.sourceFormat));
      },
    },
  });
