import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { atomOf, listFeedId } from '#data/feed.ts';
import { site } from '#data/site.ts';
import { routes } from '#lib/routes.ts';
import type { Term } from '#lib/term.ts';

// Blogger served each label in Atom; those addresses answer with these bytes.
export const getStaticPaths = async () => {
  const { tags } = await getBlog();
  return (site.from.includes('blogger') ? tags : []).map((term) => ({ params: { tag: term.slug }, props: { term } }));
};

export const GET = ({ props: { term } }: APIContext<{ term: Term }>) => {
  const list = routes.tag(term.slug);
  return atomOf(term.posts, { feed: routes.atomOf(list), list, title: term.label, id: listFeedId(list) });
};
