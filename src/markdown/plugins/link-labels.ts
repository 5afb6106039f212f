import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { wordPlaceholder } from '../word-placeholder.ts';

const isBlank = (node: HastNode): boolean => node.type === 'text' && node.value.trim() === '';

const isSilent = (node: HastNode): boolean =>
  isBlank(node) ||
  (node.type === 'element' &&
    (node.tagName === 'img'
      ? String(node.properties['alt'] ?? '').trim() === ''
      : node.children.every((child) => isSilent(child))));

const image = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

const nameOf = (href: string): string =>
  image.test(href) || !URL.canParse(href)
    ? wordPlaceholder('openImage')
    : wordPlaceholder('linkTo', new URL(href).hostname);

/** Names, in the text's language, for links around an image that has no words. */
export const names = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'names',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const { href, ariaLabel, title } = node.properties;
          if (typeof href !== 'string' || ariaLabel !== undefined || title !== undefined) return;
          const holdsImage = node.children.some((child) => !isBlank(child));
          if (holdsImage && isSilent(node)) ctx.setProperty(node, 'ariaLabel', nameOf(href));
        },
      },
    ],
  });
