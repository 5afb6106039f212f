import { calloutKindOf } from './callout-kinds.ts';
import { embedTags, frame, webLink } from './embed-tags.ts';
import { imageHtml } from './image-tags.ts';
import { mediaPlayer } from './media-tags.ts';
import type { Tag } from './tag.ts';

const imageFile = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)(?:[?#].*)?$/i;

/** Includes that show nothing, or what the engine shows by itself. */
const silent = /^(?:JB\/setup|(?:toc|table-of-contents|mathjax|katex)[\w-]*(?:\.\w+)?)$/i;

/** A path from the root of the blog: themes add it themselves. */
const fromRoot = (path: string): string => (/^(?:[a-z]+:|\/|\.{1,2}\/)/i.test(path) ? path : `/${path}`);

/** The id of a film or sound, under the names that themes give it. */
const idOf = ({ named }: Tag): string | undefined =>
  ['id', 'video_id', 'video-id', 'videoid', 'youtube_id', 'youtubeid', 'yt_id', 'vid', 'code', 'url', 'src', 'link']
    .map((name) => named[name])
    .find((value) => value !== undefined && value !== '');

/** What is shown of another site, by a word in the name of the include or by `provider`. */
const embeds: Readonly<Record<string, (id: string, tag: Tag) => string | undefined>> = {
  youtube: (id, tag) => embedTags['youtube']?.({ ...tag, positional: [], named: { ...tag.named, id } }),
  vimeo: (id, tag) => embedTags['vimeo']?.({ ...tag, positional: [], named: { ...tag.named, id } }),
  twitch: (id) => webLink(`https://www.twitch.tv/videos/${id}`),
  bilibili: (id) => frame(`https://player.bilibili.com/player.html?bvid=${id}`, undefined),
  spotify: (id) => frame(`https://open.spotify.com/embed/track/${id}`, undefined),
  googledrive: (id) => frame(`https://drive.google.com/file/d/${id}/preview`, undefined),
  tweet: (id, tag) => embedTags['tweet']?.({ ...tag, positional: [], named: { ...tag.named, id } }),
  twitter: (id, tag) => embedTags['tweet']?.({ ...tag, positional: [], named: { ...tag.named, id } }),
};

const image = ({ named }: Tag): string | undefined => {
  const src = Object.entries(named).find(([name, value]) => name !== 'link' && imageFile.test(value))?.[1];
  if (src === undefined) return undefined;
  const caption = named['caption'] ?? named['description'];
  const { alt, title, width, height, link } = named;
  return imageHtml({ src: fromRoot(src), alt: alt ?? title ?? caption, title, width, height, link, caption });
};

const callout = ({ named }: Tag, name: string): string | undefined => {
  const words = named['content'] ?? named['text'];
  const kind = calloutKindOf(named['type'] ?? name);
  return words === undefined || kind === undefined || words.includes('\n')
    ? undefined
    : `\n\n> [!${kind.toUpperCase()}]\n> ${words}\n\n`;
};

/**
 * `{% include embed/youtube.html id="x" %}` of Jekyll. Its files stay at the old blog; what their usual names and values
 * mean is shown: films, sounds and images of Chirpy, Minimal Mistakes and al-folio, callouts of the documentation theme.
 */
export const includeTag = (tag: Tag): string | undefined => {
  const [path = ''] = tag.positional;
  if (silent.test(path)) return '';
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const site = Object.keys(embeds).find((key) =>
    (tag.named['provider'] ?? name).toLowerCase().replaceAll('-', '').includes(key),
  );
  const id = idOf(tag);
  if (site !== undefined && id !== undefined && /^[\w./:?=&%-]+$/.test(id)) return embeds[site]?.(id, tag);
  return callout(tag, name) ?? mediaPlayer({ ...tag, positional: [] }) ?? image(tag);
};
