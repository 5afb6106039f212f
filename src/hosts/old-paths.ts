import { ownLanguages } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import type { Hosting } from './host-rules.ts';

/**
 * How a server offers a path to compare, which decides how it copies parts of it into a redirect: `sent` with its escapes and
 * the query, as nginx and Caddy write it again; `decoded` without, as Apache encodes it again.
 */
type Form = 'sent' | 'decoded';

/**
 * One part of a path, and the end. `//evil.example/x.html` or, decoded, `/\evil.example/x.html` would lead to another host
 * (WHATWG URL §4.4), and a line break would begin a header. Decoded, `?`, `#` and `%` would need an escape.
 */
const syntax: Readonly<Record<Form, { readonly part: string; readonly end: string }>> = {
  sent: { part: String.raw`[^/\\?#\x00-\x20\x7f]+`, end: String.raw`(?:\?.*)?$` },
  decoded: { part: String.raw`[^/\\?#%\x00-\x1f\x7f]+`, end: '$' },
};

/** A text as a regular expression that matches only this text. */
export const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A page behind whose name a slash stands, as Gatsby served it; the group `page` is the page. */
export const pageWithSlash = (form: Form): string =>
  String.raw`^(?P<page>(?:/${syntax[form].part})+\.html)/${syntax[form].end}`;

/** Permalinks of the lists that have several pages. `:name` is one part of a path. */
export const pagedLists: readonly Permalink[] = [
  routes.home,
  routes.tag(':name'),
  routes.category(':name'),
  routes.author(':name'),
  ...ownLanguages.map(routes.language),
];

/**
 * A page of a list; the group `list` is the list. Lists become shorter when a blog shows more posts on a page. What is
 * behind the last page leads to the list.
 */
export const pageOfList = (form: Form, base: string): string => {
  const { part, end } = syntax[form];
  const lists = pagedLists.map((list) => list.replace(':name', part)).join('|');
  return `^(?P<list>${escapePattern(base)}(?:${lists}))page/[0-9]+/?${end}`;
};

/** Where the folders of feeds without an extension lie; the group `feed` is the folder. */
export const feedFolder = (base: string): string =>
  `^(?P<feed>${escapePattern(base)}/feeds/(?:posts|comments|[0-9]+/comments)/.+?)/?$`;

/** The address of the feed of the blog at Blogger, for requests with `?alt=rss`. */
export const mainFeed = (base: string): string => `${escapePattern(base)}/feeds/posts/(?:default|full|summary)/?$`;

/** Feeds that do not lie where `feedFolder` looks, since another file has this name on some disks. */
export const feedsElsewhere = ({ manifest }: Hosting): Hosting['manifest'] =>
  manifest.filter(
    ({ kind, permalink, file }) => kind === 'feed' && file !== permalink.slice(1) && file !== fileOf(permalink),
  );
