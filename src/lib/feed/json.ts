import { atomDate } from './atom.ts';
import type { FeedItem, FeedPlace } from './item.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed = (
  items: readonly FeedItem[],
  place: FeedPlace,
  author: { readonly name: string; readonly url?: string | undefined },
): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: place.title,
  home_page_url: place.alternate,
  feed_url: place.self,
  description: place.description,
  language: place.lang,
  authors: [{ name: author.name, ...(author.url === undefined ? {} : { url: author.url }) }],
  items: items.map((item) => ({
    id: item.guid,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    date_published: atomDate(item.published),
    date_modified: atomDate(item.updated),
    language: item.lang,
    ...(item.topics.length > 0 ? { tags: item.topics } : {}),
    ...(item.author === author.name ? {} : { authors: [{ name: item.author }] }),
  })),
});
