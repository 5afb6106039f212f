import type { KnownImage } from '#lib/image-ledger.ts';
import { decode, escapeHtml } from '#lib/text.ts';
import { ownMark } from './own-links.ts';

/** A picture beside the post, by its path from there. */
export const pictureMark = (path: string): string => `picture:${path}`;

/** Replaces each marked picture by the attributes that `settle` gives it: `src`, `srcset`, `width`, … */
export const settlePictures = (
  html: string,
  settle: (path: string) => Readonly<Record<string, string | number>>,
): string =>
  html.replaceAll(/\ssrc="picture:([^"]*)"/g, (_, path: string) =>
    Object.entries(settle(decode(path)))
      .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
      .join(''),
  );

/** Class of a picture that has a line for itself. */
export const alone = 'alone';

/** Class of such a picture whose size nobody knows: it gets a box that keeps its place. */
export const unsized = 'unsized';

const img = /<img((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;

const without = (attributes: string, ...names: readonly string[]): string =>
  attributes.replaceAll(new RegExp(String.raw`\s(?:${names.join('|')})="[^"]*"`, 'g'), '');

/** Addresses of the pictures of a text that are given by address and have no height yet; `own:` for those of the blog. */
export const unsizedPictures = (html: string): readonly string[] =>
  [...html.matchAll(img)].flatMap(([, attributes = '']) => {
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
    return src === undefined || /\sheight="/.test(attributes) ? [] : [decode(src)];
  });

/** Gives pictures that are named by address the size that is known, and their local copies; a size by the author stays. */
export const settleSizes = (html: string, know: (src: string) => KnownImage | undefined): string =>
  html.replaceAll(img, (tag, written: string) => {
    const src = /\ssrc="([^"]*)"/.exec(written)?.[1];
    const known = src === undefined ? undefined : know(decode(src));
    if (!known) return tag;
    const { width, height, local } = known;
    // What stands there for a box is no size by the author.
    const attributes = written.includes(` class="${unsized}"`)
      ? `${without(written, 'class', 'width', 'height')} class="${alone}"`
      : written;
    const [, across] = /\swidth="(\d+)"/.exec(attributes) ?? [];
    const size = /\sheight="|\swidth="(?!\d+")/.test(attributes)
      ? ''
      : across === undefined
        ? ` width="${width}" height="${height}"`
        : ` height="${Math.round((Number(across) * height) / width)}"`;
    const moved =
      local === undefined
        ? attributes
        : without(attributes, 'src', 'referrerpolicy').replace(/^/, ` src="${escapeHtml(ownMark(local))}"`);
    return `<img${moved}${size}>`;
  });
