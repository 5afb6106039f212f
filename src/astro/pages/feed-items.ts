import { atomEntry } from '#feeds/atom.ts';
import { isOversized } from '#feeds/feed-size.ts';
import { lastUpdated, type FeedItem } from '#feeds/item.ts';
import { jsonItem } from '#feeds/json-feed.ts';
import { rssItem } from '#feeds/rss.ts';
import { getContext } from './blog-context.ts';
import type { FeedPost } from './feed-posts.ts';

/** An item in the format of a feed, with its summary only where it is too large for a feed. */
const formatSized = async (item: FeedItem, format: (item: FeedItem) => string | Promise<string>): Promise<string> => {
  const whole = await format(item);
  return isOversized(whole) ? format({ ...item, html: '' }) : whole;
};

/** Formats each post only once per format, although several feeds contain it. */
const formatOnce = (format: (item: FeedItem) => string | Promise<string>) => {
  const formatted = new WeakMap<FeedPost, Promise<string>>();
  return (posts: readonly FeedPost[]): Promise<readonly string[]> =>
    Promise.all(
      posts.map((post) => {
        const text = formatted.get(post) ?? post.load().then(format);
        formatted.set(post, text);
        return text;
      }),
    );
};

const entryOf = (item: FeedItem): string => atomEntry(item, getContext().site.author.name);
export const rssItems = formatOnce((item) => formatSized(item, rssItem));
/** Items with the ids that they had in the RSS of Blogger: those of Atom. */
export const bloggerRssItems = formatOnce((item) => formatSized({ ...item, guid: item.bloggerId }, rssItem));
export const atomEntries = formatOnce((item) => formatSized(item, entryOf));
/** An archive holds every post whole, however large it is. */
export const archiveEntries = formatOnce(entryOf);
export const jsonItems = formatOnce((item) => formatSized(item, (one) => jsonItem(one, getContext().site.author.name)));

/** The date of the last change of a feed. */
export const updatedOf = (posts: readonly FeedPost[]): Date | undefined => lastUpdated(posts.map(({ facts }) => facts));

/** What the key of a feed says of its posts. */
export const digests = (posts: readonly FeedPost[]): readonly string[] => posts.map(({ digest }) => digest);
