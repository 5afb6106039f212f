import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import Text from '#components/Text.astro';
import { api } from 'virtual:muc';
import { toFeedItem, type FeedItem } from '#feeds/item.ts';
import type { Post } from '#blog/post.ts';
import type { BodyView } from '#views/body-view.ts';
import { bodyOf, getHtml, getMdx } from './bodies.ts';
import type { BlogContext } from './blog-context.ts';
import { digest } from '#cache/digest.ts';
import { imageFacts } from './image-attributes.ts';

/** A post in feeds. Its digest is known before its text is loaded. */
export interface FeedPost {
  /** Digest of everything that feeds show of the post. */
  readonly digest: string;
  /** The feed item without its text. */
  readonly facts: Omit<FeedItem, 'html'>;
  readonly load: () => Promise<FeedItem>;
}

let container: Promise<AstroContainer> | undefined;

const openContainer = async () => AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

/** The HTML of an MDX text, whose components only Astro can run. */
const mdxHtml = async (post: Post, context: BlogContext): Promise<string> =>
  (await (container ??= openContainer())).renderToString(Text, {
    props: { text: await getMdx(post, 'feed', context) },
  });

const markdownPost = (post: Post, body: BodyView, context: BlogContext): FeedPost => {
  const { links, images, sizes, digest: text } = body;
  const facts = toFeedItem(post, '');
  return {
    digest: digest([facts, text, links, images, sizes]),
    facts,
    load: async () => toFeedItem(post, (await getHtml(post, body, 'feed', context)).html),
  };
};

const mdxPost = async (post: Post, context: BlogContext): Promise<FeedPost> => {
  const item = toFeedItem(post, await mdxHtml(post, context));
  return { digest: digest(item), facts: item, load: () => Promise.resolve(item) };
};

const makePost = async (post: Post, context: BlogContext): Promise<FeedPost> => {
  if (post.format === 'mdx') return mdxPost(post, context);
  const facts = await imageFacts(post, context.entryOf(post).text.references, context);
  return markdownPost(post, bodyOf(post, facts, context), context);
};

/** In dev, a post whose code fails shows that at its own address: feeds leave it out, and say so. */
const leaveOut = (error: unknown): undefined => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n    Feeds leave this post out until then.\n`,
  );
};

const known = new WeakMap<Post, Promise<FeedPost | undefined>>();

/** The posts of a feed. Each post is made once, although several feeds contain it. */
export const getFeedPosts = async (posts: readonly Post[], context: BlogContext): Promise<readonly FeedPost[]> => {
  const made = posts.map((post) => {
    const one = known.get(post) ?? makePost(post, context).catch(api.isDev() ? leaveOut : undefined);
    known.set(post, one);
    return one;
  });
  return (await Promise.all(made)).filter((post) => post !== undefined);
};
