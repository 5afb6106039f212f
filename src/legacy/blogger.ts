import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Lists } from '#blog/lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';

/** Of a post or a page at Blogger: `tag:blogger.com,1999:blog-123.post-456`. */
const entryId = /^(tag:blogger\.com,1999:blog-\d+)\.(?:post|page)-\d+$/;

/** Id of the feeds that Blogger served for this blog: the part that the ids of its posts share; undefined when none has one. */
export const bloggerFeedId = ({ posts }: Pick<Lists, 'posts'>): string | undefined =>
  posts.map(({ bloggerId = '' }) => entryId.exec(bloggerId)?.[1]).findLast((id) => id !== undefined);

/** Errors for posts that one feed would show under one id: readers keep only one of them. */
export const findTwinIds = (posts: readonly Post[]): readonly Diagnostic[] =>
  [...Map.groupBy(posts, ({ bloggerId = '' }) => bloggerId)].flatMap(([id, [first, ...others]]) =>
    id === ''
      ? []
      : others.map(({ file }): Diagnostic => ({
          level: 'error',
          file,
          field: 'bloggerId',
          message: `“${id}” is the id of ${first?.file} too: feed readers would show only one of them.`,
          remedy: 'Leave it to the post that Blogger gave it to, and delete the line in the other.',
        })),
  );

/** Where Blogger kept the feeds that readers follow; all answer with the bytes of one Atom feed. */
export const bloggerFeeds = ['/feeds/posts/default', '/feeds/posts/full', '/feeds/posts/summary'] as const;

/** The feed of comments, which has nothing new to tell. */
export const bloggerCommentsFeed = '/feeds/comments/default';

/** Feed of the posts under a label. Labels at Blogger tell cases apart, so each spelling has its own. */
export const bloggerLabelFeed = (label: string): Permalink => `/feeds/posts/default/-/${label}`;

/** Page of the posts under a label. */
export const bloggerLabelPage = (label: string): Permalink => `/search/label/${label}`;

/** Archives of a month, as Blogger wrote them before 2011 and since, of a week or day of one, and of a year. */
const archives = [/^\/(\d{4})_(\d{2})_\d{2}_archive\.html$/, /^\/(\d{4})(?:\/(\d{2})(?:\/\d{2})?)?\/?$/];

/** The month, its year where no post of the month is left, or all; a number alone is a year only where there are posts of it. */
const fromArchive = (path: Permalink, years: Lists['years']): Permalink | undefined => {
  const [, year, month] = archives.map((pattern) => pattern.exec(path)).find((match) => match !== null) ?? [];
  if (year === undefined) return undefined;
  const found = years.find((one) => one.year === Number(year));
  if (found?.months.some((one) => one.month === Number(month))) return routes.month(Number(year), Number(month));
  return found ? routes.year(found.year) : month === undefined ? undefined : routes.archive;
};

/**
 * Where an address of Blogger's own leads now: archives of a month or day in both forms that they had, pages and feeds
 * of labels, the feeds of the blog.
 */
export const fromBlogger = (path: Permalink, { years, tags }: Pick<Lists, 'years' | 'tags'>): Permalink | undefined => {
  const [, label] = /^\/(?:search\/label|feeds\/posts\/default\/-)\/(.+)$/.exec(path) ?? [];
  if (label === undefined) return bloggerFeeds.some((feed) => feed === path) ? routes.atom : fromArchive(path, years);
  const tag = tags.find(({ spellings }) => spellings.includes(label));
  return tag && (path.startsWith('/feeds/') ? routes.atomOf(routes.tag(tag.slug)) : routes.tag(tag.slug));
};
