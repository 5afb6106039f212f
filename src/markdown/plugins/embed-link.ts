import type { HastNode } from 'satteri';
import type { Embed, Properties } from '../embed-services.ts';

/** The URL of an `src`; undefined for anything but http and https. */
export const webAddress = (written: unknown): URL | undefined => {
  if (typeof written !== 'string') return undefined;
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : undefined;
};

const withoutScheme = (page: string): string => page.replace(/^https?:\/\/(?:www\.)?/, '');

/** Browsers have no player for Flash any more. */
const isFlash = ({ pathname }: URL): boolean => /\.swf$/i.test(pathname);

/**
 * The embed for a frame of an unknown service. A page over plain HTTP gets no frame, since browsers block mixed
 * content, and neither does Flash.
 */
export const unknownService = (url: URL): Embed => ({
  name: url.hostname,
  page: url.href.replace(/^http:/, 'https:'),
  frame: url.protocol === 'https:' && !isFlash(url) ? url.href : undefined,
});

const ratioOf = ({ width, height }: Properties): string | undefined => {
  const [x, y] = [width, height].map((size) => Number(/^\d+$/.exec(String(size))?.[0]));
  return x && y ? `${x}/${y}` : undefined;
};

/** The title that an author gave an embed. What YouTube writes into the code that it offers is none. */
const titleOf = ({ title }: Properties): string | undefined =>
  typeof title === 'string' && !/^(?:youtube video player)?$/i.test(title.trim()) ? title.trim() : undefined;

/** The link that replaces an embed; `scripts/embed.js` turns it into a frame on a click. */
export const facade = (embed: Embed, properties: Properties): HastNode => {
  const { name, page, frame } = embed;
  const ratio = embed.isVideo ? '16/9' : (ratioOf(properties) ?? embed.ratio);
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: embed.isVideo ? ['embed', 'video'] : ['embed'],
      href: page,
      rel: ['noopener', 'noreferrer', 'external'],
      ...(frame === undefined ? {} : { dataFrame: frame, ...(ratio === undefined ? {} : { dataRatio: ratio }) }),
    },
    children: [
      {
        type: 'element',
        tagName: 'b',
        properties: {},
        children: [{ type: 'text', value: titleOf(properties) ?? name }],
      },
      { type: 'text', value: ` ${withoutScheme(page)}` },
    ],
  };
};

/**
 * A link to a file of the blog.
 * @param address as written
 * @returns undefined for an address with a scheme: it could run code
 */
export const fileLink = (address: string): HastNode | undefined =>
  address.trim() === '' || /^\s*[a-z][a-z\d+.-]*:/i.test(address)
    ? undefined
    : {
        type: 'element',
        tagName: 'a',
        properties: { href: address },
        children: [{ type: 'text', value: address.split('/').at(-1) ?? address }],
      };
