import { escapeHtml } from '#text/plain-text.ts';
import { mediaPlayer } from './media-tags.ts';
import type { Tag } from './tag.ts';

/** A frame with content of another site. */
export const frame = (address: string, title: string | undefined): string =>
  `<iframe src="${escapeHtml(address)}"${title === undefined ? '' : ` title="${escapeHtml(title)}"`} width="16" height="9"></iframe>`;

/**
 * A link to an address, as HTML: a tag may stand in raw HTML, where Markdown means nothing. Its words are no address, which
 * Markdown would make another link of.
 */
export const webLink = (address: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https?:\/\/(?:www\.)?/, ''))}</a>`;

const idIn = (tag: Tag): string | undefined => tag.named['id'] ?? tag.positional[0];

const youtube = (tag: Tag): string | undefined => {
  const written = idIn(tag);
  const id =
    /^[\w-]+$/.exec(written ?? '')?.[0] ?? /(?:[?&]v=|youtu\.be\/|\/embed\/|\/v\/)([\w-]+)/.exec(written ?? '')?.[1];
  return id === undefined ? undefined : frame(`https://www.youtube.com/embed/${id}`, tag.named['title']);
};

const vimeo = (tag: Tag): string | undefined => {
  const id = /(?<!\d)(\d+)\/?$/.exec(idIn(tag) ?? '')?.[1];
  return id === undefined ? undefined : frame(`https://player.vimeo.com/video/${id}`, tag.named['title']);
};

/** `{{< gist user id [file] >}}`, and `user/id` or only `id` as one word. */
const gist = ({ positional }: Tag): string | undefined => {
  const [first = '', second = '', third] = positional;
  const isWhole = first.includes('/') || second === '' || !/^[\da-f]{5,}$/i.test(second);
  const path = isWhole ? first : `${first}/${second}`;
  const file = isWhole ? positional[1] : third;
  if (!/^[\w./-]+$/.test(path)) return undefined;
  const query = file === undefined ? '' : `?file=${encodeURIComponent(file)}`;
  return `<script src="https://gist.github.com/${path}.js${query}"></script>`;
};

const tweet = (tag: Tag): string | undefined => {
  const user = tag.named['user'] ?? 'i';
  const id = tag.named['id'] ?? tag.positional.at(-1) ?? '';
  const address = /^https?:/.test(id) ? id : /^\d+$/.test(id) ? `https://x.com/${user}/status/${id}` : undefined;
  return address === undefined ? undefined : webLink(address);
};

const linkTo =
  (base: string) =>
  (tag: Tag): string | undefined => {
    const id = idIn(tag);
    if (id === undefined || id === '') return undefined;
    return /^https?:\/\/\S+$/.test(id) ? webLink(id) : /^[\w./-]+$/.test(id) ? webLink(base + id) : undefined;
  };

/** Tags that show content of other sites, by name. They have the same names in all engines. */
export const embedTags: Readonly<Record<string, (tag: Tag) => string | undefined>> = {
  youtube,
  audio: mediaPlayer,
  video: mediaPlayer,
  youtuber: youtube,
  vimeo,
  gist,
  tweet,
  twitter: tweet,
  x: tweet,
  instagram: linkTo('https://www.instagram.com/p/'),
  jsfiddle: ({ positional: [id] }) =>
    id === undefined || !/^[\w/]+$/.test(id) ? undefined : frame(`https://jsfiddle.net/${id}/embedded/`, undefined),
  codepen: ({ positional: [user, id] }) =>
    user === undefined || id === undefined ? undefined : frame(`https://codepen.io/${user}/embed/${id}`, undefined),
  iframe: ({ positional: [address] }) => (address === undefined ? undefined : frame(address, undefined)),
  embed: linkTo('https://'),
};
