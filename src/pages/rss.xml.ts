import rss from '@astrojs/rss';
import { getBlog } from '#data/blog.ts';
import { getFeedItems } from '#data/feed.ts';
import { addresses, site } from '#data/site.ts';
import { rssOptions } from '#lib/feed/rss.ts';
import { routes } from '#lib/routes.ts';

export const GET = async () => {
  const { posts } = await getBlog();
  return rss(rssOptions(await getFeedItems(posts), site, addresses.absolute(routes.rss)));
};
