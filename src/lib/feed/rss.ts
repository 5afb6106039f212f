import type { RSSOptions } from '@astrojs/rss';
import { lastUpdated, type FeedItem, type FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/** RSS 2.0 as `@astrojs/rss` takes it. */
export const rssOptions = (
  items: readonly FeedItem[],
  { title, description, lang, self, alternate }: FeedPlace,
): RSSOptions => {
  const changed = lastUpdated(items);
  return {
    title,
    description,
    site: alternate,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
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
