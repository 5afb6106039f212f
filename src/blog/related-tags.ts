import type { Post } from './post.ts';
import type { Term } from './term.ts';

const relatedCount = 6;

/** Of a post with more tags only those used most are compared, so that the work stays linear in the number of posts. */
const mostTags = 64;

/** Positions of the tags of each post; a tag of one post is left out, since it can have no two posts in common. */
const tagsByPost = (terms: readonly Term[]): ReadonlyMap<Post, readonly number[]> => {
  const byPost = new Map<Post, number[]>();
  for (const [index, { posts }] of terms.entries())
    for (const post of posts.length > 1 ? posts : []) {
      const tags = byPost.get(post);
      if (tags) tags.push(index);
      else byPost.set(post, [index]);
    }
  const uses = (index: number): number => terms[index]?.posts.length ?? 0;
  for (const [post, tags] of byPost)
    if (tags.length > mostTags) byPost.set(post, tags.sort((a, b) => uses(b) - uses(a) || a - b).slice(0, mostTags));
  return byPost;
};

/**
 * For each term, by its slug, those that often stand on the same posts, closest first, at most six: those on two posts in common at
 * least, and for a term of one post none, which would be whatever that post has.
 * @param isApart whether the second is named beside the first anyway
 */
export const relatedTags = (
  terms: readonly Term[],
  isApart: (term: Term, other: Term) => boolean = () => false,
): ReadonlyMap<string, readonly Term[]> => {
  const byPost = tagsByPost(terms);
  const closest = (term: Term): readonly Term[] => {
    const common = new Map<number, number>();
    for (const post of term.posts)
      for (const index of byPost.get(post) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    return [...common]
      .flatMap(([index, count]) => {
        const other = terms[index];
        if (count < 2 || other === undefined || other === term || isApart(term, other)) return [];
        return [{ other, closeness: count / Math.sqrt(other.posts.length) }];
      })
      .sort((a, b) => b.closeness - a.closeness || (a.other.slug < b.other.slug ? -1 : 1))
      .slice(0, relatedCount)
      .map(({ other }) => other);
  };
  return new Map(terms.map((term) => [term.slug, closest(term)]));
};
