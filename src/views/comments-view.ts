import { buildThreads, type Thread } from '#content/comments.ts';
import { formatDate } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import type { TextFacts, ViewContext } from './view-context.ts';

/** Addresses of copies of pictures, by the addresses in comments. */
export type Avatars = ReadonlyMap<string, string>;

/** A comment with its replies. */
export interface CommentView {
  /** Fragment of its address: `c` and the id at Blogger, which old links use. */
  readonly anchor: string;
  /** Whether its element gets the anchor as id. The text may have the same id, and comes first. */
  readonly hasAnchor: boolean;
  readonly author: string;
  readonly url: string | undefined;
  /** Address of the picture of the author; undefined where there is no copy of it. */
  readonly avatar: string | undefined;
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
  { id, author, url, avatar, date, text, replies }: Thread,
  lang: Language,
  ids: ReadonlySet<string>,
  avatars: Avatars,
  context: ViewContext,
): CommentView => ({
  anchor: `c${id}`,
  hasAnchor: !ids.has(`c${id}`),
  author,
  url,
  avatar: avatar === undefined ? undefined : avatars.get(avatar),
  date: { iso: date, text: formatDate(new Date(date), lang, context.site.timeZone) },
  paragraphs: text.split(/\n\s*\n/),
  replies: replies.map((reply) => commentView(reply, lang, ids, avatars, context)),
});

/**
 * Builds the archived comments on a post; undefined for a post without comments.
 * @param ids of the text: each id is on the page once
 * @param avatars copies of pictures of authors: others are not shown, since each would tell its host of the reader
 */
export const commentsView = (
  { comments, ids }: Pick<TextFacts, 'comments' | 'ids'>,
  lang: Language,
  avatars: Avatars,
  context: ViewContext,
): CommentsView | undefined =>
  comments.length === 0
    ? undefined
    : {
        id: ids.has('comments') ? undefined : 'comments',
        heading: context.site.words.in(lang).comments(comments.length),
        threads: buildThreads(comments).map((thread) => commentView(thread, lang, ids, avatars, context)),
      };
