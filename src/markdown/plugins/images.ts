import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { decodePath } from '#lib/permalink.ts';
import type { RenderedData } from '../render.ts';
import { ownMark, pictureMark } from '../own-links.ts';

/** A picture beside the post, as opposed to one at an address. */
export const isBeside = (src: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(src);

const pathOf = (src: string): string => {
  const path = src.replace(/[?#].*$/, '');
  return decodePath(path) ?? path;
};

/**
 * Pictures beside the post are marked, to be measured and shrunk when the page is printed; pictures elsewhere load
 * when they come near. A picture without `alt` gets an empty one, which screen readers skip, and is counted as a debt.
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
        else ctx.setProperty(node, 'referrerPolicy', 'no-referrer');
      },
    },
  });
};
