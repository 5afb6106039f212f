import { listsWithRss, kindOf, postsInFeed, type BlogList } from '#blog/blog-lists.ts';
import { atomEntry, atomFeed } from '#feeds/atom.ts';
import { lastUpdated, type FeedItem, type FeedPlace } from '#feeds/item.ts';
import { jsonFeed, jsonItem } from '#feeds/json-feed.ts';
import { opml } from '#feeds/opml.ts';
import { rssFeed, rssItem } from '#feeds/rss.ts';
import { bloggerFeedId } from '#legacy/blogger.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { legacyOriginOf } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';
import { strings } from '#strings/index.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { getFeedPosts, type FeedPost } from './feed-posts.ts';
import { fixedText, textPath } from './static-paths.ts';

/** A list with a feed; the whole blog has no title besides its own. */
interface FollowedList extends Omit<BlogList, 'label'> {
  readonly title?: string;
}

/** Everything that has RSS: the blog first. */
const listsWithFeeds = ({ blog }: BlogContext): readonly FollowedList[] =>
  listsWithRss(blog).map(({ label, ...list }) => {
    if (kindOf(list.kind).isWhole) return list;
    return { ...list, title: list.lang === undefined ? label : strings[list.lang].inThisLanguage };
  });

/** @param feed its own address */
const placeOf = (
  feed: Permalink,
  { permalink, title, lang }: Pick<FollowedList, 'permalink' | 'title' | 'lang'>,
  { site, addresses }: BlogContext,
): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang ?? site.lang),
  lang: lang ?? site.lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(permalink),
});

/** Prints each post once in a format, however many feeds hold it. */
const once = (print: (item: FeedItem) => string | Promise<string>) => {
  const printed = new WeakMap<FeedPost, Promise<string>>();
  return (posts: readonly FeedPost[]): Promise<readonly string[]> =>
    Promise.all(
      posts.map((post) => {
        const text = printed.get(post) ?? post.load().then(print);
        printed.set(post, text);
        return text;
      }),
    );
};

const rssItems = once(rssItem);
const atomEntries = once((item) => atomEntry(item, getContext().site.author.name));
const jsonItems = once((item) => jsonItem(item, getContext().site.author.name));

/** When the newest edit of a feed was made. */
const changedIn = (posts: readonly FeedPost[]): Date | undefined => lastUpdated(posts.map(({ facts }) => facts));

const digests = (posts: readonly FeedPost[]): readonly string[] => posts.map(({ digest }) => digest);

/** The parameter of a route for the list at an address. */
const paramOf = (list: Permalink) => ({ list: list.slice(1, -1) || undefined });

/** RSS of the newest posts of each list. */
export const rssPaths = () => {
  const context = getContext();
  return Promise.all(
    listsWithFeeds(context).map(async (list) => {
      const place = placeOf(routes.rssOf(list.permalink), list, context);
      const posts = await getFeedPosts(postsInFeed(list, context.site), context);
      return textPath(
        paramOf(list.permalink),
        () => [place, digests(posts)],
        async () => rssFeed(place, await rssItems(posts), changedIn(posts)),
      );
    }),
  );
};

/** Pages of an archive around a feed, as permalinks. */
interface Archive {
  readonly previous?: Permalink | undefined;
  readonly next?: Permalink | undefined;
  readonly current?: Permalink;
}

/** One Atom feed with the ids that Blogger served. */
const atomPath = async <Params>(params: Params, list: FollowedList, id: string, archive: Archive) => {
  const context = getContext();
  const { addresses, site } = context;
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  const posts = await getFeedPosts(postsInFeed(list, site), context);
  const feed = {
    ...placeOf(routes.atomOf(list.permalink), list, context),
    id,
    author: site.author,
    updated: changedIn(posts),
    archive: {
      previous: absolute(archive.previous),
      next: absolute(archive.next),
      ...(archive.current === undefined ? {} : { current: addresses.absolute(archive.current) }),
    },
  };
  return textPath(
    params,
    () => [feed, digests(posts)],
    async () => atomFeed(feed, await atomEntries(posts)),
  );
};

/** Id of the Atom feed of a list: by its address, which stays; that of the whole blog is the one that Blogger gave it. */
const atomIdOf = ({ kind, permalink }: FollowedList, { blog, site }: BlogContext): string => {
  const origin = legacyOriginOf(site);
  return kindOf(kind).isWhole ? (bloggerFeedId(blog) ?? `${origin}/`) : origin + permalink;
};

/**
 * Atom of the whole blog, also what Blogger's own feed addresses answer; and of labels that Blogger served. The archive
 * of the whole begins with the newest year and leads back from it.
 */
export const atomPaths = () => {
  const context = getContext();
  const [newest] = context.blog.years;
  const published = new Set(context.reading.publication.manifest.map(({ permalink }) => permalink));
  return Promise.all(
    listsWithFeeds(context)
      .filter(({ permalink }) => published.has(routes.atomOf(permalink)))
      .map((list) => {
        const leadsBack = kindOf(list.kind).isWhole && newest !== undefined;
        const archive = leadsBack ? { previous: routes.atomOf(routes.year(newest.year)) } : {};
        return atomPath(paramOf(list.permalink), list, atomIdOf(list, context), archive);
      }),
  );
};

/** One page of the feed's archive (RFC 5005 §4) a year, linked from the Atom feed back to the first post. */
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

/** JSON Feed of the whole blog. */
export const jsonFeedPaths = async () => {
  const context = getContext();
  const { blog, site } = context;
  const place = placeOf(routes.jsonFeed, { permalink: routes.home }, context);
  const posts = await getFeedPosts(postsInFeed({ kind: 'home', posts: blog.posts }, site), context);
  return [
    textPath(
      { root: undefined },
      () => [place, site.author, digests(posts)],
      async () => jsonFeed(place, await jsonItems(posts), site.author),
    ),
  ];
};

/** All feeds at once, for readers that import lists. */
export const opmlPaths = () =>
  fixedText(() => {
    const context = getContext();
    const places = listsWithFeeds(context).map((list) => placeOf(routes.rssOf(list.permalink), list, context));
    return opml(context.site.title, places);
  });
