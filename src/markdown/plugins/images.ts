import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { decodePath } from '#urls/permalink.ts';
import { isRelativePath } from '#content/local-image.ts';
import { longestSide, remoteImage, secureImage, sizeInAddress } from '#urls/remote-image.ts';
import { lacksAlt } from '../image-places.ts';
import type { RenderedData } from '../rendered-text.ts';
import { linkPlaceholder } from '../link-placeholder.ts';
import { alone, imagePlaceholder, unsized } from '../image-placeholder.ts';

type JsxElement = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

type HastElement = Extract<HastNode, { type: 'element' }>;

/** The decoded path of an image beside the post, without query and fragment. */
export const pathOf = (src: string): string => {
  const [path = ''] = src.split(/[?#]/, 1);
  return decodePath(path) ?? path;
};

/** What to call an image in lists: its address, without the bytes of one that holds them. */
const nameOf = (src: unknown): string => {
  if (typeof src !== 'string') return '';
  return /^\s*data:/.test(src) ? (/^[^,;]*/.exec(src)?.[0] ?? '') : src;
};

/** The likely source of an image without an address. */
const addressless = (alt: unknown): string => (typeof alt === 'string' && alt !== '' ? `![${alt}]()` : '<img src="">');

const blockElement = /^(?:p|div|figure|center|td|li)$/;

const endsLine = (node: HastNode | undefined, edge: RegExp): boolean =>
  node === undefined ||
  (node.type === 'text' && (node.value.trim() === '' || edge.test(node.value))) ||
  (node.type === 'element' && node.tagName === 'br');

/** Whether an image is alone on a line of its block, so that the page can reserve space for it. */
const isAloneOnLine = (node: HastElement, ctx: HastVisitorContext): boolean => {
  const [parent, index] = [ctx.parent(node), ctx.indexOf(node)];
  if (parent?.type !== 'element' || index === undefined) return false;
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  if (!endsLine(before, /\n[^\S\n]*$/) || !endsLine(after, /^\s*\n/)) return false;
  return blockElement.test(parent.tagName) || (parent.tagName === 'a' && isAloneOnLine(parent, ctx));
};

/** Number of characters on the first screen, below the title: 12 lines on a wide screen, 18 lines on a phone. */
const firstScreen = 700;

/** Whether a node is on the first screen, by the length of the text before it. */
const isOnFirstScreen = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  let before = 0;
  for (let at = node; before <= firstScreen;) {
    const [parent, index] = [ctx.parent(at), ctx.indexOf(at)];
    if (parent === undefined || index === undefined) return true;
    for (const sibling of parent.children.slice(0, index)) before += ctx.textContent(sibling as HastNode).length;
    at = parent as HastNode;
  }
  return false;
};

/** Width of the text column, in pixels: no box for an image is wider. */
const columnWidth = 660;

/** Longest side of an image that can be part of a sentence, in pixels. */
const maxInlineSize = 200;

/**
 * Prepares images. An image on the first screen loads with high priority, the others lazily. Images beside the post get
 * placeholders; they are measured and resized when the page is rendered. Images on other sites get a size when their
 * address or the author gives one; an image that is alone on its line and has no size gets a box of fixed size. An
 * image without `alt` gets an empty one, which screen readers skip, and is counted.
 */
export const images = (data: RenderedData, isInternal: (src: string) => boolean): HastPluginEntry => {
  let first = true;
  const isFirst = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
    const isHighPriority = first && isOnFirstScreen(node, ctx);
    first = false;
    return isHighPriority;
  };
  const noteJsx = (node: Readonly<JsxElement>): void => {
    const valueOf = (name: string): unknown =>
      node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
    const [src, alt] = [valueOf('src'), valueOf('alt')];
    if (typeof src !== 'string') return;
    const address = isInternal(src) ? undefined : remoteImage(src);
    if (address !== undefined) data.remoteImages.push(address);
    // What code in braces gives is not known.
    const hasCode = node.attributes.some(({ type }) => type !== 'mdxJsxAttribute') || (typeof alt === 'object' && alt);
    if (!hasCode && lacksAlt(alt, valueOf('role'))) data.imagesWithoutAlt.push(src);
  };
  return defineHastPlugin({
    name: 'images',
    mdxJsxFlowElement: {
      filter: ['Figure', 'img'],
      visit(node, ctx) {
        noteJsx(node);
        if (node.name === 'Figure' && isFirst(node, ctx)) ctx.setProperty(node, 'first', true);
      },
    },
    mdxJsxTextElement: { filter: ['Figure', 'img'], visit: noteJsx },
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const { src, srcSet, alt, loading, role } = node.properties;
        if (typeof alt !== 'string') ctx.setProperty(node, 'alt', '');
        if (lacksAlt(alt, role)) data.imagesWithoutAlt.push(nameOf(src));
        if (typeof src !== 'string' || src.trim() === '') {
          // Browsers would request the page itself for an empty address.
          ctx.setProperty(node, 'src', null);
          if (srcSet === undefined) data.defects.push({ what: 'no-image', text: addressless(alt) });
          return;
        }
        if (isFirst(node, ctx) && loading === undefined) ctx.setProperty(node, 'fetchPriority', 'high');
        else {
          if (loading === undefined) ctx.setProperty(node, 'loading', 'lazy');
          ctx.setProperty(node, 'decoding', 'async');
        }
        if (/^file:/i.test(src)) {
          data.defects.push({ what: 'file-image', text: src });
        } else if (isRelativePath(src)) {
          data.images.push(pathOf(src));
          ctx.setProperty(node, 'src', imagePlaceholder(pathOf(src)));
        } else if (isInternal(src)) {
          data.links.push(src);
          ctx.setProperty(node, 'src', linkPlaceholder(src));
        } else {
          const address = secureImage(src);
          data.remoteImages.push(address);
          if (address !== src) ctx.setProperty(node, 'src', address);
          ctx.setProperty(node, 'referrerPolicy', 'no-referrer');
          if (node.properties['width'] !== undefined || node.properties['height'] !== undefined) return;
          const addressSize = sizeInAddress(address);
          const longest = longestSide(address);
          const isAlone = (longest ?? 0) > maxInlineSize || isAloneOnLine(node, ctx);
          const side = longest ?? columnWidth;
          const size =
            addressSize ??
            (isAlone && side < columnWidth ? { width: side, height: Math.round((side * 2) / 3) } : undefined);
          if (isAlone) ctx.setProperty(node, 'className', [addressSize ? alone : unsized]);
          if (size) {
            ctx.setProperty(node, 'width', size.width);
            ctx.setProperty(node, 'height', size.height);
          }
        }
      },
    },
  });
};
