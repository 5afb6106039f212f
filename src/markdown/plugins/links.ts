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
        const { name, href } = node.properties;
        if (typeof name === 'string') data.ids.push(name);
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
