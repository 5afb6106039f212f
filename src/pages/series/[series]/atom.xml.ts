import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { atomOf, listFeedId } from '#data/feed.ts';
import { newestFirst } from '#lib/post.ts';
import { routes } from '#lib/routes.ts';
import type { Series } from '#lib/series.ts';

export const getStaticPaths = async () =>
  (await getBlog()).series.map((series) => ({ params: { series: series.slug }, props: { series } }));

export const GET = ({ props: { series } }: APIContext<{ series: Series }>) => {
  const list = routes.oneSeries(series.slug);
  const posts = series.posts.toSorted(newestFirst);
  return atomOf(posts, { feed: routes.atomOf(list), list, title: series.name, id: listFeedId(list) });
};
