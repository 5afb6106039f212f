import type { APIContext } from 'astro';
import { getFollowedLists, rssOf, type FollowedList } from '#data/feed.ts';

export const getStaticPaths = async () =>
  (await getFollowedLists()).map((list) => ({
    params: { list: list.permalink.slice(1, -1) || undefined },
    props: { list },
  }));

export const GET = ({ props: { list } }: APIContext<{ list: FollowedList }>) => rssOf(list);
