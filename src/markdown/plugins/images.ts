import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { decodePath } from '#lib/permalink.ts';
import { securePicture, sizeInAddress } from '#lib/remote-picture.ts';
import type { RenderedData } from '../render.ts';
import { ownMark, pictureMark, unsized } from '../own-links.ts';

/** A picture beside the post, as opposed to one at an address. */
export const isBeside = (src: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(src);

const pathOf = (src: string): string => {
  const path = src.replace(/[?#].*$/, '');
  return decodePath(path) ?? path;
};

/** Whether a picture is all that its block holds, so that the block may keep a place for it. */
const standsAlone = (parent: HastNode | undefined, ctx: HastVisitorContext): boolean =>
  parent?.type === 'element' &&
  ctx.textContent(parent).trim() === '' &&
  parent.children.filter(({ type }) => type === 'element').length === 1 &&
  (/^(?:p|div|figure|center|td)$/.test(parent.tagName) ||
    (parent.tagName === 'a' && standsAlone(ctx.parent(parent), ctx)));

/**
 * Pictures beside the post are marked, to be measured and shrunk when the page is printed; pictures elsewhere load
 * when they come near, and keep their place where their address or the author tells their size; one that stands alone
 * without any is put into a box of its own. A picture without `alt` gets an empty one, which screen readers skip, and is counted as a debt.
 */
export const images = (data: RenderedData, isOwn: (src: string) => boolean): HastPluginEntry => {
  let first = true;
  return defineHastPlugin({
    name: 'images',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const { src, alt, loading } = node.properties;
        if (typeof alt !== 'string') ctx.setProperty(node, 'alt', '');
        if (typeof alt !== 'string' || alt.trim() === '') data.silentImages += 1;
        if (typeof src !== 'string') return;
        if (!first && loading === undefined) ctx.setProperty(node, 'loading', 'lazy');
        first = false;
        ctx.setProperty(node, 'decoding', 'async');
        if (/^file:/i.test(src)) {
          data.defects.push({ what: 'file-image', text: src });
        } else if (isBeside(src)) {
          data.pictures.push(pathOf(src));
          ctx.setProperty(node, 'src', pictureMark(pathOf(src)));
        } else if (isOwn(src)) ctx.setProperty(node, 'src', ownMark(src));
        else {
          const address = securePicture(src);
          data.remotePictures.push(address);
          if (address !== src) ctx.setProperty(node, 'src', address);
          ctx.setProperty(node, 'referrerPolicy', 'no-referrer');
          const size = node.properties['width'] === undefined && node.properties['height'] === undefined;
          const told = size ? sizeInAddress(address) : undefined;
          if (told) {
            ctx.setProperty(node, 'width', told.width);
            ctx.setProperty(node, 'height', told.height);
          } else if (size && standsAlone(ctx.parent(node), ctx)) ctx.setProperty(node, 'className', [unsized]);
        }
      },
    },
  });
};
