import type { Language } from '#text/language.ts';
import { lastChange, type Post } from '#blog/post.ts';
import { feedHtml } from './feed-html.ts';

/** One post as every kind of feed says it. */
export interface FeedItem {
  /** Frozen; an item whose guid changes comes to every subscriber a second time. */
  readonly guid: string;
  /** Identity in the feeds that Blogger served: its own where the post lived there. */
  readonly bloggerId: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Full text. */
  readonly html: string;
  readonly published: Date;
  /** Never before `published`. */
  readonly updated: Date;
  readonly author: string;
  readonly lang: Language;
  /** Category first, then tags; each once. */
  readonly topics: readonly string[];
}

/** What a feed says of itself. */
export interface FeedPlace {
  readonly title: string;
  readonly description: string;
  readonly lang: Language;
  /** Absolute address of the feed. */
  readonly self: string;
  /** Absolute address of the page that it follows. */
  readonly alternate: string;
}

/** @param html the text as its page prints it */
export const toFeedItem = (post: Post, html: string): FeedItem => ({
  guid: post.guid,
  bloggerId: post.bloggerId ?? post.guid,
  lang: post.lang,
  url: post.absoluteUrl,
  title: post.title,
  summary: post.lead,
  html: feedHtml(html, post.absoluteUrl),
  published: post.date,
  updated: lastChange(post),
  author: post.author,
  topics: [...new Set([...(post.category === undefined ? [] : [post.category]), ...post.tags])],
});

/** When a feed last changed: never the time of the build, so that an unchanged blog gives unchanged bytes. */
export const lastUpdated = (items: readonly Pick<FeedItem, 'updated'>[]): Date | undefined =>
  items.map(({ updated }) => updated).sort((a, b) => b.getTime() - a.getTime())[0];
