import { buildThreads, type Thread } from '#content/comments.ts';
import { formatDate } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import type { TextFacts, ViewContext } from './view-context.ts';

/** A comment with its replies. */
export interface CommentView {
  /** Fragment of its address: `c` and the id at Blogger, which old links use. */
  readonly anchor: string;
  /** Whether its element gets the anchor as id. The text may have the same id, and comes first. */
  readonly hasAnchor: boolean;
  readonly author: string;
  readonly url: string | undefined;
  readonly date: { readonly iso: string; readonly text: string };
  readonly paragraphs: readonly string[];
  readonly replies: readonly CommentView[];
}

/** The archived comments on a post. */
export interface CommentsView {
  /** Undefined where the text has the same id. */
  readonly id: string | undefined;
  readonly heading: string;
  readonly threads: readonly CommentView[];
}

const commentView = (
  { id, author, url, date, text, replies }: Thread,
  lang: Language,
  ids: ReadonlySet<string>,
  context: ViewContext,
): CommentView => ({
  anchor: `c${id}`,
  hasAnchor: !ids.has(`c${id}`),
  author,
  url,
  date: { iso: date, text: formatDate(new Date(date), lang, context.site.timeZone) },
  paragraphs: text.split(/\n\s*\n/),
  replies: replies.map((reply) => commentView(reply, lang, ids, context)),
});

/**
 * Builds the archived comments on a post; undefined for a post without comments.
 * @param ids of the text: each id is on the page once
 */
export const commentsView = (
  { comments, ids }: Pick<TextFacts, 'comments' | 'ids'>,
  lang: Language,
  context: ViewContext,
): CommentsView | undefined =>
  comments.length === 0
    ? undefined
    : {
        id: ids.has('comments') ? undefined : 'comments',
        heading: context.site.words.in(lang).comments(comments.length),
        threads: buildThreads(comments).map((thread) => commentView(thread, lang, ids, context)),
      };
