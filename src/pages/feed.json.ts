import { getBlog } from '#data/blog.ts';
import { jsonOf } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';

export const GET = async () => jsonOf({ permalink: routes.home, posts: (await getBlog()).posts });
