import { isoDateTime } from '#text/dates.ts';
import type { Post } from '#blog/post.ts';
import { routes, type Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

/**
 * `/posts.json`: what there is, for scripts. Fields are only ever added under one `version`; a field that changes its
 * meaning or goes makes the next. Addresses are absolute, times ISO 8601 with the blog's offset, absent fields absent.
 */
export interface PostsFile {
  readonly version: 1;
  readonly blog: { readonly title: string; readonly url: string; readonly lang: string; readonly description: string };
  /** Newest first. */
  readonly posts: readonly PostFacts[];
}

interface PostFacts {
  /** Frozen identity, as in the feeds. */
  readonly id: string;
  readonly url: string;
  /** The text as Markdown. */
  readonly markdown: string;
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly published: string;
  readonly updated?: string;
  /** The author's summary, else how the text begins. */
  readonly summary: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly series?: { readonly name: string; readonly order: number };
  readonly words: number;
  readonly minutes: number;
}

const factsOf = (post: Post, site: Site, { absolute }: Addresses): PostFacts => ({
  id: post.guid,
  url: post.absoluteUrl,
  markdown: absolute(routes.markdown(post.permalink)),
  title: post.title,
  lang: post.lang,
  author: post.author,
  published: isoDateTime(post.date, site.timeZone),
  ...(post.updated === undefined ? {} : { updated: isoDateTime(post.updated, site.timeZone) }),
  summary: post.lead,
  ...(post.category === undefined ? {} : { category: post.category }),
  tags: post.tags,
  ...(post.series === undefined ? {} : { series: post.series }),
  words: post.words,
  minutes: post.minutes,
});

export const postsFile = (posts: readonly Post[], site: Site, addresses: Addresses): PostsFile => ({
  version: 1,
  blog: {
    title: site.title,
    url: addresses.absolute(routes.home),
    lang: site.lang,
    description: wordsIn(site.description, site.lang),
  },
  posts: posts.map((post) => factsOf(post, site, addresses)),
});
