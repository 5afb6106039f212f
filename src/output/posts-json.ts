import { isoDateTime } from '#text/dates.ts';
import type { Post } from '#blog/post.ts';
import { routes, type Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

/**
 * The format of `/posts.json`, an index of all posts for scripts. A field may be added without notice; removing a field
 * or changing its meaning increases `version`. URLs are absolute, dates are ISO 8601 with the offset of the zone of the
 * blog. Missing values are omitted.
 */
export interface PostsFile {
  readonly version: 1;
  readonly blog: { readonly title: string; readonly url: string; readonly lang: string; readonly description: string };
  /** Newest first. */
  readonly posts: readonly PostEntry[];
}

interface PostEntry {
  /** The guid, as in the feeds. */
  readonly id: string;
  readonly url: string;
  /** URL of the text as Markdown. */
  readonly markdown: string;
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly published: string;
  readonly updated?: string;
  /** The summary by the author, or the beginning of the text. */
  readonly summary: string;
  readonly category?: string;
  readonly tags: readonly string[];
  /** `order` is absent for parts in the order of their dates. */
  readonly series?: { readonly name: string; readonly order?: number | undefined };
  readonly words: number;
  readonly minutes: number;
}

const entryOf = (post: Post, site: Site, { absolute }: Addresses): PostEntry => ({
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

/**
 * The content of `/posts.json`.
 * @param posts newest first
 */
export const postsFile = (posts: readonly Post[], site: Site, addresses: Addresses): PostsFile => ({
  version: 1,
  blog: {
    title: site.title,
    url: addresses.absolute(routes.home),
    lang: site.lang,
    description: wordsIn(site.description, site.lang),
  },
  posts: posts.map((post) => entryOf(post, site, addresses)),
});
