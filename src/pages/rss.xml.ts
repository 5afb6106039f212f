import { getBlog } from '#data/blog.ts';
import { rssOf } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';

export const GET = async () => rssOf((await getBlog()).posts, routes.rss, routes.home);
