import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { rssOf } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';
import type { Term } from '#lib/term.ts';

export const getStaticPaths = async () =>
  (await getBlog()).authors.map((term) => ({ params: { author: term.slug }, props: { term } }));

export const GET = ({ props: { term } }: APIContext<{ term: Term }>) => {
  const list = routes.author(term.slug);
  return rssOf(term.posts, routes.rssOf(list), list, term.label);
};
