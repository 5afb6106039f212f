import { z } from 'zod';

const commentSchema = z.strictObject({
  /** Id of the comment at Blogger. Its anchor is `#c<id>`, which old links use. */
  id: z.string().regex(/^[\w-]+$/, 'write letters and digits'),
  /** Id of the comment that this one replies to. */
  parent: z.string().optional(),
  author: z.string().min(1),
  /** Website of the author. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: z.iso.datetime({ offset: true, error: 'write the date as in 2016-02-04T08:00:00+07:00' }),
  /** Plain text. An empty line begins a new paragraph. */
  text: z.string(),
});

/** A file of the `comments` folder: archived comments on one post. */
export const commentsFileSchema = z.strictObject({
  /** Address of the post, or its id at Blogger. */
  post: z.string().min(1),
  comments: z.array(commentSchema),
});

/** An archived comment. */
export type Comment = z.output<typeof commentSchema>;

/** A comment with its replies. */
export interface Thread extends Comment {
  readonly replies: readonly Thread[];
}

const oldestFirst = (a: Comment, b: Comment): number =>
  Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1);

/**
 * Groups comments into threads, oldest first. A reply to an unknown comment starts its own thread. If comments reply to
 * each other in a cycle, all comments are returned without replies.
 */
export const buildThreads = (comments: readonly Comment[]): readonly Thread[] => {
  const ids = new Set(comments.map(({ id }) => id));
  const repliesTo = Map.groupBy(comments.toSorted(oldestFirst), ({ parent }) =>
    parent !== undefined && ids.has(parent) ? parent : '',
  );
  const threads = (id: string, above: ReadonlySet<string>): readonly Thread[] =>
    (repliesTo.get(id) ?? [])
      .filter((comment) => !above.has(comment.id))
      .map((comment) => ({ ...comment, replies: threads(comment.id, new Set([...above, comment.id])) }));
  const shown = threads('', new Set());
  const count = (list: readonly Thread[]): number => list.reduce((sum, { replies }) => sum + 1 + count(replies), 0);
  // Comments in a cycle are not reachable from any thread.
  return count(shown) === comments.length
    ? shown
    : comments.toSorted(oldestFirst).map((comment) => ({ ...comment, replies: [] }));
};
