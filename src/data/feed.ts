import { getRssString } from '@astrojs/rss';
import { followedLists, kindOf } from '#lib/blog-lists.ts';
import { atomFeed } from '#lib/feed/atom.ts';
import { feedLength, type FeedItem, type FeedPlace } from '#lib/feed/item.ts';
import { jsonFeed } from '#lib/feed/json.ts';
import { itemIn, rssOptions, withItems } from '#lib/feed/rss.ts';
import { bloggerFeedId } from '#lib/legacy/blogger.ts';
import type { Permalink } from '#lib/permalink.ts';
import type { PostList } from '#lib/post-list.ts';
import { routes } from '#lib/routes.ts';
import { legacyOriginOf } from '#lib/site.ts';
import { wordsIn } from '#lib/words.ts';
import { strings } from '#strings/index.ts';
import { getBlog } from './blog.ts';
import { getFeedItems } from './feed-items.ts';
import { addresses, site } from './site.ts';

/** What a feed follows. */
export interface FollowedList extends Pick<PostList, 'permalink' | 'posts' | 'lang'> {
  /** The whole blog has no title besides its own. */
  readonly title?: string;
}

/** Everything that has RSS: the blog first. */
export const getFollowedLists = async (): Promise<readonly FollowedList[]> =>
  followedLists(await getBlog()).map(({ kind, label, ...list }) => {
    if (kindOf(kind).isWhole) return list;
    return { ...list, title: list.lang === undefined ? label : strings[list.lang].inThisLanguage };
  });

/** @param feed its own address */
export const placeOf = (feed: Permalink, { permalink, title, lang = site.lang }: FollowedList): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang),
  lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(permalink),
});

const printed = new Map<FeedItem, string>();

/** Items as RSS prints them; each once, however many feeds hold it. */
const printItems = (items: readonly FeedItem[], place: FeedPlace): Promise<string[]> =>
  Promise.all(
    items.map(async (item) => {
      const xml = printed.get(item) ?? itemIn(await getRssString(rssOptions([item], place)));
      printed.set(item, xml);
      return xml;
    }),
  );

/** RSS of the newest posts of a list. */
export const rssOf = async (list: FollowedList): Promise<Response> => {
  const place = placeOf(routes.rssOf(list.permalink), list);
  const items = await getFeedItems(list.posts.slice(0, feedLength));
  const xml = withItems(await getRssString(rssOptions([], place, items)), await printItems(items, place));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};

/**
 * Atom with the ids that Blogger served.
 * @param list the whole of it on a page of the archive, else the newest posts
 * @param archive pages of the archive around it, as permalinks
 */
export const atomOf = async (
  list: FollowedList,
  id: string,
  archive: { previous?: Permalink | undefined; next?: Permalink | undefined; current?: Permalink } = {},
): Promise<Response> => {
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  const { previous, next, current } = archive;
  const around = {
    previous: absolute(previous),
    next: absolute(next),
    ...(current === undefined ? {} : { current: addresses.absolute(current) }),
  };
  const items = await getFeedItems(current === undefined ? list.posts.slice(0, feedLength) : list.posts);
  const xml = atomFeed({
    ...placeOf(routes.atomOf(list.permalink), list),
    id,
    author: site.author,
    items,
    identity: ({ bloggerId }) => bloggerId,
    archive: around,
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

const legacyOrigin = legacyOriginOf(site);

/** Id of the Atom feed of the whole blog: what Blogger gave it, where it lived there. */
export const getMainAtomId = async (): Promise<string> => bloggerFeedId(await getBlog()) ?? `${legacyOrigin}/`;

/** Id of a list's Atom feed: by its address, which stays. */
export const listFeedId = (list: Permalink): string => legacyOrigin + list;

/** JSON of the newest posts. */
export const jsonOf = async (list: FollowedList): Promise<Response> => {
  const items = await getFeedItems(list.posts.slice(0, feedLength));
  return Response.json(jsonFeed(items, placeOf(routes.jsonFeed, list), site.author));
};
