import { atomDate } from './atom.ts';
import type { FeedItem, FeedPlace } from './item.ts';

/**
 * A JSON Feed item, as JSON.
 * @param author name of the author of the feed; the item names its author only if it is another one
 */
export const jsonItem = (item: FeedItem, author: string): string =>
  JSON.stringify({
    id: item.guid,
    url: item.url,
    title: item.title,
    summary: item.summary,
    ...(item.html === '' ? { content_text: item.summary } : { content_html: item.html }),
    date_published: atomDate(item.published),
    date_modified: atomDate(item.updated),
    language: item.lang,
    ...(item.topics.length > 0 ? { tags: item.topics } : {}),
    ...(item.enclosure
      ? {
          attachments: [
            { url: item.enclosure.url, mime_type: item.enclosure.type, size_in_bytes: item.enclosure.size },
          ],
        }
      : {}),
    ...(item.author === author ? {} : { authors: [{ name: item.author }] }),
  });

/**
 * A JSON Feed 1.1 (jsonfeed.org/version/1.1).
 * @param items results of `jsonItem`
 */
export const jsonFeed = (
  place: FeedPlace,
  items: readonly string[],
  author: { readonly name: string; readonly url?: string | undefined },
): string => {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: place.title,
    home_page_url: place.alternate,
    feed_url: place.self,
    description: place.description,
    language: place.lang,
    ...(place.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: place.hub }] }),
    authors: [{ name: author.name, ...(author.url === undefined ? {} : { url: author.url }) }],
  });
  return `${head.slice(0, -1)},"items":[${items.join(',')}]}`;
};
