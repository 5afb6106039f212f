import { getRssString } from '@astrojs/rss';
import { escapeHtml } from '#text/plain-text.ts';
import type { FeedItem, FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/** An RSS item. The library writes whole feeds only, so the item is cut out of a feed with one item. */
export const rssItem = async (item: FeedItem): Promise<string> => {
  const rss = await getRssString({
    title: item.title,
    description: '',
    site: item.url,
    items: [
      {
        title: item.title,
        link: item.url,
        pubDate: item.published,
        // Readers show it as HTML (RSS Advisory Board, Best Practices Profile, “Item description”).
        description: escapeHtml(item.summary),
        ...(item.html === '' ? {} : { content: item.html }),
        categories: [...item.topics],
        ...(item.enclosure
          ? { enclosure: { url: item.enclosure.url, length: item.enclosure.size, type: item.enclosure.type } }
          : {}),
        // By default the library uses the link as the guid. Then all posts would be new to subscribers after a move.
        customData: `<guid isPermaLink="false">${xml(item.guid)}</guid><dc:creator>${xml(item.author)}</dc:creator>`,
      },
    ],
  });
  // Text is escaped, so the first and the last such tags are those of the item.
  return rss.slice(rss.indexOf('<item>'), rss.lastIndexOf('</item>') + '</item>'.length);
};

/**
 * An RSS 2.0 feed.
 * @param items results of `rssItem`
 * @param changed date of the last change; undefined for a feed without items
 */
export const rssFeed = async (
  { title, description, lang, self, alternate, hub }: FeedPlace,
  items: readonly string[],
  changed: Date | undefined,
): Promise<string> => {
  const rss = await getRssString({
    title,
    description,
    site: alternate,
    xmlns: {
      content: 'http://purl.org/rss/1.0/modules/content/',
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      `<language>${lang}</language>`,
      changed ? `<lastBuildDate>${changed.toUTCString()}</lastBuildDate>` : '',
      `<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>`,
      hub === undefined ? '' : `<atom:link href="${xml(hub)}" rel="hub"/>`,
    ].join(''),
    items: [],
  });
  const end = rss.lastIndexOf('</channel>');
  return rss.slice(0, end) + items.join('') + rss.slice(end);
};
