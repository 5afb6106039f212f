import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { wordPlaceholder } from '../word-placeholder.ts';

const isBlank = (node: HastNode): boolean => node.type === 'text' && node.value.trim() === '';

/** Whether a node has no text and no image with alt text. */
const hasNoText = (node: HastNode): boolean =>
  isBlank(node) ||
  (node.type === 'element' &&
    (node.tagName === 'img'
      ? String(node.properties['alt'] ?? '').trim() === ''
      : node.children.every((child) => hasNoText(child))));

const image = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

const nameOf = (href: string): string =>
  image.test(href) || !URL.canParse(href)
    ? wordPlaceholder('openImage')
    : wordPlaceholder('linkTo', new URL(href).hostname);

/** Gives links that contain only an image without alt text an accessible name, as a placeholder in `aria-label`. */
export const linkLabels = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'link-labels',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const { href, ariaLabel, title } = node.properties;
          if (typeof href !== 'string' || ariaLabel !== undefined || title !== undefined) return;
          const hasImage = node.children.some((child) => !isBlank(child));
          if (hasImage && hasNoText(node)) ctx.setProperty(node, 'ariaLabel', nameOf(href));
        },
      },
    ],
  });
