import { listsWithRss, kindOf, postsInFeed, type BlogList } from '#blog/blog-lists.ts';
import { fitting, isOversized } from '#feeds/feed-size.ts';
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
import { getContext, type BlogContext } from './blog-context.ts';
import { getFeedPosts, type FeedPost } from './feed-posts.ts';
import { fixedText, textPath } from './static-paths.ts';

/** A list with a feed. `title` is undefined for the feed of the whole blog. */
interface FollowedList extends Omit<BlogList, 'label'> {
  readonly title?: string;
}

/** All lists with an RSS feed; the whole blog is the first. */
const listsWithFeeds = ({ blog, site }: BlogContext): readonly FollowedList[] =>
  listsWithRss(blog).map(({ label, ...list }) => {
    if (kindOf(list.kind).isWhole) return list;
    return { ...list, title: list.lang === undefined ? label : site.words.in(list.lang).inThisLanguage };
  });

/**
 * Title, language and addresses of a feed.
 * @param feed its permalink
 */
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
  ...(site.hub === undefined ? {} : { hub: site.hub }),
});

/** An item in the format of a feed, with its summary only where it is too large for a feed. */
const formatSized = async (item: FeedItem, format: (item: FeedItem) => string | Promise<string>): Promise<string> => {
  const whole = await format(item);
  return isOversized(whole) ? format({ ...item, html: '' }) : whole;
};

/** Formats each post only once per format, although several feeds contain it. */
const formatOnce = (format: (item: FeedItem) => string | Promise<string>) => {
  const formatted = new WeakMap<FeedPost, Promise<string>>();
  return (posts: readonly FeedPost[]): Promise<readonly string[]> =>
    Promise.all(
      posts.map((post) => {
        const text = formatted.get(post) ?? post.load().then(format);
        formatted.set(post, text);
        return text;
      }),
    );
};

const entryOf = (item: FeedItem): string => atomEntry(item, getContext().site.author.name);
const rssItems = formatOnce((item) => formatSized(item, rssItem));
/** Items with the ids that they had in the RSS of Blogger: those of Atom. */
const bloggerRssItems = formatOnce((item) => formatSized({ ...item, guid: item.bloggerId }, rssItem));
const atomEntries = formatOnce((item) => formatSized(item, entryOf));
/** An archive holds every post whole, however large it is. */
const archiveEntries = formatOnce(entryOf);
const jsonItems = formatOnce((item) => formatSized(item, (one) => jsonItem(one, getContext().site.author.name)));

/** The date of the last change of a feed. */
const updatedOf = (posts: readonly FeedPost[]): Date | undefined => lastUpdated(posts.map(({ facts }) => facts));

const digests = (posts: readonly FeedPost[]): readonly string[] => posts.map(({ digest }) => digest);

/** The route parameter for the list at a permalink. */
const paramOf = (list: Permalink) => ({ list: list.slice(1, -1) || undefined });

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

/** A feed of the whole blog: its metadata and its posts. */
const wholeFeed = async (permalink: Permalink) => {
  const context = getContext();
  const { blog, site } = context;
  return {
    place: placeOf(permalink, { permalink: routes.home }, context),
    posts: await getFeedPosts(postsInFeed({ kind: 'home', posts: blog.posts }, site), context),
    site,
  };
};

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

/** The path of the OPML list of all RSS feeds, for import into feed readers. */
export const opmlPaths = () =>
  fixedText(() => {
    const context = getContext();
    const places = listsWithFeeds(context).map((list) => placeOf(routes.rssOf(list.permalink), list, context));
    return opml(context.site.title, places);
  });
