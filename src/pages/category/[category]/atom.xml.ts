import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { atomOf, listFeedId } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';
import type { Term } from '#lib/term.ts';

export const getStaticPaths = async () =>
  (await getBlog()).categories.map((term) => ({ params: { category: term.slug }, props: { term } }));

export const GET = ({ props: { term } }: APIContext<{ term: Term }>) => {
  const list = routes.category(term.slug);
  return atomOf(term.posts, { feed: routes.atomOf(list), list, title: term.label, id: listFeedId(list) });
};
