import type { Language } from './language.ts';
import type { Permalink } from './permalink.ts';
import { fold } from './search/marks.ts';

/** What the words of a text say of its likeness to others: all that depends on this one text alone. */
export interface TextFeatures {
  /** Hashes of words and of pairs of neighbours, each once. */
  readonly terms: Int32Array;
  /** How often each stands there, weighted by the place. */
  readonly counts: Float64Array;
  /** Title, description and beginning in plain letters, with blanks between words and around. */
  readonly plain: string;
}

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

/** Terms are numbers: keys of 30 bits are what engines hash fastest, and two of thousands seldom meet. */
export type Terms = ReadonlyMap<number, number>;

const weights = { title: 4, description: 1.5, text: 1, syllable: 0.3, tag: 3, category: 1.2 };
/** Share of a tag that the post itself never names: `tutorials`, `news` and moods tell little of what it is about. */
const unnamed = 0.6;

/** What a page is about stands in its beginning; in characters. */
export const openingLength = 2500;
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

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value & 0x3fffffff;
};

interface Word {
  readonly term: number;
  /** Words of grammar in English are short; in Vietnamese nearly everything is. */
  readonly short: boolean;
  /** A Vietnamese word is mostly two syllables; one alone says little. */
  readonly weak: boolean;
}

const wordOf = (word: string): Word => {
  const isPlain = fold(word) === word;
  const short = isPlain && word.length < 4;
  return { term: hash(word), short, weak: short || !isPlain };
};

/** A web address with a path, as links and embedded videos show theirs: its parts say nothing of what a post is about. */
const address = /\S+\.\p{L}{2,}\/\S*/gu;

/** Words and pairs of neighbours. @param known words met before */
const countTerms = (text: string, weight: number, counts: Map<number, number>, known: Map<string, Word>): void => {
  const add = (term: number, amount: number) => counts.set(term, (counts.get(term) ?? 0) + amount);
  let before: Word | undefined;
  for (const written of text
    .replaceAll(address, ' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []) {
    const word = known.get(written) ?? wordOf(written);
    known.set(written, word);
    if (written.length > 1) add(word.term, word.weak ? weight * weights.syllable : weight);
    if (before !== undefined) {
      const pair = (Math.imul(before.term, 31) + word.term) & 0x3fffffff;
      add(pair, word.short && before.short ? weight * weights.syllable : weight);
    }
    before = word;
  }
};

const spelt = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}+#]+/gu)
      ?.join(' ') ?? ''
  } `;

/** A text to be compared, in plain text. */
interface Comparison {
  readonly title: string;
  readonly description: string;
  /** Prose without code; its beginning is enough. */
  readonly text: string;
}

/** Reads features of texts. Words that were met before are not looked at again. */
export const createFeatureReader = (): ((text: Comparison) => TextFeatures) => {
  const known = new Map<string, Word>();
  return ({ title, description, text }) => {
    const opening = text.slice(0, openingLength);
    const counts = new Map<number, number>();
    countTerms(title, weights.title, counts, known);
    countTerms(description, weights.description, counts, known);
    countTerms(opening, weights.text, counts, known);
    return {
      terms: Int32Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
      plain: spelt(`${title} ${description} ${opening}`),
    };
  };
};

const topicsOf = ({ tags, category, features: { plain } }: Comparable): Terms =>
  new Map([
    ...(category === undefined ? [] : [[hash(`category ${category.toLowerCase()}`), weights.category] as const]),
    ...tags.map(
      (tag) => [hash(`tag ${tag.toLowerCase()}`), weights.tag * (plain.includes(spelt(tag)) ? 1 : unnamed)] as const,
    ),
  ]);

export interface Weighed {
  /** Heaviest terms first; what lies behind them says next to nothing. */
  readonly terms: readonly (readonly [term: number, weight: number])[];
  /** Topics of too many posts to look each of them up. */
  readonly wide: Terms;
  /** What the post would score against itself. */
  readonly own: number;
}

/** What each post says of each term. */
export const weigh = (posts: readonly Comparable[]): readonly Weighed[] => {
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
    const room = saturation * (1 - lengthShare + (lengthShare * (lengths[index] ?? 0)) / average);
    const said: (readonly [number, number])[] = [];
    for (const [place, term] of terms.entries()) {
      const df = spread.get(term) ?? 0;
      if (df < 2 || df > common) continue;
      const count = counts[place] ?? 0;
      said.push([term, (rarity(df) * count * (saturation + 1)) / (count + room)]);
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
