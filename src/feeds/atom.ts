import type { FeedItem, FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/** The metadata of an Atom feed (RFC 4287 §4.1.1). */
export interface AtomFeed extends FeedPlace {
  /** Never changes, like the ids of the entries. */
  readonly id: string;
  readonly author: { readonly name: string; readonly url?: string | undefined };
  /** Date of the last change; undefined for a feed without entries, which then has the date 1970-01-01. */
  readonly updated: Date | undefined;
  /** Absolute URLs of the adjacent archive documents (RFC 5005 §4). Only archive documents have `current`. */
  readonly archive?: {
    readonly previous?: string | undefined;
    readonly next?: string | undefined;
    readonly current?: string;
  };
}

/** A date in UTC without a fraction: newsboat 2.21 misreads a fraction before an offset by hours. */
export const atomDate = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const element = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${xml(text)}</${name}>`;

const link = (rel: string, href: string | undefined, type?: string): string =>
  href === undefined ? '' : `<link rel="${rel}"${type === undefined ? '' : ` type="${type}"`} href="${xml(href)}"/>`;

const person = ({ name, url }: AtomFeed['author']): string =>
  `<author>${element('name', name)}${url === undefined ? '' : element('uri', url)}</author>`;

/**
 * An Atom entry, with the id from Blogger.
 * @param author name of the author of the feed; the entry names its author only if it is another one
 */
export const atomEntry = (item: FeedItem, author: string): string =>
  [
    '<entry>',
    element('id', item.bloggerId),
    element('title', item.title),
    link('alternate', item.url, 'text/html'),
    item.enclosure
      ? `<link rel="enclosure" type="${item.enclosure.type}" length="${item.enclosure.size}" href="${xml(item.enclosure.url)}"/>`
      : '',
    element('published', atomDate(item.published)),
    element('updated', atomDate(item.updated)),
    item.author === author ? '' : person({ name: item.author }),
    ...item.topics.map((topic) => `<category term="${xml(topic)}"/>`),
    element('summary', item.summary),
    item.html === '' ? '' : element('content', item.html, ` type="html" xml:lang="${item.lang}"`),
    '</entry>',
  ].join('');

/**
 * An Atom 1.0 feed (RFC 4287).
 * @param entries results of `atomEntry`
 */
export const atomFeed = (feed: AtomFeed, entries: readonly string[] = []): string => {
  const { archive = {} } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom"${archive.current === undefined ? '' : ' xmlns:fh="http://purl.org/syndication/history/1.0"'} xml:lang="${feed.lang}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    link('self', feed.self, 'application/atom+xml'),
    link('hub', feed.hub),
    link('alternate', feed.alternate, 'text/html'),
    archive.current === undefined ? '' : '<fh:archive/>',
    link('current', archive.current),
    link('prev-archive', archive.previous),
    link('next-archive', archive.next),
    element('updated', atomDate(feed.updated ?? new Date(0))),
    person(feed.author),
    ...entries,
    '</feed>\n',
  ].join('');
};
