import { escapeHtml } from '#text/plain-text.ts';
import { codeIn } from './html/code-places.ts';

/** A file of the media library. */
export interface Attachment {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  /** Id of the post that it was uploaded to; '0' for none. */
  readonly parent: string;
}

const isImage = ({ url }: Attachment): boolean => /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:\?|$)/i.test(url);

const figure = ({ url, alt, caption }: Attachment): string => {
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;
  return caption === ''
    ? `<p>${image}</p>`
    : `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
};

/**
 * Replaces `[gallery ids="1,2"]` by its images. Without ids it shows the images that were uploaded to the post. A gallery
 * whose images are not in the export stays as it is; the build names it.
 * https://wordpress.org/documentation/article/gallery-shortcode/
 * @param post id of the post
 */
export const showGalleries = (html: string, post: string, attachments: ReadonlyMap<string, Attachment>): string => {
  const isCode = codeIn(html);
  // `[[gallery]]` is how authors write of one.
  return html.replaceAll(/(?<!\[)\[gallery(?=[\s\]])([^[\]\n]*)\]/g, (whole, options: string, at: number) => {
    if (isCode(at)) return whole;
    const ids = /\b(?:ids|include)=["']?([\d,\s]+)/.exec(options)?.[1]?.match(/\d+/g);
    const images = ids
      ? ids.flatMap((id) => attachments.get(id) ?? [])
      : [...attachments.values()].filter((attachment) => attachment.parent === post && isImage(attachment));
    return images.length === 0 ? whole : `\n\n${images.map(figure).join('\n')}\n\n`;
  });
};
