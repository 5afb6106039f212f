import { getRssString } from '@astrojs/rss';
import { atomFeed } from '#lib/feed/atom.ts';
import { feedLength, type FeedItem, type FeedPlace } from '#lib/feed/item.ts';
import { jsonFeed } from '#lib/feed/json.ts';
import { itemIn, rssOptions, withItems } from '#lib/feed/rss.ts';
import { xml } from '#lib/feed/xml.ts';
import { bloggerFeedId } from '#lib/legacy/blogger.ts';
import type { Language } from '#lib/language.ts';
import type { Permalink } from '#lib/permalink.ts';
import type { Post } from '#lib/post.ts';
import { postLists } from '#lib/post-list.ts';
import { routes } from '#lib/routes.ts';
import { wordsIn } from '#lib/words.ts';
import { strings } from '#strings/index.ts';
import { getContext, type BlogContext } from './context.ts';
import { getFeedPosts, type FeedPost } from './feed-items.ts';
import { textPath } from './paths.ts';

/** What a feed follows. */
interface FollowedList {
  readonly permalink: Permalink;
  /** The whole blog has no title besides its own. */
  readonly title?: string;
  readonly lang?: Language;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/** Everything that has RSS: the blog first. */
const followedLists = ({ blog }: BlogContext): readonly FollowedList[] => {
  const named = postLists(blog).map(({ label, lang, ...list }) =>
    lang === undefined ? { ...list, title: label } : { ...list, title: strings[lang].inThisLanguage, lang },
  );
  return [{ permalink: routes.home, posts: blog.posts }, ...named];
};

/** @param feed its own address */
const placeOf = (
  feed: Permalink,
  { permalink, title, lang }: FollowedList,
  { site, addresses }: BlogContext,
): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang ?? site.lang),
  lang: lang ?? site.lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(permalink),
});

/** The parameter of a route for the list at an address. */
const paramOf = (list: Permalink) => ({ list: list.slice(1, -1) || undefined });

const digests = (posts: readonly FeedPost[]): readonly string[] => posts.map(({ digest }) => digest);

const load = (posts: readonly FeedPost[]): Promise<FeedItem[]> => Promise.all(posts.map((post) => post.load()));

const printed = new WeakMap<FeedPost, Promise<string>>();

/** Items as RSS prints them; each once, however many feeds hold it. */
const printItem = (post: FeedPost, place: FeedPlace): Promise<string> => {
  const xml = printed.get(post) ?? post.load().then(async (item) => itemIn(await getRssString(rssOptions([item], place))));
  printed.set(post, xml);
  return xml;
};

/** RSS of the newest posts of each list. */
export const rssPaths = async () => {
  const context = getContext();
  return Promise.all(
    followedLists(context).map(async (list) => {
      const place = placeOf(routes.rssOf(list.permalink), list, context);
      const posts = await getFeedPosts(list.posts.slice(0, feedLength), context);
      return textPath(
        paramOf(list.permalink),
        () => [place, digests(posts)],
        async () => {
          const items = await Promise.all(posts.map((post) => printItem(post, place)));
          return withItems(await getRssString(rssOptions([], place, await load(posts))), items);
        },
      );
    }),
  );
};

interface Archive {
  readonly previous?: Permalink | undefined;
  readonly next?: Permalink | undefined;
  readonly current?: Permalink;
}

/** Atom of a list with the ids that Blogger served. */
const atomText = async (list: FollowedList, id: string, archive: Archive, posts: readonly FeedPost[]): Promise<string> => {
  const context = getContext();
  const { addresses, site } = context;
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  return atomFeed({
    ...placeOf(routes.atomOf(list.permalink), list, context),
    id,
    author: site.author,
    items: await load(posts),
    identity: ({ bloggerId }) => bloggerId,
    archive: {
      previous: absolute(archive.previous),
      next: absolute(archive.next),
      ...(archive.current === undefined ? {} : { current: addresses.absolute(archive.current) }),
    },
  });
};

const atomFacts = (list: FollowedList, id: string, archive: Archive, posts: readonly FeedPost[]) => {
  const context = getContext();
  return [placeOf(routes.atomOf(list.permalink), list, context), id, archive, context.site.author, digests(posts)];
};

const legacyOrigin = ({ site, addresses }: BlogContext): string => site.legacyOrigin ?? addresses.origin;

/** Id of a list's Atom feed: by its address, which stays. */
const listFeedId = (list: Permalink, context: BlogContext): string => legacyOrigin(context) + list;

/**
 * Atom of the whole blog, also what Blogger's own feed addresses answer; and of each label, where Blogger served those
 * too.
 */
export const atomPaths = async () => {
  const context = getContext();
  const { blog, site } = context;
  const [newest] = blog.years;
  const whole = {
    list: { permalink: routes.home, posts: blog.posts },
    id: bloggerFeedId(blog) ?? `${legacyOrigin(context)}/`,
    archive: newest ? { previous: routes.atomOf(routes.year(newest.year)) } : {},
  };
  const labels = (site.from.includes('blogger') ? blog.tags : []).map(({ label, slug, posts }) => {
    const permalink = routes.tag(slug);
    return { list: { permalink, title: label, posts }, id: listFeedId(permalink, context), archive: {} };
  });
  return Promise.all(
    [whole, ...labels].map(async ({ list, id, archive }) => {
      const posts = await getFeedPosts(list.posts.slice(0, feedLength), context);
      return textPath(
        paramOf(list.permalink),
        () => atomFacts(list, id, archive, posts),
        () => atomText(list, id, archive, posts),
      );
    }),
  );
};

/** One page of the feed's archive (RFC 5005 §4) a year, linked from the Atom feed back to the first post. */
export const yearAtomPaths = async () => {
  const context = getContext();
  const { years } = context.blog;
  const feedOf = (year: (typeof years)[number] | undefined) => year && routes.atomOf(routes.year(year.year));
  return Promise.all(
    years.map(async ({ year, posts }, index) => {
      const permalink = routes.year(year);
      const list = { permalink, title: String(year), posts };
      const archive = { previous: feedOf(years[index + 1]), next: feedOf(years[index - 1]), current: routes.atom };
      const all = await getFeedPosts(posts, context);
      const id = listFeedId(permalink, context);
      return textPath(
        { year: String(year) },
        () => atomFacts(list, id, archive, all),
        () => atomText(list, id, archive, all),
      );
    }),
  );
};

/** JSON Feed of the whole blog. */
export const jsonFeedPaths = async () => {
  const context = getContext();
  const place = placeOf(routes.jsonFeed, { permalink: routes.home, posts: [] }, context);
  const posts = await getFeedPosts(context.blog.posts.slice(0, feedLength), context);
  return [
    textPath(
      { root: undefined },
      () => [place, context.site.author, digests(posts)],
      async () => JSON.stringify(jsonFeed(await load(posts), place, context.site.author)),
    ),
  ];
};

/** All feeds at once, for readers that import lists: OPML 2.0 (opml.org/spec2.opml). */
export const opmlText = (): string => {
  const context = getContext();
  const outlines = followedLists(context).map((list) => {
    const { title, self, alternate } = placeOf(routes.rssOf(list.permalink), list, context);
    return `<outline type="rss" text="${xml(title)}" xmlUrl="${xml(self)}" htmlUrl="${xml(alternate)}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${xml(context.site.title)}</title></head><body>${outlines.join('')}</body></opml>\n`;
};
