import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import { hash, spelt, type TextFeatures } from './text-features.ts';

/** A post as far as its likeness to others depends on it. */
export interface Comparable {
  readonly permalink: Permalink;
  readonly lang: Language;
  readonly features: TextFeatures;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  /** Posts that the page leads to anyway: parts of its series, translations, what takes its place. */
  readonly apart: ReadonlySet<Permalink>;
}

/** Weights by term. */
type Terms = ReadonlyMap<number, number>;

const weights = { tag: 3, category: 1.2 };
/** Share of a tag that the post itself never names: `tutorials`, `news` and moods tell little of what it is about. */
const unnamed = 0.6;
const queryTerms = 130;
/** Words of more posts than these tell nothing; a limit that never grows keeps the work in step with the blog. */
const commonShare = 0.05;
const commonCount = { least: 6, most: 32 };
/** The same for a small blog, where a few posts are soon all of one language. */
const smallShare = 0.25;
/** Tags and categories of more posts than this add to what else is alike and lead nowhere alone. */
const wideTopic = 60;
/** BM25 as usual: how soon repetition stops to count, and how much length does. */
const [saturation, lengthShare] = [1.4, 0.6];

const topicsOf = ({ tags, category, features: { plain } }: Comparable): Terms =>
  new Map([
    ...(category === undefined ? [] : [[hash(`category ${category.toLowerCase()}`), weights.category] as const]),
    ...tags.map(
      (tag) => [hash(`tag ${tag.toLowerCase()}`), weights.tag * (plain.includes(spelt(tag)) ? 1 : unnamed)] as const,
    ),
  ]);

export interface WeighedPost {
  /** Heaviest terms first; what lies behind them says next to nothing. */
  readonly terms: readonly (readonly [term: number, weight: number])[];
  /** Topics of too many posts to look each of them up. */
  readonly wide: Terms;
  /** What the post would score against itself. */
  readonly own: number;
}

/** What each post says of each term. */
export const weighTerms = (posts: readonly Comparable[]): readonly WeighedPost[] => {
  const topics = posts.map(topicsOf);
  const spread = new Map<number, number>();
  const meet = (term: number): void => void spread.set(term, (spread.get(term) ?? 0) + 1);
  for (const { features } of posts) for (const term of features.terms) meet(term);
  for (const terms of topics) for (const term of terms.keys()) meet(term);
  const lengths = posts.map(({ features }) => features.counts.reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts.length;
  const common = Math.min(
    commonCount.most,
    posts.length * smallShare,
    Math.max(commonCount.least, posts.length * commonShare),
  );
  const rarity = (df: number) => Math.log(1 + (posts.length - df + 0.5) / (df + 0.5));
  return posts.map(({ features: { terms, counts } }, index) => {
    const damping = saturation * (1 - lengthShare + (lengthShare * (lengths[index] ?? 0)) / average);
    const said: (readonly [number, number])[] = [];
    for (const [place, term] of terms.entries()) {
      const df = spread.get(term) ?? 0;
      if (df < 2 || df > common) continue;
      const count = counts[place] ?? 0;
      said.push([term, (rarity(df) * count * (saturation + 1)) / (count + damping)]);
    }
    const filed = [...(topics[index] ?? [])].flatMap(([term, weight]) => {
      const df = spread.get(term) ?? 0;
      return df < 2 ? [] : [[term, weight * rarity(df)] as const];
    });
    const isWide = ([term]: readonly [number, number]) => (spread.get(term) ?? 0) > wideTopic;
    const heaviest = [...said, ...filed].sort(([a, x], [b, y]) => y - x || a - b).slice(0, queryTerms);
    return {
      terms: heaviest.filter((term) => !isWide(term)),
      wide: new Map(filed.filter(isWide)),
      own: heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0),
    };
  });
};
