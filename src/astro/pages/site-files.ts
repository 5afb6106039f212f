import { opml } from '#feeds/opml.ts';
import { postsFile } from '#output/posts-json.ts';
import { routes } from '#urls/routes.ts';
import { wordsIn } from '#text/words.ts';
import { getContext } from './blog-context.ts';
import { listsWithFeeds, placeOf } from './feed-lists.ts';

/** The text of `robots.txt` (RFC 9309). */
export const robotsText = (): string => {
  const { addresses } = getContext();
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(routes.sitemap)}\n`;
};

/** The text of the web app manifest (w3.org/TR/appmanifest). */
export const manifestText = (): string => {
  const { site, addresses } = getContext();
  const icon = (size: number) => ({
    src: addresses.url(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return JSON.stringify({
    name: site.title,
    short_name: site.title,
    description: wordsIn(site.description, site.lang),
    lang: site.lang,
    start_url: addresses.url(routes.home),
    display: 'browser',
    background_color: '#ffffff',
    icons: [icon(192), icon(512)],
  });
};

/** The text of `posts.json`: see `output/posts-json.ts`. */
export const postsText = (): string => {
  const { blog, site, addresses } = getContext();
  return JSON.stringify(postsFile(blog.posts, site, addresses));
};

/** The text of `feeds.opml`: all RSS feeds, for import into feed readers. */
export const opmlText = (): string => {
  const context = getContext();
  const places = listsWithFeeds(context).map((list) => placeOf(routes.rssOf(list.permalink), list, context));
  return opml(context.site.title, places);
};
