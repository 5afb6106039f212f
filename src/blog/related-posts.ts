import type { Permalink } from '#urls/permalink.ts';
import { weighTerms, type Comparable, type WeighedPost } from './bm25.ts';
import type { Site } from '#config/site.ts';
import { termSlug } from './term.ts';

const shown = 4;
const candidates = 100;
/** Share of what a post would score against itself, below which likeness is chance: judged by `npm run bench:related`. */
const leastLikeness = { tagged: 0.1, untagged: 0.13 };
/** Share of what posts score against themselves on average; below it a post says too little to be compared with less. */
const shortPost = 0.5;
/** Terms in common, without a tag in common. */
const leastTerms = 4;

/**
 * For each post the most alike others, best first, at most four; none rather than random ones. One place goes to a post
 * in another language where one with a common tag is alike enough. An inverted index whose lists never grow beyond a
 * limit keeps the work linear in the number of posts.
 * @param posts in an order that never depends on the disk
 */
export const findRelated = (posts: readonly Comparable[]): ReadonlyMap<Permalink, readonly Permalink[]> => {
  const weighed = weighTerms(posts);
  const least = (weighed.reduce((sum, { own }) => sum + own, 0) / posts.length) * shortPost;
  const holders = new Map<number, { readonly post: number; readonly weight: number }[]>();
  for (const [post, { terms }] of weighed.entries())
    for (const [term, weight] of terms) {
      const list = holders.get(term) ?? [];
      list.push({ post, weight });
      holders.set(term, list);
    }
  /** Posts with a term in common; where there are too many, those with the heaviest. */
  const gather = (terms: WeighedPost['terms']) => {
    const met = new Map<number, { score: number; terms: number }>();
    for (const [term, weight] of terms)
      for (const holder of holders.get(term) ?? []) {
        const one = met.get(holder.post);
        if (one) {
          one.score += weight * holder.weight;
          one.terms += 1;
        } else if (met.size < candidates) met.set(holder.post, { score: weight * holder.weight, terms: 1 });
      }
    return met;
  };
  return new Map(
    posts.map((post, index) => {
      const { terms: asked, wide, own } = weighed[index] ?? { terms: [], wide: new Map<number, number>(), own: 0 };
      const tags = new Set(post.tags);
      const alike = [...gather(asked)]
        .flatMap(([other, { score, terms }]) => {
          const candidate = posts[other];
          if (!candidate || other === index || post.apart.has(candidate.permalink)) return [];
          const theirs = weighed[other]?.wide;
          const whole =
            score + wide.entries().reduce((sum, [term, weight]) => sum + weight * (theirs?.get(term) ?? 0), 0);
          const likeness = whole / Math.max(own, least);
          const isAlike = candidate.tags.some((tag) => tags.has(tag))
            ? likeness >= leastLikeness.tagged
            : likeness >= leastLikeness.untagged && terms >= leastTerms;
          return isAlike ? [{ candidate, score: whole, other }] : [];
        })
        .sort((a, b) => b.score - a.score || a.other - b.other)
        .map(({ candidate }) => candidate);
      const best = alike.slice(0, shown);
      const foreign = alike.find(({ lang, tags: others }) => lang !== post.lang && others.some((tag) => tags.has(tag)));
      const chosen =
        foreign && best.length === shown && best.every(({ lang }) => lang === post.lang)
          ? [...best.slice(0, -1), foreign]
          : best;
      return [post.permalink, chosen.map(({ permalink }) => permalink)];
    }),
  );
};

/** Tags of one post that another has too, as the first writes them. */
export const sharedTags = (
  post: Pick<Comparable, 'tags'>,
  other: Pick<Comparable, 'tags'>,
  taxonomy: Site['taxonomy'],
): readonly string[] => {
  const slugs = new Set(other.tags.map((tag) => termSlug(tag, taxonomy)));
  return post.tags.filter((tag) => slugs.has(termSlug(tag, taxonomy)));
};
