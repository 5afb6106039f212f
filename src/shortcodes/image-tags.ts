import { escapeHtml } from '#text/plain-text.ts';

/** An image of a tag. Sizes are in pixels. */
export interface TagImage {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly title?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly link?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;

const size = (value: string | undefined): string | undefined => /^(\d+)(?:px)?$/.exec(value ?? '')?.[1];

/** An image as HTML, in one line; as a figure when it has a caption. */
export const imageHtml = ({ src, alt, title, width, height, link, caption, credit }: TagImage): string => {
  const attributes = [attribute('title', title), attribute('width', size(width)), attribute('height', size(height))];
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}"${attributes.join('')}>`;
  const linked = link === undefined || link === '' ? image : `<a href="${escapeHtml(link)}">${image}</a>`;
  const words = [caption, credit].filter((one) => one !== undefined && one !== '').join(' ');
  return words === '' ? linked : `<figure>${linked}<figcaption>${words}</figcaption></figure>`;
};
