import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Post } from '#blog/post.ts';
import type { Change } from './ledger-change.ts';
import { ledgerFile, type Ledger } from './ledger.ts';

/** `https://old.example https://new.example` if two ids differ only in their origin, else ''. */
const originShift = ({ was, is }: Change): string => {
  if (!URL.canParse(was) || !URL.canParse(is)) return '';
  const [old, now] = [new URL(was), new URL(is)];
  return old.origin !== 'null' && old.pathname === now.pathname ? `${old.origin} ${now.origin}` : '';
};

/** The error for all posts whose ids would begin with another host. */
const shiftedOrigin = (shift: string, count: number): Diagnostic => {
  const [was, is] = shift.split(' ');
  return {
    level: 'error',
    file: 'site.config.ts',
    field: 'legacyOrigin',
    message: `The feed ids of ${count} posts were ${was}/… and would become ${is}/…: every subscriber would get these posts a second time.`,
    remedy: `Write legacyOrigin: '${was}'. Keep it when url changes.`,
  };
};

/** What to do in the post for it to have its id again. */
const remedyFor = ({ was, is }: Change, post: Post | undefined, known: Ledger): string => {
  if (!(was in known.ids.guid)) return `Write blogger_id: ${was}`;
  return post?.bloggerId === is ? 'Delete blogger_id: feeds had this post without it.' : `Write guid: ${was}`;
};

/** Errors for feed ids that would change, in the files of their posts. */
export const changedIdErrors = (
  changes: readonly Change[],
  posts: readonly Post[],
  known: Ledger,
): readonly Diagnostic[] => {
  const byPermalink = new Map(posts.map((post) => [post.permalink, post]));
  return [...Map.groupBy(changes, originShift)].flatMap(([shift, group]) =>
    shift !== '' && (group.length > 1 || posts.length === 1)
      ? [shiftedOrigin(shift, group.length)]
      : group.map((change): Diagnostic => {
          const post = byPermalink.get(change.permalink);
          return {
            level: 'error',
            file: post?.file ?? ledgerFile,
            message: `The feed id of ${change.permalink} was ${change.was} and would become ${change.is}: every subscriber would get the post a second time.`,
            remedy: remedyFor(change, post, known),
          };
        }),
  );
};
