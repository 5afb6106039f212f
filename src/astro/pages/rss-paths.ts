import { postsInFeed } from '#blog/blog-lists.ts';
import { fitting } from '#feeds/feed-size.ts';
import { rssFeed } from '#feeds/rss.ts';
import { routes } from '#urls/routes.ts';
import { getContext } from './blog-context.ts';
import { bloggerRssItems, digests, rssItems, updatedOf } from './feed-items.ts';
import { listsWithFeeds, paramOf, placeOf, wholeFeed } from './feed-lists.ts';
import { getFeedPosts } from './feed-posts.ts';
import { textPath } from './static-paths.ts';

/** The paths of RSS feeds: the newest posts of each list. */
export const rssPaths = () => {
  const context = getContext();
  return Promise.all(
    listsWithFeeds(context).map(async (list) => {
      const place = placeOf(routes.rssOf(list.permalink), list, context);
      const posts = await getFeedPosts(postsInFeed(list, context.site), context);
      return textPath(
        paramOf(list.permalink),
        () => [place, digests(posts)],
        async () => rssFeed(place, fitting(await rssItems(posts)), updatedOf(posts)),
      );
    }),
  );
};

/** The path of the RSS feed that Blogger served for `?alt=rss`; none for a blog that was not there. */
export const bloggerRssPaths = async () => {
  if (!getContext().site.from.includes('blogger')) return [];
  const { place, posts } = await wholeFeed(routes.bloggerRss);
  return [
    textPath(
      { root: undefined },
      () => [place, digests(posts)],
      async () => rssFeed(place, fitting(await bloggerRssItems(posts)), updatedOf(posts)),
    ),
  ];
};
