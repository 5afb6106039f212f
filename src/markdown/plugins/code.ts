import { defineHastPlugin, htmlToHast, type HastPluginEntry } from 'satteri';
import { highlight } from '../highlight.ts';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Colours code blocks by classes. The keyboard can reach and scroll each block. */
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
        const lang = named?.slice('language-'.length).split(/[{:,]/)[0];
        const inner = await highlight(ctx.textContent(child), lang);
        const label = lang === undefined || lang === '' ? '' : ` data-lang="${attribute(lang)}"`;
        const html = `<pre tabindex="0"${label}><code>${inner}</code></pre>`;
        const block = ctx.sourceFormat === 'mdx' ? htmlToHast(html, { fragment: true }) : undefined;
        ctx.replaceNode(
          node,
          block && 'children' in block && block.children[0]
            ? (block.children[0] as never)
            : { type: 'raw', value: html },
        );
      },
    },
  });
