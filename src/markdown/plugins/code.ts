import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { escapeHtml } from '#text/plain-text.ts';
import { readNotation, type LineMark } from '../code-marks.ts';
import { highlightLines } from '../highlight.ts';
import { fenceIn, nodeOf } from './fence.ts';

/**
 * Copies the part of the info string after the language into `data-meta`, since it would be lost when raw HTML is
 * parsed.
 */
export const fences = (): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'fences',
    code(node, ctx) {
      if (node.meta) ctx.setProperty(node, 'data', { hProperties: { dataMeta: node.meta } });
    },
  });

/**
 * Puts an element around each marked line. The element includes the line end, so that the text of the block is the
 * code.
 */
const withMarks = (lines: readonly string[], markOf: (line: number) => LineMark | undefined): string =>
  lines
    .map((line, index) => {
      const mark = markOf(index + 1);
      const end = index === lines.length - 1 ? '' : '\n';
      return mark === undefined || (line === '' && end === '') ? line + end : `<${mark}>${line}${end}</${mark}>`;
    })
    .join('');

/**
 * Renders fenced code blocks: syntax highlighting by classes, language, title and marked lines. Each block can be
 * focused and scrolled by keyboard.
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
        const { code, marks } = readNotation(ctx.textContent(fence.code));
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
