import { getRssString } from '@astrojs/rss';
import type { FeedItem, FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/** A post as RSS prints it. The library prints whole feeds only: this is the one item of such a feed. */
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
        description: item.summary,
        content: item.html,
        categories: [...item.topics],
        // By itself the library makes a guid of the link, which would tell every subscriber all posts anew after a move.
        customData: `<guid isPermaLink="false">${xml(item.guid)}</guid><dc:creator>${xml(item.author)}</dc:creator>`,
      },
    ],
  });
  // Texts in it are escaped, so the first and last such tags are its own.
  return rss.slice(rss.indexOf('<item>'), rss.lastIndexOf('</item>') + '</item>'.length);
};

/**
 * RSS 2.0.
 * @param items as `rssItem` prints them
 * @param changed when the newest of their edits was made; undefined without items
 */
export const rssFeed = async (
  { title, description, lang, self, alternate }: FeedPlace,
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
    ].join(''),
    items: [],
  });
  const end = rss.lastIndexOf('</channel>');
  return rss.slice(0, end) + items.join('') + rss.slice(end);
};
