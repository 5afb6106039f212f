import { numberOf, type BloggerEntry } from './blogger-entry.ts';
import type { BloggerState } from './blogger-state.ts';
import { commentText, formatComments, webAddress } from './comment-files.ts';
import type { ImportEvent } from './import-event.ts';

/** Keeps a comment until all posts are read. */
export const importComment = function* (entry: BloggerEntry, { comments }: BloggerState): Generator<ImportEvent> {
  const what = `comment ${numberOf(entry.id)} by ${entry.author || 'Anonymous'}`;
  const text = commentText(entry.html);
  if (entry.isRemoved) return yield { kind: 'left-out', what, why: 'comments that their authors removed' };
  if (entry.status !== 'live') return yield { kind: 'left-out', what, why: 'comments that were not public' };
  if (text === '') return yield { kind: 'left-out', what, why: 'comments without text' };
  yield { kind: 'read', what: 'comments' };
  const url = webAddress(entry.authorUrl);
  const avatar = webAddress(entry.avatar);
  const list = comments.get(entry.postId) ?? [];
  comments.set(entry.postId, list);
  list.push({
    id: numberOf(entry.id),
    ...(entry.parent !== '' && { parent: entry.parent }),
    author: entry.author || 'Anonymous',
    ...(url !== undefined && { url }),
    ...(avatar !== undefined && { avatar }),
    date: entry.published || entry.updated,
    text,
  });
};

/** The comments, each post in a file. */
export const commentFiles = function* ({ comments, files }: BloggerState): Generator<ImportEvent> {
  for (const [post, list] of comments) {
    const file = files.get(post);
    const name = file?.split('/').at(-1)?.replace(/\.md$/, '');
    if (name !== undefined) yield { kind: 'file', path: `comments/${name}.json`, content: formatComments(post, list) };
    else
      for (const { id, author } of list)
        yield {
          kind: 'left-out',
          what: `comment ${id} by ${author}`,
          why: 'comments on posts that are not in the export',
        };
  }
};
