import type { Comment } from '#content/comments.ts';
import { atomEntry, atomFeed } from '#feeds/atom.ts';
import { escapeHtml, oneLine, truncate } from '#text/plain-text.ts';
import type { Post } from '#blog/post.ts';
import type { Permalink } from '#urls/permalink.ts';
import { createAddresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

/** The parts of an entry id at Blogger: of the blog, and of the post. */
const entryId = /^(tag:blogger\.com,1999:blog-\d+)\.post-(\d+)$/;

/** Path of the feed of comments on a post at Blogger; undefined for a post that was not there. */
export const commentFeedOf = ({ bloggerId = '' }: Pick<Post, 'bloggerId'>): Permalink | undefined => {
  const [, , id] = entryId.exec(bloggerId) ?? [];
  return id === undefined ? undefined : `/feeds/${id}/comments/default`;
};

/** Paragraphs of plain text, divided by empty lines. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

/** The comment as an entry, with the id that Blogger gave it. */
const entryOf = ({ id, author, date, text }: Comment, blogId: string, post: Post): string => {
  const published = new Date(date);
  const bloggerId = `${blogId}.post-${id}`;
  const title = truncate(oneLine(text), 60);
  const url = `${post.absoluteUrl}#c${id}`;
  return atomEntry(
    {
      guid: bloggerId,
      bloggerId,
      url,
      title,
      summary: oneLine(text),
      html: paragraphs(text),
      published,
      updated: published,
      author,
      lang: post.lang,
      topics: [],
    },
    '',
  );
};

/**
 * The feed of comments on a post, which Blogger offered on each post. A feed without comments is valid too.
 * @param comments archived ones, in any order
 */
export const commentFeed = (post: Post, comments: readonly Comment[], site: Site): string => {
  const [, blogId = ''] = entryId.exec(post.bloggerId ?? '') ?? [];
  const newest = comments.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.id < b.id ? 1 : -1));
  const { absolute } = createAddresses(site.url);
  return atomFeed(
    {
      // Two dots, as at Blogger.
      id: `${post.bloggerId ?? ''}..comments`,
      title: post.title,
      description: post.lead,
      lang: post.lang,
      self: absolute(commentFeedOf(post) ?? ''),
      alternate: post.absoluteUrl,
      author: { name: post.author },
      updated: newest[0] === undefined ? post.date : new Date(newest[0].date),
    },
    newest.map((comment) => entryOf(comment, blogId, post)),
  );
};
