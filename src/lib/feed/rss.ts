import type { RSSOptions } from '@astrojs/rss';
import { lastUpdated, type FeedItem, type FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/**
 * RSS 2.0 as `@astrojs/rss` takes it.
 * @param all items of the feed where some of them are put in later: the newest change among them is the feed's
 */
export const rssOptions = (
  items: readonly FeedItem[],
  { title, description, lang, self, alternate }: FeedPlace,
  all = items,
): RSSOptions => {
  const changed = lastUpdated(all);
  return {
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
    ].join(''),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      pubDate: item.published,
      description: item.summary,
      content: item.html,
      categories: [...item.topics],
      // By itself the library makes a guid of the link, which would tell every subscriber all posts anew after a move.
      customData: `<guid isPermaLink="false">${xml(item.guid)}</guid><dc:creator>${xml(item.author)}</dc:creator>`,
    })),
  };
};

/** The one item of a feed, as printed: texts in it are escaped, so the first and last such tags are its own. */
export const itemIn = (rss: string): string =>
  rss.slice(rss.indexOf('<item>'), rss.lastIndexOf('</item>') + '</item>'.length);

/** Puts printed items into a feed that has none. */
export const withItems = (rss: string, items: readonly string[]): string => {
  const end = rss.lastIndexOf('</channel>');
  return rss.slice(0, end) + items.join('') + rss.slice(end);
};
