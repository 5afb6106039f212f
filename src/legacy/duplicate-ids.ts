import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from '#blog/post.ts';

type Owners = Readonly<Record<string, Permalink>>;

/** The posts of each id, the owner of the id first. */
const groups = (posts: readonly Post[], field: 'bloggerId' | 'guid', owners: Owners) =>
  [...Map.groupBy(posts, (post) => post[field] ?? '')].flatMap(([id, group]) => {
    const isOwner = ({ permalink }: Post): boolean => permalink === owners[id];
    const [first, ...others] = [...group.filter(isOwner), ...group.filter((post) => !isOwner(post))];
    return id === '' || first === undefined ? [] : [{ id, first, others, isKnown: isOwner(first) }];
  });

const isAlso = (id: string, { file }: Post): string =>
  `“${id}” is also the id of ${file}: feed readers would show only one of the two posts.`;

/**
 * Errors for posts with the same id in feeds: readers show only one of them.
 * @param known permalinks by id, from the ledger: the post that had the id keeps it
 */
export const findDuplicateIds = (
  posts: readonly Post[],
  known: Readonly<Record<'guid' | 'blogger', Owners>>,
): readonly Diagnostic[] => [
  ...groups(posts, 'bloggerId', known.blogger).flatMap(({ id, first, others, isKnown }) =>
    others.map(({ file }): Diagnostic => ({
      level: 'error',
      file,
      field: 'bloggerId',
      message: isAlso(id, first),
      remedy: isKnown
        ? `Delete blogger_id here: ${first.file} had this id first.`
        : 'Keep it in the post that had it at Blogger, and delete the line in the other.',
    })),
  ),
  ...groups(posts, 'guid', known.guid).flatMap(({ id, first, others }) =>
    others
      // Two posts at one address have one guid too, and the address is reported.
      .filter(({ permalink }) => permalink !== first.permalink)
      .map(({ file }, index): Diagnostic => ({
        level: 'error',
        file,
        field: 'guid',
        message: isAlso(id, first),
        remedy: `Write another id here: guid: ${id}-${index + 2}`,
      })),
  ),
];
