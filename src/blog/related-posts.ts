import type { Permalink } from '#urls/permalink.ts';
import { weighTerms, type Comparable, type WeighedPost } from './bm25.ts';
import type { Site } from '#config/site.ts';
import { termSlug } from './term.ts';

/** Maximum number of related posts. */
const resultCount = 4;
/** Maximum number of posts to compare with one post. */
const candidateLimit = 100;
/**
 * Minimum similarity: the score of two posts as a share of the geometric mean of their self scores, as a cosine. A post
 * without a similar one in its language gets the nearest, unless that has hardly a word in common with it. Tuned by
 * `npm run bench:related`.
 */
const minSimilarity = { similar: 0.16, nearest: 0.04 };
/** Minimum number of common terms for posts with neither a common tag nor the same category. */
const minTerms = 3;
/** Minimum number of common tags for posts in different languages that have few words in common. */
const minCommonTags = 2;
/** Minimum self score to compare with, as a share of the average. It prevents high similarities of very short posts. */
const shortPost = 0.5;

/**
 * Finds up to four similar posts for each post, best first, and at least one in its language unless nothing is near; then
 * one with a common tag. If all four are in the language of the post, the last one is replaced by a similar post in another
 * language with a common tag, if there is one; if there are fewer, one in another language with two common tags is added. It
 * uses an inverted index whose lists have a limited length, so that the work is linear in the number of posts.
 * @param posts in an order that does not depend on the file system
 */
export const findRelated = (posts: readonly Comparable[]): ReadonlyMap<Permalink, readonly Permalink[]> => {
  const weighed = weighTerms(posts);
  const minSelfScore = (weighed.reduce((sum, { selfScore }) => sum + selfScore, 0) / posts.length) * shortPost;
  const postings = new Map<number, { readonly post: number; readonly weight: number }[]>();
  for (const [post, { terms }] of weighed.entries())
    for (const [term, weight] of terms) {
      const list = postings.get(term) ?? [];
      list.push({ post, weight });
      postings.set(term, list);
    }
  /** Posts with a common term. If there are too many, terms with a higher weight come first. */
  const findCandidates = (terms: WeighedPost['terms']) => {
    const found = new Map<number, { score: number; terms: number }>();
    for (const [term, weight] of terms)
      for (const posting of postings.get(term) ?? []) {
        const candidate = found.get(posting.post);
        if (candidate) {
          candidate.score += weight * posting.weight;
          candidate.terms += 1;
        } else if (found.size < candidateLimit) found.set(posting.post, { score: weight * posting.weight, terms: 1 });
      }
    return found;
  };
  return new Map(
    posts.map((post, index) => {
      const {
        terms: queryTerms,
        commonTopics,
        selfScore,
      } = weighed[index] ?? { terms: [], commonTopics: new Map<number, number>(), selfScore: 0 };
      const tags = new Set(post.tags);
      const near = [...findCandidates(queryTerms)]
        .flatMap(([other, { score, terms }]) => {
          const candidate = posts[other];
          if (!candidate || other === index || post.excluded.has(candidate.permalink)) return [];
          const weighedOther = weighed[other];
          const total =
            score +
            commonTopics
              .entries()
              .reduce((sum, [term, weight]) => sum + weight * (weighedOther?.commonTopics.get(term) ?? 0), 0);
          const lengths = Math.max(selfScore, minSelfScore) * Math.max(weighedOther?.selfScore ?? 0, minSelfScore);
          const hasCommonTopic =
            candidate.tags.some((tag) => tags.has(tag)) ||
            (post.category !== undefined && candidate.category === post.category);
          return hasCommonTopic || terms >= minTerms
            ? [{ candidate, similarity: total / Math.sqrt(lengths), other }]
            : [];
        })
        .filter(({ similarity }) => similarity >= minSimilarity.nearest)
        .sort((a, b) => b.similarity - a.similarity || a.other - b.other);
      const similar = near
        .filter(({ similarity }) => similarity >= minSimilarity.similar)
        .map(({ candidate }) => candidate);
      const best = similar.slice(0, resultCount);
      const inLanguage = best.filter(({ lang }) => lang === post.lang).length;
      const nearest = (
        near.find(({ candidate }) => candidate.lang === post.lang) ??
        near.find(({ candidate }) => best.length === 0 && candidate.tags.some((tag) => tags.has(tag)))
      )?.candidate;
      const inOtherLanguage = similar.find(
        ({ lang, tags: others }) => lang !== post.lang && others.some((tag) => tags.has(tag)),
      );
      const last = inLanguage === 0 ? nearest : inLanguage === resultCount ? inOtherLanguage : undefined;
      const chosen = last ? [...best.slice(0, resultCount - 1), last] : best;
      // Two languages have few words in common; common tags say more.
      const onSameTags = near.find(
        ({ candidate }) =>
          candidate.lang !== post.lang && candidate.tags.filter((tag) => tags.has(tag)).length >= minCommonTags,
      )?.candidate;
      const isOneLanguage = chosen.every(({ lang }) => lang === post.lang);
      if (onSameTags && isOneLanguage && chosen.length < resultCount) chosen.push(onSameTags);
      return [post.permalink, chosen.map(({ permalink }) => permalink)];
    }),
  );
};

/** The tags that two posts have in common, as `post` spells them. */
export const sharedTags = (
  post: Pick<Comparable, 'tags'>,
  other: Pick<Comparable, 'tags'>,
  taxonomy: Site['taxonomy'],
): readonly string[] => {
  const slugs = new Set(other.tags.map((tag) => termSlug(tag, taxonomy)));
  return post.tags.filter((tag) => slugs.has(termSlug(tag, taxonomy)));
};
