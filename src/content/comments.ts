import { z } from 'zod';

const commentSchema = z.strictObject({
  /** Number that the comment had at Blogger: its anchor is `#c<id>`, and old links name it. */
  id: z.string().regex(/^[\w-]+$/, 'write letters and digits'),
  /** The comment that this one answers. */
  parent: z.string().optional(),
  author: z.string().min(1),
  /** The author's own page. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: z.iso.datetime({ offset: true, error: 'write the date as in 2016-02-04T08:00:00+07:00' }),
  /** Plain text; an empty line begins a paragraph. */
  text: z.string(),
});

/** One file of `comments`: what readers once wrote under one post. */
export const commentsFileSchema = z.strictObject({
  /** The post's slug or its id at Blogger. */
  post: z.string().min(1),
  comments: z.array(commentSchema),
});

export type Comment = z.output<typeof commentSchema>;

/** A comment with its answers. */
export interface Thread extends Comment {
  readonly answers: readonly Thread[];
}

const oldestFirst = (a: Comment, b: Comment): number =>
  Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1);

/** Comments as conversations, oldest first. An answer to a comment that is not there stands by itself; a circle is cut. */
export const buildThreads = (comments: readonly Comment[]): readonly Thread[] => {
  const known = new Set(comments.map(({ id }) => id));
  const answersTo = Map.groupBy(comments.toSorted(oldestFirst), ({ parent }) =>
    parent !== undefined && known.has(parent) ? parent : '',
  );
  const threads = (id: string, above: ReadonlySet<string>): readonly Thread[] =>
    (answersTo.get(id) ?? [])
      .filter((comment) => !above.has(comment.id))
      .map((comment) => ({ ...comment, answers: threads(comment.id, new Set([...above, comment.id])) }));
  const shown = threads('', new Set());
  const count = (list: readonly Thread[]): number => list.reduce((sum, { answers }) => sum + 1 + count(answers), 0);
  // Comments that answer each other in a circle hang on nothing.
  return count(shown) === comments.length
    ? shown
    : comments.toSorted(oldestFirst).map((comment) => ({ ...comment, answers: [] }));
};
