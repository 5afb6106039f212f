import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { mediaTypeOf } from '#urls/media-type.ts';

/** The name of the file in an address. */
const nameIn = (address: string): string => (address.split(/[?#]/, 1)[0] ?? '').split('/').at(-1) ?? '';

/**
 * Turns `![What it shows](clip.mp4)` into a player. In it stands a link, for programs that play nothing. Runs before
 * `images`.
 */
export const players = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'players',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const { src, alt, title, width, height } = node.properties;
        const media = typeof src === 'string' ? mediaTypeOf(src) : undefined;
        if (typeof src !== 'string' || media === undefined) return;
        const label = typeof alt === 'string' && alt.trim() !== '' ? alt.trim() : undefined;
        ctx.replaceNode(node, {
          type: 'element',
          tagName: media.kind,
          properties: {
            src,
            controls: true,
            preload: 'metadata',
            ...(label === undefined ? {} : { ariaLabel: label }),
            ...(title === undefined ? {} : { title }),
            ...(media.kind === 'audio' || width === undefined ? {} : { width }),
            ...(media.kind === 'audio' || height === undefined ? {} : { height }),
          },
          children: [
            {
              type: 'element',
              tagName: 'a',
              properties: { href: src },
              children: [{ type: 'text', value: label ?? nameIn(src) }],
            },
          ],
        });
      },
    },
  });
