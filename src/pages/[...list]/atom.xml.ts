import type { APIContext } from 'astro';
import { kindOf } from '#lib/blog-lists.ts';
import { getBlog } from '#data/blog.ts';
import { atomOf, getAtomId, getAtomLists, type FollowedList } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';

// The whole blog: also what Blogger's own feed addresses answer. Blogger served labels too; those addresses answer with
// these bytes.
export const getStaticPaths = async () =>
  (await getAtomLists()).map((list) => ({
    params: { list: list.permalink.slice(1, -1) || undefined },
    props: { list },
  }));

export const GET = async ({ props: { list } }: APIContext<{ list: FollowedList }>) => {
  // The archive begins with the newest year, and leads back from it.
  const [newest] = (await getBlog()).years;
  const previous = kindOf(list.kind).isWhole && newest ? routes.atomOf(routes.year(newest.year)) : undefined;
  return atomOf(list, await getAtomId(list), { previous });
};
