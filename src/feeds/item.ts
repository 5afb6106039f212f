import type { Language } from '#text/language.ts';
import type { Enclosure } from '#blog/enclosure.ts';
import { lastChange, type Post } from '#blog/post.ts';
import { feedHtml } from './feed-html.ts';

/** A post in the form that all feed formats use. */
export interface FeedItem {
  /** Never changes: feed readers show an item with a new guid as a new post. */
  readonly guid: string;
  /** Id in the feeds with Blogger addresses: the entry id from Blogger, or the guid. */
  readonly bloggerId: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Full text, as `feedHtml` returns it; '' where an item holds its summary only. */
  readonly html: string;
  readonly published: Date;
  /** Never before `published`. */
  readonly updated: Date;
  readonly author: string;
  readonly lang: Language;
  /** Category first, then tags, without duplicates. */
  readonly topics: readonly string[];
  readonly enclosure?: Enclosure;
}

/** The metadata of a feed. */
export interface FeedPlace {
  readonly title: string;
  readonly description: string;
  readonly lang: Language;
  /** Absolute URL of the feed. */
  readonly self: string;
  /** Absolute URL of the page with the same posts. */
  readonly alternate: string;
  /** URL of the WebSub hub (W3C WebSub §4); undefined for a feed that never changes, or without a hub. */
  readonly hub?: string | undefined;
}

/**
 * Makes the feed item of a post.
 * @param html the HTML of the post on its page
 */
export const toFeedItem = (post: Post, html: string): FeedItem => ({
  guid: post.guid,
  bloggerId: post.bloggerId ?? post.guid,
  lang: post.lang,
  url: post.absoluteUrl,
  title: post.titleInFeeds,
  summary: post.lead,
  html: feedHtml(html, post.absoluteUrl),
  published: post.date,
  updated: lastChange(post),
  author: post.author,
  topics: [...new Set([...(post.category === undefined ? [] : [post.category]), ...post.tags])],
  ...(post.enclosure ? { enclosure: post.enclosure } : {}),
});

/**
 * Date of the last change of a feed. It does not use the build time, so that an unchanged blog gives unchanged feeds.
 */
export const lastUpdated = (items: readonly Pick<FeedItem, 'updated'>[]): Date | undefined =>
  items.map(({ updated }) => updated).sort((a, b) => b.getTime() - a.getTime())[0];
