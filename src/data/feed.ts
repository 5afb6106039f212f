import rss from '@astrojs/rss';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import Body from '#components/Body.astro';
import { atomFeed } from '#lib/feed/atom.ts';
import { feedLength, toFeedItem, type FeedItem, type FeedPlace } from '#lib/feed/item.ts';
import { jsonFeed } from '#lib/feed/json.ts';
import { rssOptions } from '#lib/feed/rss.ts';
import { bloggerFeedId } from '#lib/legacy/blogger.ts';
import type { Language } from '#lib/language.ts';
import type { Permalink } from '#lib/permalink.ts';
import type { Post } from '#lib/post.ts';
import { routes } from '#lib/routes.ts';
import { wordsIn } from '#lib/words.ts';
import { getBlog } from './blog.ts';
import { getHtml } from './body.ts';
import { addresses, site } from './site.ts';

let container: Promise<AstroContainer> | undefined;

const load = async () => AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

/** HTML of a text with components, which only Astro can run. */
const getMdxHtml = async (page: Post): Promise<string> =>
  (await (container ??= load())).renderToString(Body, { props: { page } });

const items = new Map<Post, FeedItem>();

/** Posts with their full texts; each is made once, however many feeds hold it. */
const getFeedItems = async (posts: readonly Post[]): Promise<readonly FeedItem[]> =>
  Promise.all(
    posts.map(async (post) => {
      const item = items.get(post) ?? toFeedItem(post, (await getHtml(post)) ?? (await getMdxHtml(post)));
      items.set(post, item);
      return item;
    }),
  );

/** The feed of a list; of the whole blog where `title` is absent. */
const placeOf = (feed: Permalink, list: Permalink, title?: string, lang: Language = site.lang): FeedPlace => ({
  title: title === undefined ? site.title : `${title} · ${site.title}`,
  description: title ?? wordsIn(site.description, lang),
  lang,
  self: addresses.absolute(feed),
  alternate: addresses.absolute(list),
});

/** RSS of the newest posts of a list. */
export const rssOf = async (
  posts: readonly Post[],
  feed: Permalink,
  list: Permalink,
  title?: string,
  lang?: Language,
): Promise<Response> =>
  rss(rssOptions(await getFeedItems(posts.slice(0, feedLength)), placeOf(feed, list, title, lang)));

/**
 * Atom with the ids that Blogger served.
 * @param archive pages of the archive around it, as permalinks
 */
export const atomOf = async (
  posts: readonly Post[],
  {
    feed,
    list,
    title,
    id,
    archive,
  }: {
    feed: Permalink;
    list: Permalink;
    title?: string;
    id: string;
    archive?: { previous?: Permalink | undefined; next?: Permalink | undefined; current?: Permalink };
  },
): Promise<Response> => {
  const absolute = (permalink: Permalink | undefined) =>
    permalink === undefined ? undefined : addresses.absolute(permalink);
  const { previous, next, current } = archive ?? {};
  const around = {
    previous: absolute(previous),
    next: absolute(next),
    ...(current === undefined ? {} : { current: addresses.absolute(current) }),
  };
  const items = await getFeedItems(current === undefined ? posts.slice(0, feedLength) : posts);
  const xml = atomFeed({
    ...placeOf(feed, list, title),
    id,
    author: site.author,
    items,
    identity: ({ bloggerId }) => bloggerId,
    archive: around,
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

/** The whole blog in Atom: also what Blogger's own feed addresses answer. */
export const mainAtom = async (): Promise<Response> => {
  const { posts, years } = await getBlog();
  const [newest] = years;
  const archive = { previous: newest && routes.atomOf(routes.year(newest.year)) };
  return atomOf(posts, { feed: routes.atom, list: routes.home, id: await mainAtomId(), archive });
};

const legacyOrigin = site.legacyOrigin ?? addresses.origin;

const mainAtomId = async (): Promise<string> => bloggerFeedId(await getBlog()) ?? `${legacyOrigin}/`;

/** Id of a list's feed: by its address, which stays. */
export const listFeedId = (list: Permalink): string => legacyOrigin + list;

/** JSON of the newest posts. */
export const mainJson = async (): Promise<Response> => {
  const { posts } = await getBlog();
  const items = await getFeedItems(posts.slice(0, feedLength));
  return Response.json(jsonFeed(items, placeOf(routes.jsonFeed, routes.home), site.author));
};
