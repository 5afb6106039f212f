import type { FeedItem, FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/** What an Atom feed says besides (RFC 4287 §4.1.1). */
export interface AtomFeed extends FeedPlace {
  /** Frozen, as the ids of its entries. */
  readonly id: string;
  readonly author: { readonly name: string; readonly url?: string | undefined };
  /** When it last changed. Undefined where it has no entries: it has not changed since the beginning of time. */
  readonly updated: Date | undefined;
  /** Absolute addresses of the pages of the archive around it (RFC 5005 §4); `current` on those pages only. */
  readonly archive?: {
    readonly previous?: string | undefined;
    readonly next?: string | undefined;
    readonly current?: string;
  };
}

/** No fraction, and UTC: newsboat 2.21 misreads a fraction before an offset by hours. */
export const atomDate = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const element = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${xml(text)}</${name}>`;

const link = (rel: string, href: string | undefined, type?: string): string =>
  href === undefined ? '' : `<link rel="${rel}"${type === undefined ? '' : ` type="${type}"`} href="${xml(href)}"/>`;

const person = ({ name, url }: AtomFeed['author']): string =>
  `<author>${element('name', name)}${url === undefined ? '' : element('uri', url)}</author>`;

/**
 * A post as an Atom feed prints it, under the id that Blogger gave it.
 * @param author name of the feed's author, who is named there
 */
export const atomEntry = (item: FeedItem, author: string): string =>
  [
    '<entry>',
    element('id', item.bloggerId),
    element('title', item.title),
    link('alternate', item.url, 'text/html'),
    element('published', atomDate(item.published)),
    element('updated', atomDate(item.updated)),
    item.author === author ? '' : person({ name: item.author }),
    ...item.topics.map((topic) => `<category term="${xml(topic)}"/>`),
    element('summary', item.summary),
    element('content', item.html, ` type="html" xml:lang="${item.lang}"`),
    '</entry>',
  ].join('');

/**
 * Atom 1.0 (RFC 4287).
 * @param entries as `atomEntry` prints them
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
