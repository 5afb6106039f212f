import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { escapeHtml } from '#text/plain-text.ts';
import { readOrders, type LineMark } from '../code-marks.ts';
import { highlightLines } from '../highlight.ts';
import { fenceIn, nodeOf } from './fence.ts';

/** Raw HTML is parsed between Markdown and HTML, and what follows a fence's language would be lost there. */
export const fences = (): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'fences',
    code(node, ctx) {
      if (node.meta) ctx.setProperty(node, 'data', { hProperties: { dataMeta: node.meta } });
    },
  });

/** Lines with a mark become blocks that hold their line ends, so that the text stays the code. */
const withMarks = (lines: readonly string[], markOf: (line: number) => LineMark | undefined): string =>
  lines
    .map((line, index) => {
      const mark = markOf(index + 1);
      const end = index === lines.length - 1 ? '' : '\n';
      return mark === undefined || (line === '' && end === '') ? line + end : `<${mark}>${line}${end}</${mark}>`;
    })
    .join('');

/**
 * Colours code blocks by classes, names their language and title, and marks lines. The keyboard can reach and scroll
 * each block.
 */
export const code = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'code',
    element: {
      filter: ['pre'],
      async visit(node, ctx) {
        const fence = fenceIn(node);
        if (!fence) return;
        const { lang, title, marked } = fence.info;
        const { code, marks } = readOrders(ctx.textContent(fence.code));
        const lines = await highlightLines(code, lang);
        const inner = withMarks(lines, (line) => marks.get(line) ?? (marked.has(line) ? 'mark' : undefined));
        const label = lang === undefined ? '' : ` data-lang="${escapeHtml(lang)}"`;
        const block = `<pre tabindex="0"${label}><code>${inner}</code></pre>`;
        const html =
          title === undefined
            ? block
            : `<figure class="code"><figcaption>${escapeHtml(title)}</figcaption>${block}</figure>`;
        ctx.replaceNode(node, nodeOf(html, ctx.sourceFormat));
      },
    },
  });
