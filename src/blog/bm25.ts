import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import { hash, normalizeWords, type TextFeatures } from './text-features.ts';

/** The properties of a post that determine its similarity to others. */
export interface Comparable {
  readonly permalink: Permalink;
  readonly lang: Language;
  readonly features: TextFeatures;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  /** Posts that the page links to anyway: parts of its series, translations, its successor. */
  readonly excluded: ReadonlySet<Permalink>;
}

/** Weights by term. */
type Terms = ReadonlyMap<number, number>;

const weights = { tag: 3, category: 1.2 };
/** Factor for a tag that the text does not mention: tags such as `tutorials` or `news` say little about the topic. */
const unmentionedShare = 0.6;
/** Maximum number of terms of a post that are compared. */
const termLimit = 130;
/** Words in more posts than this are ignored. The absolute limit keeps the work linear in the number of posts. */
const maxShare = 0.05;
const maxCount = { min: 6, max: 32 };
/** An additional limit for small blogs, where even common words are in few posts. */
const maxShareInSmallBlog = 0.25;
/**
 * Tags and categories of more posts than this only add to the score of candidates. They do not make a post a candidate.
 */
const commonTopicPosts = 60;
/** The BM25 parameters k1 (term saturation) and b (length normalization). */
const [k1, b] = [1.4, 0.6];

const topicsOf = ({ tags, category, features: { plain } }: Comparable): Terms =>
  new Map([
    ...(category === undefined ? [] : [[hash(`category ${category.toLowerCase()}`), weights.category] as const]),
    ...tags.map(
      (tag) =>
        [
          hash(`tag ${tag.toLowerCase()}`),
          weights.tag * (plain.includes(normalizeWords(tag)) ? 1 : unmentionedShare),
        ] as const,
    ),
  ]);

/** The weighted terms of a post. */
export interface WeighedPost {
  /** Terms by descending weight. */
  readonly terms: readonly (readonly [term: number, weight: number])[];
  /** Tags and categories that too many posts have to look up each of these posts. */
  readonly commonTopics: Terms;
  /** Score of the post compared with itself. */
  readonly selfScore: number;
}

/** Weights the terms of each post by BM25. */
export const weighTerms = (posts: readonly Comparable[]): readonly WeighedPost[] => {
  const topics = posts.map(topicsOf);
  const documentFrequency = new Map<number, number>();
  const countDocument = (term: number): void =>
    void documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  for (const { features } of posts) for (const term of features.terms) countDocument(term);
  for (const terms of topics) for (const term of terms.keys()) countDocument(term);
  const lengths = posts.map(({ features }) => features.counts.reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts.length;
  const maxPosts = Math.min(
    maxCount.max,
    posts.length * maxShareInSmallBlog,
    Math.max(maxCount.min, posts.length * maxShare),
  );
  const rarity = (df: number) => Math.log(1 + (posts.length - df + 0.5) / (df + 0.5));
  return posts.map(({ features: { terms, counts } }, index) => {
    const damping = k1 * (1 - b + (b * (lengths[index] ?? 0)) / average);
    const textWeights: (readonly [number, number])[] = [];
    for (const [place, term] of terms.entries()) {
      const df = documentFrequency.get(term) ?? 0;
      if (df < 2 || df > maxPosts) continue;
      const count = counts[place] ?? 0;
      textWeights.push([term, (rarity(df) * count * (k1 + 1)) / (count + damping)]);
    }
    const topicWeights = [...(topics[index] ?? [])].flatMap(([term, weight]) => {
      const df = documentFrequency.get(term) ?? 0;
      return df < 2 ? [] : [[term, weight * rarity(df)] as const];
    });
    const isCommonTopic = ([term]: readonly [number, number]) => (documentFrequency.get(term) ?? 0) > commonTopicPosts;
    const heaviest = [...textWeights, ...topicWeights].sort(([a, x], [b, y]) => y - x || a - b).slice(0, termLimit);
    return {
      terms: heaviest.filter((term) => !isCommonTopic(term)),
      commonTopics: new Map(topicWeights.filter(isCommonTopic)),
      selfScore: heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0),
    };
  });
};
