import { atomFeeds } from 'virtual:muc';
import { followedLists, kindOf, postsInFeed, type BlogList } from '#lib/blog-lists.ts';
import { atomEntry, atomFeed } from '#lib/feed/atom.ts';
import { lastUpdated, type FeedItem, type FeedPlace } from '#lib/feed/item.ts';
import { jsonFeed, jsonItem } from '#lib/feed/json.ts';
import { rssFeed, rssItem } from '#lib/feed/rss.ts';
import { bloggerFeedId } from '#lib/legacy/blogger.ts';
import type { Permalink } from '#lib/permalink.ts';
import { routes } from '#lib/routes.ts';
import { legacyOriginOf } from '#lib/site.ts';
import { wordsIn } from '#lib/words.ts';
import { strings } from '#strings/index.ts';
import { getBlog } from './blog.ts';
import { getFeedItems } from './feed-items.ts';
import { addresses, site } from './site.ts';

/** What a feed follows. */
export interface FollowedList extends Omit<BlogList, 'label'> {
  /** The whole blog has no title besides its own. */
  readonly title?: string;
}

/** Everything that has RSS: the blog first. */
export const getFollowedLists = async (): Promise<readonly FollowedList[]> =>
  followedLists(await getBlog()).map(({ label, ...list }) => {
    if (kindOf(list.kind).isWhole) return list;
    return { ...list, title: list.lang === undefined ? label : strings[list.lang].inThisLanguage };
  });

const withAtom = new Set(atomFeeds);

/** Everything that has Atom, but for the years of its archive: the blog, and labels that Blogger served. */
export const getAtomLists = async (): Promise<readonly FollowedList[]> =>
  (await getFollowedLists()).filter(({ permalink }) => withAtom.has(routes.atomOf(permalink)));

/** @param feed its own address */
export const placeOf = (
  feed: Permalink,
  { permalink, title, lang = site.lang }: Pick<FollowedList, 'permalink' | 'title' | 'lang'>,
): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang),
  lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(permalink),
});

/** Prints each item once, however many feeds hold it. */
const once = <Printed>(print: (item: FeedItem) => Printed) => {
  const printed = new WeakMap<FeedItem, Printed>();
  return (item: FeedItem): Printed => {
    const text = printed.get(item) ?? print(item);
    printed.set(item, text);
    return text;
  };
};

const rssItemOf = once(rssItem);
const atomEntryOf = once((item) => atomEntry(item, site.author.name));

/** RSS of the newest posts of a list. */
export const rssOf = async (list: FollowedList): Promise<Response> => {
  const items = await getFeedItems(postsInFeed(list, site));
  const printed = await Promise.all(items.map(rssItemOf));
  const xml = await rssFeed(placeOf(routes.rssOf(list.permalink), list), printed, lastUpdated(items));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};

/**
 * Atom with the ids that Blogger served.
 * @param archive pages of the archive around it, as permalinks
 */
export const atomOf = async (
  list: FollowedList,
  id: string,
  { previous, next, current }: { previous?: Permalink | undefined; next?: Permalink | undefined; current?: Permalink },
): Promise<Response> => {
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  const archive = {
    previous: absolute(previous),
    next: absolute(next),
    ...(current === undefined ? {} : { current: addresses.absolute(current) }),
  };
  const items = await getFeedItems(postsInFeed(list, site));
  const place = placeOf(routes.atomOf(list.permalink), list);
  const feed = { ...place, id, author: site.author, updated: lastUpdated(items), archive };
  return new Response(atomFeed(feed, items.map(atomEntryOf)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};

const legacyOrigin = legacyOriginOf(site);

/** Id of the Atom feed of the whole blog: what Blogger gave it, where it lived there. */
const getMainAtomId = async (): Promise<string> => bloggerFeedId(await getBlog()) ?? `${legacyOrigin}/`;

/** Id of a list's Atom feed: by its address, which stays; that of the whole blog is the one that Blogger gave it. */
export const getAtomId = async ({ kind, permalink }: Pick<FollowedList, 'kind' | 'permalink'>): Promise<string> =>
  kindOf(kind).isWhole ? getMainAtomId() : legacyOrigin + permalink;

/** JSON of the newest posts of the blog. */
export const jsonOfBlog = async (): Promise<Response> => {
  const { posts } = await getBlog();
  const items = await getFeedItems(postsInFeed({ kind: 'home', posts }, site));
  const printed = items.map((item) => jsonItem(item, site.author.name));
  const json = jsonFeed(placeOf(routes.jsonFeed, { permalink: routes.home }), printed, site.author);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
};
