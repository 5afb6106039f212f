import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { movedNodes } from './moved-nodes.ts';

const isBlank = (node: HastNode): boolean => node.type === 'text' && node.value.trim() === '';

/** The image that a node is, or that a link contains alone. */
const imageIn = (node: HastNode | undefined): HastNode | undefined => {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const children = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && children.length === 1 ? imageIn(children[0]) : undefined;
};

/** A copy of an image, or of a link with one: moving nodes takes long, see `movedNodes`. */
const withoutTitle = (node: Readonly<HastNode>): HastNode => {
  const [copy = node] = movedNodes([node]);
  if (copy.type !== 'element') return copy;
  const { title: _, ...properties } = copy.properties;
  return copy.tagName === 'img'
    ? { ...copy, properties }
    : { ...copy, children: copy.children.map((child) => withoutTitle(child as HastNode)) as never[] };
};

/** Turns an image with a title that is alone in its paragraph into a figure; the title becomes the caption. */
export const figures = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'figures',
    element: {
      filter: ['p'],
      visit(node, ctx) {
        const children = node.children.filter((child) => !isBlank(child));
        const [only] = children;
        const image = children.length === 1 ? imageIn(only) : undefined;
        if (only === undefined || image?.type !== 'element') return;
        const { title } = image.properties;
        if (typeof title !== 'string' || title.trim() === '') return;
        ctx.replaceNode(node, {
          type: 'element',
          tagName: 'figure',
          properties: {},
          children: [
            withoutTitle(only) as never,
            { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title }] },
          ],
        });
      },
    },
  });
