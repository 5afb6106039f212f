import { getBlog } from '#data/blog.ts';
import { addresses, site } from '#data/site.ts';
import { postsFile } from '#lib/posts-json.ts';

export const GET = async () => Response.json(postsFile((await getBlog()).posts, site, addresses));
