import { kindOf, postsInFeed } from '#blog/blog-lists.ts';
import { legacyOriginOf } from '#config/site.ts';
import { atomFeed } from '#feeds/atom.ts';
import { fitting } from '#feeds/feed-size.ts';
import { bloggerFeedId } from '#legacy/blogger.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { archiveEntries, atomEntries, digests, updatedOf } from './feed-items.ts';
import { listsWithFeeds, paramOf, placeOf, type FollowedList } from './feed-lists.ts';
import { getFeedPosts } from './feed-posts.ts';
import { textPath } from './static-paths.ts';

/** Links between a feed and its archive documents (RFC 5005 §4), as permalinks. */
interface Archive {
  readonly previous?: Permalink | undefined;
  readonly next?: Permalink | undefined;
  readonly current?: Permalink;
}

/**
 * The path of an Atom feed.
 * @param id of the feed
 */
const atomPath = async <Params>(params: Params, list: FollowedList, id: string, archive: Archive) => {
  const context = getContext();
  const { addresses, site } = context;
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  const posts = await getFeedPosts(postsInFeed(list, site), context);
  const isArchive = archive.current !== undefined;
  const feed = {
    ...placeOf(routes.atomOf(list.permalink), list, context),
    // An archive is complete.
    ...(isArchive ? { hub: undefined } : {}),
    id,
    author: site.author,
    updated: updatedOf(posts),
    archive: {
      previous: absolute(archive.previous),
      next: absolute(archive.next),
      ...(archive.current === undefined ? {} : { current: addresses.absolute(archive.current) }),
    },
  };
  return textPath(
    params,
    () => [feed, digests(posts)],
    async () => atomFeed(feed, isArchive ? await archiveEntries(posts) : fitting(await atomEntries(posts))),
  );
};

/**
 * The id of the Atom feed of a list, made of `legacyOrigin` and its permalink; for the whole blog, the id that Blogger
 * gave it.
 */
const atomIdOf = ({ kind, permalink }: FollowedList, { blog, site }: BlogContext): string => {
  const origin = legacyOriginOf(site);
  return kindOf(kind).isWhole ? (bloggerFeedId(blog) ?? `${origin}/`) : origin + permalink;
};

/**
 * The paths of Atom feeds: of the whole blog, which is also served at the feed addresses of Blogger, and of the labels
 * that had a feed at Blogger. The archive of the whole blog begins with the newest year.
 */
export const atomPaths = () => {
  const context = getContext();
  const [newest] = context.blog.years;
  const published = new Set(context.loaded.publication.manifest.map(({ permalink }) => permalink));
  return Promise.all(
    listsWithFeeds(context)
      .filter(({ permalink }) => published.has(routes.atomOf(permalink)))
      .map((list) => {
        const hasArchive = kindOf(list.kind).isWhole && newest !== undefined;
        const archive = hasArchive ? { previous: routes.atomOf(routes.year(newest.year)) } : {};
        return atomPath(paramOf(list.permalink), list, atomIdOf(list, context), archive);
      }),
  );
};

/** The paths of the archive documents of the Atom feed (RFC 5005 §4), one per year. */
export const yearAtomPaths = () => {
  const context = getContext();
  const { years } = context.blog;
  const feedOf = (year: (typeof years)[number] | undefined) => year && routes.atomOf(routes.year(year.year));
  return Promise.all(
    years.map(({ year, posts }, index) => {
      const list = { kind: 'year' as const, permalink: routes.year(year), title: String(year), posts };
      const archive = { previous: feedOf(years[index + 1]), next: feedOf(years[index - 1]), current: routes.atom };
      return atomPath({ year: String(year) }, list, atomIdOf(list, context), archive);
    }),
  );
};
