import { defineHastPlugin, defineMdastPlugin, htmlToHast, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { readFence, readOrders, type LineMark } from '../code-marks.ts';
import { highlightLines } from '../highlight.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

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
        const [child, ...others] = node.children;
        if (
          child?.type !== 'element' ||
          child.tagName !== 'code' ||
          others.length > 0 ||
          child.children.some(({ type }) => type !== 'text')
        )
          return;
        const names = child.properties['className'];
        const named = Array.isArray(names) ? names.map(String).find((name) => name.startsWith('language-')) : undefined;
        const meta = node.properties['dataMeta'];
        const { lang, title, marked } = readFence(
          named?.slice('language-'.length),
          typeof meta === 'string' ? meta : undefined,
        );
        const { code, marks } = readOrders(ctx.textContent(child));
        const lines = await highlightLines(code, lang);
        const inner = withMarks(lines, (line) => marks.get(line) ?? (marked.has(line) ? 'mark' : undefined));
        const label = lang === undefined ? '' : ` data-lang="${escape(lang)}"`;
        const block = `<pre tabindex="0"${label}><code>${inner}</code></pre>`;
        const html =
          title === undefined
            ? block
            : `<figure class="code"><figcaption>${escape(title)}</figcaption>${block}</figure>`;
        const tree = ctx.sourceFormat === 'mdx' ? htmlToHast(html, { fragment: true }) : undefined;
        ctx.replaceNode(
          node,
          tree && 'children' in tree && tree.children[0] ? (tree.children[0] as never) : { type: 'raw', value: html },
        );
      },
    },
  });
