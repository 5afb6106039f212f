import type { APIContext } from 'astro';
import type { Year } from '#lib/archive.ts';
import { getBlog } from '#data/blog.ts';
import { atomOf, getAtomId, type FollowedList } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';

// One page of the feed's archive (RFC 5005 §4) a year, linked from the Atom feed back to the first post.
export const getStaticPaths = async () => {
  const { years } = await getBlog();
  return years.map((year, index) => ({
    params: { year: String(year.year) },
    props: { year, next: years[index - 1], previous: years[index + 1] },
  }));
};

interface Props extends Record<string, unknown> {
  year: Year;
  next: Year | undefined;
  previous: Year | undefined;
}

export const GET = async ({ props: { year, next, previous } }: APIContext<Props>) => {
  const feedOf = (one: Year) => routes.atomOf(routes.year(one.year));
  const list: FollowedList = {
    kind: 'year',
    permalink: routes.year(year.year),
    title: String(year.year),
    posts: year.posts,
  };
  return atomOf(list, await getAtomId(list), {
    previous: previous && feedOf(previous),
    next: next && feedOf(next),
    current: routes.atom,
  });
};
