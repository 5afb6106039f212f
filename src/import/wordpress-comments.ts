import type { Comment } from '#content/comments.ts';
import { decode } from '#text/plain-text.ts';
import { commentText, formatComments, webAddress } from './comment-files.ts';
import type { ImportEvent } from './import-event.ts';
import type { WordPressComment, WordPressItem } from './wordpress-item.ts';

/** Comments need an offset; a date without one counts as UTC. */
const dateWithOffset = (date: WordPressComment['date']): string =>
  /[+-]\d{2}:\d{2}$/.test(date) ? date : `${date.replace(' ', 'T')}Z`;

/**
 * The file of the comments on a post.
 * @param slug address of the post
 * @param file path of the post
 */
export const commentEvents = function* (
  item: WordPressItem,
  slug: string | undefined,
  file: string,
): Generator<ImportEvent> {
  const comments: Comment[] = [];
  for (const { id, parent, author, url, date, html, approved, type } of item.comments) {
    const what = `comment ${id} by ${decode(author) || 'Anonymous'}`;
    const text = commentText(html);
    const site = webAddress(url);
    const why =
      type !== '' && type !== 'comment'
        ? 'pingbacks and trackbacks'
        : approved !== '1'
          ? 'comments that were not public'
          : slug === undefined
            ? 'comments on posts without an address'
            : text === ''
              ? 'comments without text'
              : undefined;
    if (why !== undefined) {
      yield { kind: 'left-out', what, why };
      continue;
    }
    yield { kind: 'read', what: 'comments' };
    comments.push({
      id,
      ...(/^[1-9]/.test(parent) && { parent }),
      author: decode(author) || 'Anonymous',
      ...(site !== undefined && { url: site }),
      date: dateWithOffset(date),
      text,
    });
  }
  const name = file.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  if (comments.length > 0 && slug !== undefined)
    yield { kind: 'file', path: `comments/${name}.json`, content: formatComments(slug, comments) };
};
