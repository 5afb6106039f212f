import type { Post } from './post.ts';
import type { Term } from './term.ts';

/** Maximum number of related tags. */
const relatedCount = 6;

/** Maximum number of tags of one post to compare, most used first. It keeps the work linear in the number of posts. */
const mostTags = 64;

/**
 * Indexes of the tags of each post. Tags with one post are skipped: they cannot have two posts in common with another.
 */
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
 * Finds up to six related tags for each tag, closest first. Related tags have at least two posts in common.
 * @param isExcluded whether the page of the first tag links to the second one anyway
 * @returns related tags by slug
 */
export const relatedTags = (
  terms: readonly Term[],
  isExcluded: (term: Term, other: Term) => boolean = () => false,
): ReadonlyMap<string, readonly Term[]> => {
  const byPost = tagsByPost(terms);
  const closest = (term: Term): readonly Term[] => {
    const common = new Map<number, number>();
    for (const post of term.posts)
      for (const index of byPost.get(post) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    return [...common]
      .flatMap(([index, count]) => {
        const other = terms[index];
        if (count < 2 || other === undefined || other === term || isExcluded(term, other)) return [];
        return [{ other, closeness: count / Math.sqrt(other.posts.length) }];
      })
      .sort((a, b) => b.closeness - a.closeness || (a.other.slug < b.other.slug ? -1 : 1))
      .slice(0, relatedCount)
      .map(({ other }) => other);
  };
  return new Map(terms.map((term) => [term.slug, closest(term)]));
};
