import type { Language } from './language.ts';
import type { Permalink } from './permalink.ts';
import { fold } from './search/marks.ts';
import type { Site } from './site.ts';
import { termSlug } from './term.ts';

/** A post as far as its likeness to others depends on it. */
export interface Comparable {
  readonly permalink: Permalink;
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  /** Prose without code. */
  readonly text: string;
  /** Posts that the page leads to anyway: parts of its series, translations, what takes its place. */
  readonly apart: ReadonlySet<Permalink>;
}

/** Terms are numbers: keys of 30 bits are what engines hash fastest, and two of thousands seldom meet. */
type Terms = ReadonlyMap<number, number>;

const weights = { title: 4, description: 1.5, text: 1, syllable: 0.3, tag: 2.2, category: 1.2 };

/** What a page is about stands in its beginning. */
const readLength = 5000;
const shown = 4;
const queryTerms = 60;
/** Terms of more posts than these tell nothing; they would also make the work grow faster than the blog. */
const commonShare = 0.08;
const commonCount = { least: 6, most: 300 };
/** Share of what a post would score against itself, below which likeness is chance: seen on 117 real posts. */
const leastLikeness = { tagged: 0.05, untagged: 0.16 };
/** Terms in common, without a tag in common. */
const leastTerms = 4;
/** BM25 as usual: how soon repetition stops to count, and how much length does. */
const [saturation, lengthShare] = [1.4, 0.6];

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value & 0x3fffffff;
};

/** Words of grammar in English are short; in Vietnamese nearly everything is. */
const isShort = (word: string): boolean => word.length < 4 && fold(word) === word;

/**
 * Words and pairs of neighbours. A Vietnamese word is mostly two syllables; one alone says little, so a syllable with
 * marks counts less than an English word.
 */
const countTerms = (text: string, weight: number, counts: Map<number, number>): void => {
  const add = (term: number, amount: number) => counts.set(term, (counts.get(term) ?? 0) + amount);
  let before = { term: 0, short: true };
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []) {
    const term = hash(word);
    const short = isShort(word);
    if (word.length > 1) add(term, short || fold(word) !== word ? weight * weights.syllable : weight);
    const pair = (Math.imul(before.term, 31) + term) & 0x3fffffff;
    if (before.term !== 0) add(pair, short && before.short ? weight * weights.syllable : weight);
    before = { term, short };
  }
};

const wordsOf = ({ title, description, text }: Comparable): Terms => {
  const counts = new Map<number, number>();
  countTerms(title, weights.title, counts);
  countTerms(description, weights.description, counts);
  countTerms(text.slice(0, readLength), weights.text, counts);
  return counts;
};

const topicsOf = ({ tags, category }: Comparable): Terms =>
  new Map([
    ...(category === undefined ? [] : [[hash(`category ${category.toLowerCase()}`), weights.category] as const]),
    ...tags.map((tag) => [hash(`tag ${tag.toLowerCase()}`), weights.tag] as const),
  ]);

/** What each post says of each term, heaviest terms first. */
const weigh = (posts: readonly Comparable[]): (readonly (readonly [term: number, weight: number])[])[] => {
  const words = posts.map(wordsOf);
  const topics = posts.map(topicsOf);
  const spread = new Map<number, number>();
  for (const terms of [...words, ...topics])
    for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const lengths = words.map((terms) => terms.values().reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts.length;
  const common = Math.min(commonCount.most, Math.max(commonCount.least, posts.length * commonShare));
  const rarity = (term: number) => {
    const df = spread.get(term) ?? 0;
    return Math.log(1 + (posts.length - df + 0.5) / (df + 0.5));
  };
  return posts.map((_, index) => {
    const room = saturation * (1 - lengthShare + (lengthShare * (lengths[index] ?? 0)) / average);
    const said = [...(words[index] ?? [])].flatMap(([term, count]) => {
      const df = spread.get(term) ?? 0;
      if (df < 2 || df > common) return [];
      return [[term, (rarity(term) * count * (saturation + 1)) / (count + room)] as const];
    });
    const filed = [...(topics[index] ?? [])]
      .filter(([term]) => (spread.get(term) ?? 0) > 1)
      .map(([term, weight]) => [term, weight * rarity(term)] as const);
    return [...said, ...filed].sort(([a, x], [b, y]) => y - x || a - b);
  });
};

/**
 * For each post the most alike others, best first, at most four; none rather than random ones. One place goes to a post
 * in another language where one with a common tag is alike enough. An inverted index and the caps above keep the work
 * near-linear in the number of posts.
 * @param posts in an order that never depends on the disk
 */
export const findRelated = (posts: readonly Comparable[]): ReadonlyMap<Permalink, readonly Permalink[]> => {
  const vectors = weigh(posts);
  const holders = new Map<number, { readonly post: number; readonly weight: number }[]>();
  for (const [post, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const list = holders.get(term) ?? [];
      list.push({ post, weight });
      holders.set(term, list);
    }
  return new Map(
    posts.map((post, index) => {
      const scores = new Map<number, { score: number; terms: number }>();
      const tags = new Set(post.tags);
      let own = 0;
      for (const [term, weight] of vectors[index]?.slice(0, queryTerms) ?? []) {
        own += weight * weight;
        for (const holder of holders.get(term) ?? []) {
          const { score, terms } = scores.get(holder.post) ?? { score: 0, terms: 0 };
          scores.set(holder.post, { score: score + weight * holder.weight, terms: terms + 1 });
        }
      }
      const alike = [...scores]
        .flatMap(([other, { score, terms }]) => {
          const candidate = posts[other];
          if (!candidate || other === index || post.apart.has(candidate.permalink)) return [];
          const isTagged = candidate.tags.some((tag) => tags.has(tag));
          const isAlike = isTagged
            ? score >= own * leastLikeness.tagged
            : score >= own * leastLikeness.untagged && terms >= leastTerms;
          return isAlike ? [{ candidate, score, other }] : [];
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
