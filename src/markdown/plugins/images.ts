import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { decodePath } from '#urls/permalink.ts';
import { isRelativePath } from '#content/local-image.ts';
import { longestSide, secureImage, sizeInAddress } from '#urls/remote-image.ts';
import type { RenderedData } from '../rendered-text.ts';
import { linkPlaceholder } from '../link-placeholder.ts';
import { alone, imagePlaceholder, unsized } from '../image-placeholder.ts';

type HastElement = Extract<HastNode, { type: 'element' }>;

const pathOf = (src: string): string => {
  const path = src.replace(/[?#].*$/, '');
  return decodePath(path) ?? path;
};

const blocks = /^(?:p|div|figure|center|td|li)$/;

const endsLine = (node: HastNode | undefined, edge: RegExp): boolean =>
  node === undefined ||
  (node.type === 'text' && (node.value.trim() === '' || edge.test(node.value))) ||
  (node.type === 'element' && node.tagName === 'br');

/** Whether an image has a line of its block for itself, as its author wrote it, so that a place may be kept for it. */
const standsAlone = (node: HastElement, ctx: HastVisitorContext): boolean => {
  const [parent, index] = [ctx.parent(node), ctx.indexOf(node)];
  if (parent?.type !== 'element' || index === undefined) return false;
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  if (!endsLine(before, /\n\s*$/) || !endsLine(after, /^\s*\n/)) return false;
  return blocks.test(parent.tagName) || (parent.tagName === 'a' && standsAlone(parent, ctx));
};

/** Characters that fill the first screen below a title: 12 lines of a wide one, 18 of a phone's. */
const opening = 700;

/** Whether so little stands before a node that readers see it at once. */
const standsInOpening = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  let before = 0;
  for (let at = node; before <= opening;) {
    const [parent, index] = [ctx.parent(at), ctx.indexOf(at)];
    if (parent === undefined || index === undefined) return true;
    for (const sibling of parent.children.slice(0, index)) before += ctx.textContent(sibling as HastNode).length;
    at = parent as HastNode;
  }
  return false;
};

/** Wider than a column of text is no box on the page. */
const widest = 660;

/** Larger than this, an image is no sign within a sentence. */
const largestSign = 200;

/**
 * The first image of the opening loads before all else, the others when they come near. Images beside the post are
 * marked, to be measured and shrunk when the page is printed; images elsewhere keep their place where their address
 * or the author tells their size; one that stands alone without any is put into a box of its own. An image without `alt` gets an empty one, which screen readers skip, and is counted as a debt.
 */
export const images = (data: RenderedData, isInternal: (src: string) => boolean): HastPluginEntry => {
  let first = true;
  const isFirst = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
    const isSeenAtOnce = first && standsInOpening(node, ctx);
    first = false;
    return isSeenAtOnce;
  };
  return defineHastPlugin({
    name: 'images',
    mdxJsxFlowElement: {
      filter: ['Figure'],
      visit(node, ctx) {
        if (isFirst(node, ctx)) ctx.setProperty(node, 'first', true);
      },
    },
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const { src, alt, loading } = node.properties;
        if (typeof alt !== 'string') ctx.setProperty(node, 'alt', '');
        if (typeof alt !== 'string' || alt.trim() === '') data.silentImages += 1;
        if (typeof src !== 'string') return;
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
          const told = sizeInAddress(address);
          const longest = longestSide(address);
          const isAlone = (longest ?? 0) > largestSign || standsAlone(node, ctx);
          const side = longest ?? widest;
          const size =
            told ?? (isAlone && side < widest ? { width: side, height: Math.round((side * 2) / 3) } : undefined);
          if (isAlone) ctx.setProperty(node, 'className', [told ? alone : unsized]);
          if (size) {
            ctx.setProperty(node, 'width', size.width);
            ctx.setProperty(node, 'height', size.height);
          }
        }
      },
    },
  });
};
