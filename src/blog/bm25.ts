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

/** Tuned by `npm run bench:related`, as all numbers here. */
const weights = { tag: 2.5, category: 1.6 };
/** Factor for a tag that the text does not mention: tags such as `tutorials` or `news` say little about the topic. */
const unmentionedShare = 0.3;
/** Maximum number of terms of a post that are compared. */
const termLimit = 200;
/**
 * Words in more posts of a language than this are ignored. The absolute limit keeps the work linear in the number of
 * posts.
 */
const maxShare = 0.1;
const maxCount = { min: 3, max: 32 };
/**
 * Tags and categories of more posts than this only add to the score of candidates. They do not make a post a candidate.
 */
const commonTopicPosts = 60;
/** The BM25 parameters k1 (term saturation) and b (length normalization). */
const [k1, b] = [1.2, 0.6];
/** Exponent of the rarity of a word. Below 1, one very rare word counts less than several words of a topic. */
const rarityPower = 0.75;

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

/** How many posts hold each term. */
const countPosts = (posts: readonly Iterable<number>[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const terms of posts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/**
 * Weights the terms of each post by BM25. How rare a word is, is counted among the posts of the same language: else each
 * common English word would be rare in a blog with few English posts.
 */
export const weighTerms = (posts: readonly Comparable[]): readonly WeighedPost[] => {
  const topics = posts.map(topicsOf);
  const topicFrequency = countPosts(topics.map((terms) => terms.keys()));
  const rarity = (df: number, size: number) => Math.log(1 + (size - df + 0.5) / (df + 0.5));
  const languages = [...Map.groupBy(posts, ({ lang }) => lang)].map(([lang, group]) => {
    const maxPosts = Math.min(maxCount.max, Math.max(maxCount.min, Math.floor(group.length * maxShare)));
    return {
      lang,
      frequency: countPosts(group.map(({ features }) => features.terms)),
      /** Weights of words by the number of posts that hold them; words of more posts have none. */
      rarities: Array.from({ length: maxPosts + 1 }, (_, df) => rarity(df, group.length) ** rarityPower),
    };
  });
  const lengths = posts.map(({ features }) => features.counts.reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts.length;
  return posts.map(({ lang, features: { terms, counts } }, index) => {
    const [own, ...others] = languages.toSorted((x, y) => Number(y.lang === lang) - Number(x.lang === lang));
    const damping = k1 * (1 - b + (b * (lengths[index] ?? 0)) / average);
    const textWeights: (readonly [number, number])[] = [];
    for (const [place, term] of terms.entries()) {
      const df = own?.frequency.get(term) ?? 0;
      const rare = own?.rarities[df];
      if (rare === undefined || (df < 2 && others.every(({ frequency }) => !frequency.has(term)))) continue;
      const count = counts[place] ?? 0;
      textWeights.push([term, (rare * count * (k1 + 1)) / (count + damping)]);
    }
    const topicWeights = [...(topics[index] ?? [])].flatMap(([term, weight]) => {
      const df = topicFrequency.get(term) ?? 0;
      return df < 2 ? [] : [[term, weight * rarity(df, posts.length)] as const];
    });
    const isCommonTopic = ([term]: readonly [number, number]) => (topicFrequency.get(term) ?? 0) > commonTopicPosts;
    const heaviest = [...textWeights, ...topicWeights].sort(([a, x], [b, y]) => y - x || a - b).slice(0, termLimit);
    return {
      terms: heaviest.filter((term) => !isCommonTopic(term)),
      commonTopics: new Map(topicWeights.filter(isCommonTopic)),
      selfScore: heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0),
    };
  });
};
