import { readHtmlPieces } from '#text/html-pieces.ts';
import { embedTags, webLink } from './embed-tags.ts';
import { mediaPlayer } from './media-tags.ts';
import type { Tag } from './tag.ts';

const videoHost = /^https?:\/\/(?:www\.|m\.|player\.)?(youtube\.com|youtu\.be|vimeo\.com)\//i;

/** An address alone, as a link in Markdown, or as a link in HTML. */
const loneAddress = /^(?:<a href="[^"]*">|<)?(https?:\/\/[^\s<>]+)(?:<\/a>|>)?$/i;

/** What shows an address: a frame for a video, else a link. */
const embedOf = (inner: string, tag: Tag): string | undefined => {
  const address = loneAddress.exec(inner)?.[1]?.replaceAll('&amp;', '&');
  if (address === undefined) return undefined;
  const host = videoHost.exec(address)?.[1]?.toLowerCase();
  const show = host === undefined ? undefined : embedTags[host === 'vimeo.com' ? 'vimeo' : 'youtube'];
  return show?.({ ...tag, positional: [address], named: {} }) ?? webLink(address);
};

/** The offset behind the image of a caption: behind the last tag of HTML, or behind a Markdown image and its link. */
const endOfImage = (inner: string): number => {
  const tags = readHtmlPieces(inner).filter(({ tag }) => tag && /^(?:img|a)$/i.test(tag.name));
  return tags.at(-1)?.end ?? /^\s*(?:\[!\[[^\]]*\]\([^)]*\)\]|!\[[^\]]*\])\([^)]*\)/.exec(inner)?.[0].length ?? 0;
};

/** `[caption …]image and words[/caption]` as a figure. */
const caption = (tag: Tag, inner: string): string => {
  const end = endOfImage(inner);
  const words =
    tag.named['caption'] ??
    inner
      .slice(end)
      .trim()
      .replaceAll(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
  const image = inner.slice(0, end).trim();
  if (words === '' || image === '') return inner;
  return `\n\n<figure>\n\n${image}\n\n<figcaption>${words}</figcaption></figure>\n\n`;
};

const media = (tag: Tag, inner: string): string | undefined =>
  mediaPlayer({ ...tag, positional: [...tag.positional, inner.trim()] }) ?? (inner.trim() === '' ? undefined : inner);

/** The shortcodes of WordPress with an end tag, by name. Source: wordpress.com/support/wordpress-editor/blocks/shortcode-block. */
export const wordpressTags: Readonly<Record<string, (tag: Tag, inner: string) => string | undefined>> = {
  caption,
  wp_caption: caption,
  embed: (tag, inner) => embedOf(inner.trim(), tag),
  youtube: (tag, inner) => embedOf(inner.trim(), tag),
  audio: media,
  video: media,
};
