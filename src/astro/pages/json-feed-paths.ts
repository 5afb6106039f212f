import { fitting } from '#feeds/feed-size.ts';
import { jsonFeed } from '#feeds/json-feed.ts';
import { routes } from '#urls/routes.ts';
import { digests, jsonItems } from './feed-items.ts';
import { wholeFeed } from './feed-lists.ts';
import { textPath } from './static-paths.ts';

/** The path of the JSON Feed of the whole blog. */
export const jsonFeedPaths = async () => {
  const { place, posts, site } = await wholeFeed(routes.jsonFeed);
  return [
    textPath(
      { root: undefined },
      () => [place, site.author, digests(posts)],
      async () => jsonFeed(place, fitting(await jsonItems(posts)), site.author),
    ),
  ];
};
