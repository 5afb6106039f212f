import { kindOf, listsWithRss, postsInFeed, type BlogList } from '#blog/blog-lists.ts';
import type { FeedPlace } from '#feeds/item.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { wordsIn } from '#text/words.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { getFeedPosts } from './feed-posts.ts';

/** A list with a feed. `title` is undefined for the feed of the whole blog. */
export interface FollowedList extends Omit<BlogList, 'label'> {
  readonly title?: string;
}

/** All lists with an RSS feed; the whole blog is the first. */
export const listsWithFeeds = ({ blog, site }: BlogContext): readonly FollowedList[] =>
  listsWithRss(blog).map(({ label, ...list }) => {
    if (kindOf(list.kind).isWhole) return list;
    return { ...list, title: list.lang === undefined ? label : site.words.in(list.lang).inThisLanguage };
  });

/**
 * Title, language and addresses of a feed.
 * @param feed its permalink
 */
export const placeOf = (
  feed: Permalink,
  { permalink, title, lang }: Pick<FollowedList, 'permalink' | 'title' | 'lang'>,
  { site, addresses }: BlogContext,
): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang ?? site.lang),
  lang: lang ?? site.lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(permalink),
  ...(site.hub === undefined ? {} : { hub: site.hub }),
});

/** The route parameter for the list at a permalink. */
export const paramOf = (list: Permalink) => ({ list: list.slice(1, -1) || undefined });

/** A feed of the whole blog: its metadata and its posts. */
export const wholeFeed = async (permalink: Permalink) => {
  const context = getContext();
  const { blog, site } = context;
  return {
    place: placeOf(permalink, { permalink: routes.home }, context),
    posts: await getFeedPosts(postsInFeed({ kind: 'home', posts: blog.posts }, site), context),
    site,
  };
};
