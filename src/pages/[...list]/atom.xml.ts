import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { atomOf, getMainAtomId, listFeedId, type FollowedList } from '#data/feed.ts';
import { routes } from '#lib/routes.ts';
import { site } from '#data/site.ts';

interface Props extends Record<string, unknown> {
  list: FollowedList;
  id: string;
  /** Where the archive begins that leads back from it. */
  previous?: string;
}

// The whole blog: also what Blogger's own feed addresses answer. Blogger served each label too; those addresses answer
// with these bytes.
export const getStaticPaths = async () => {
  const { posts, years, tags } = await getBlog();
  const [newest] = years;
  const previous = newest && routes.atomOf(routes.year(newest.year));
  const blog: Props = {
    list: { permalink: routes.home, posts },
    id: await getMainAtomId(),
    ...(previous && { previous }),
  };
  const labels = (site.from.includes('blogger') ? tags : []).map(({ label, slug, posts }): Props => {
    const permalink = routes.tag(slug);
    return { list: { permalink, title: label, posts }, id: listFeedId(permalink) };
  });
  return [blog, ...labels].map((props) => ({
    params: { list: props.list.permalink.slice(1, -1) || undefined },
    props,
  }));
};

export const GET = ({ props: { list, id, previous } }: APIContext<Props>) => atomOf(list, id, { previous });
