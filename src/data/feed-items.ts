import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import Body from '#components/Body.astro';
import { toFeedItem, type FeedItem } from '#lib/feed/item.ts';
import type { Page, Post } from '#lib/post.ts';
import { getHtml } from './body.ts';

let container: Promise<AstroContainer> | undefined;

const load = async () => AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

/** HTML of a text with components, which only Astro can run. */
const getMdxHtml = async (page: Page): Promise<string> =>
  (await (container ??= load())).renderToString(Body, { props: { page } });

const items = new Map<Post, FeedItem>();

/** Posts with their full texts; each is made once, however many feeds hold it. */
export const getFeedItems = async (posts: readonly Post[]): Promise<readonly FeedItem[]> =>
  Promise.all(
    posts.map(async (post) => {
      const item = items.get(post) ?? toFeedItem(post, (await getHtml(post)) ?? (await getMdxHtml(post)));
      items.set(post, item);
      return item;
    }),
  );
