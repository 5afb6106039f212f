import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { escapeHtml } from '#text/plain-text.ts';
import { wordPlaceholder } from '../word-placeholder.ts';
import type { RenderedData } from '../rendered-text.ts';
import { fenceIn, nodeOf } from './fence.ts';

/**
 * Draws code blocks in Graphviz’s language as images. A block that cannot be drawn stays code and is reported as a
 * defect.
 */
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
        const report = (why: string, line = 1) => {
          data.defects.push({
            what: 'diagram',
            text: source
              .split('\n')
              .slice(line - 1)
              .join('\n'),
            why,
          });
        };
        if (lang === 'mermaid') return report('only diagrams in Graphviz’s DOT are drawn');
        const { drawDiagram } = await import('../diagram.ts');
        const { svg, problems } = await drawDiagram(
          source,
          title === undefined ? wordPlaceholder('diagram') : escapeHtml(title),
        );
        for (const { message, line } of problems) report(message, line);
        if (svg === undefined) return;
        const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
        const html = `<figure><div class="wide" tabindex="0">${svg}</div>${caption}</figure>`;
        ctx.replaceNode(node, nodeOf(html, ctx.sourceFormat));
      },
    },
  });
