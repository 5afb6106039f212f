import type { Lists } from '#blog/lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';

/** The entry id of a post or page at Blogger: `tag:blogger.com,1999:blog-123.post-456`. */
const entryId = /^(tag:blogger\.com,1999:blog-\d+)\.(?:post|page)-\d+$/;

/** The id of the feeds at Blogger: the common part of the entry ids; undefined if no post has one. */
export const bloggerFeedId = ({ posts }: Pick<Lists, 'posts'>): string | undefined =>
  posts.map(({ bloggerId = '' }) => entryId.exec(bloggerId)?.[1]).findLast((id) => id !== undefined);

/** Paths of the main feed at Blogger. All of them serve the same Atom feed. */
export const bloggerFeeds = ['/feeds/posts/default', '/feeds/posts/full', '/feeds/posts/summary'] as const;

/** Path of the feed of comments at Blogger. It is served without entries. */
export const bloggerCommentsFeed = '/feeds/comments/default';

/** Path of the feed of a label at Blogger. Labels are case-sensitive there, so each spelling has its own feed. */
export const bloggerLabelFeed = (label: string): Permalink => `/feeds/posts/default/-/${label}`;

/** Path of the page of a label at Blogger. */
export const bloggerLabelPage = (label: string): Permalink => `/search/label/${label}`;

/** Archive pages at Blogger: of a month or week, as before 2011; of a year, month or day, as later. */
const archives = [/^\/(\d{4})_(\d{2})_\d{2}_archive\.html$/, /^\/(\d{4})(?:\/(\d{2})(?:\/\d{2})?)?\/?$/];

/**
 * The archive page of this blog for one at Blogger: that of the month, or of its year if the month has no posts, or
 * that of the whole blog. A number alone is only a year if the blog has posts of that year.
 */
const fromArchive = (path: Permalink, years: Lists['years']): Permalink | undefined => {
  const [, year, month] = archives.map((pattern) => pattern.exec(path)).find((match) => match !== null) ?? [];
  if (year === undefined) return undefined;
  const found = years.find((one) => one.year === Number(year));
  if (found?.months.some((one) => one.month === Number(month))) return routes.month(Number(year), Number(month));
  return found ? routes.year(found.year) : month === undefined ? undefined : routes.archive;
};

/**
 * The permalink for a path that Blogger generated: archive pages, pages and feeds of labels, and the main feed;
 * undefined for other paths.
 */
export const fromBlogger = (path: Permalink, { years, tags }: Pick<Lists, 'years' | 'tags'>): Permalink | undefined => {
  const [, label] = /^\/(?:search\/label|feeds\/posts\/default\/-)\/(.+)$/.exec(path) ?? [];
  if (label === undefined) return bloggerFeeds.some((feed) => feed === path) ? routes.atom : fromArchive(path, years);
  const tag = tags.find(({ spellings }) => spellings.includes(label));
  return tag && (path.startsWith('/feeds/') ? routes.atomOf(routes.tag(tag.slug)) : routes.tag(tag.slug));
};
