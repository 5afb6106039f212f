import { imageHtml } from './image-tags.ts';
import type { Tag } from './tag.ts';

const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|wav|flac)(?:[?#]|$)/i;

/**
 * A film or a sound: `[video mp4="a.mp4"]`, `{{< audio src="a.mp3" >}}`, `{% video /a.mp4 %}`.
 * @returns an image with that address, which becomes a player; undefined if the tag names no such file
 */
export const mediaPlayer = ({ named, positional }: Tag): string | undefined => {
  const { poster: _, ...values } = named;
  const src = [...Object.values(values), ...positional].find((value) => mediaFile.test(value));
  return src === undefined ? undefined : imageHtml({ src, alt: named['title'] ?? named['caption'] });
};
