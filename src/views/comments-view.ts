import { buildThreads, type Comment, type Thread } from '#content/comments.ts';
import { formatDate } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';

/** A comment with its replies. */
export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly url: string | undefined;
  readonly date: { readonly iso: string; readonly text: string };
  readonly paragraphs: readonly string[];
  readonly replies: readonly CommentView[];
}

/** The archived comments on a post. */
export interface CommentsView {
  readonly heading: string;
  readonly threads: readonly CommentView[];
}

const commentView = (
  { id, author, url, date, text, replies }: Thread,
  lang: Language,
  context: ViewContext,
): CommentView => ({
  id,
  author,
  url,
  date: { iso: date, text: formatDate(new Date(date), lang, context.site.timeZone) },
  paragraphs: text.split(/\n\s*\n/),
  replies: replies.map((reply) => commentView(reply, lang, context)),
});

/** Builds the archived comments on a post; undefined for a post without comments. */
export const commentsView = (
  comments: readonly Comment[],
  lang: Language,
  context: ViewContext,
): CommentsView | undefined =>
  comments.length === 0
    ? undefined
    : {
        heading: strings[lang].comments(comments.length),
        threads: buildThreads(comments).map((thread) => commentView(thread, lang, context)),
      };
