import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { directImage } from '#urls/remote-image.ts';
import type { RenderedData } from '../rendered-text.ts';
import { linkPlaceholder } from '../link-placeholder.ts';

/**
 * Replaces the addresses of internal links by placeholders, which are resolved when the page is rendered. External
 * links get `rel`.
 */
export const links = (data: RenderedData, isInternal: (href: string) => boolean): HastPluginEntry =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a', 'area'],
      visit(node, ctx) {
        const { id, name, href } = node.properties;
        for (const anchor of [id, name]) if (typeof anchor === 'string') data.ids.push(anchor);
        if (typeof href !== 'string') return;
        if (isInternal(href)) {
          data.links.push(href);
          if (!href.startsWith('#')) ctx.setProperty(node, 'href', linkPlaceholder(href));
        } else if (/^(?:https?:)?\/\//i.test(href)) {
          const address = directImage(href);
          if (address !== href) ctx.setProperty(node, 'href', address);
          ctx.setProperty(node, 'rel', ['noopener', 'noreferrer', 'external']);
        }
      },
    },
  });

/** Collects every `id` of the text, so that links to fragments can be checked. */
export const anchors = (data: RenderedData): HastPluginEntry =>
  defineHastPlugin({
    name: 'anchors',
    element: {
      filter: [
        'p',
        'div',
        'span',
        'li',
        'sup',
        'section',
        'table',
        'tr',
        'td',
        'figure',
        'img',
        'dt',
        'pre',
        'details',
        'blockquote',
      ],
      visit(node) {
        const { id } = node.properties;
        if (typeof id === 'string') data.ids.push(id);
      },
    },
  });
