/** What an index needs to know of a term. */
export interface Indexed {
  readonly label: string;
  readonly posts: readonly unknown[];
}

/** Terms with the same first letter, in dictionary order. */
export interface Letter<Term extends Indexed> {
  /** The heading: `A`, `Ă`, `Đ`; `#` for terms that do not begin with a letter. */
  readonly letter: string;
  readonly terms: readonly Term[];
  /** Those with one post, where they are many; few are in `terms`. */
  readonly once: readonly Term[];
}

/** An index of terms. */
export interface TermIndex<Term extends Indexed> {
  /** Those with the most posts first: all terms of a short index, the most used ones of a long one. */
  readonly ranked: readonly Term[];
  /** All terms of a long index; empty for a short one. */
  readonly letters: readonly Letter<Term>[];
}

/** An index of so many terms is long. */
const longFrom = 40;

/** So many terms with one post take more room than a line that unfolds them. */
const foldedFrom = 4;

/** Maximum number of most used terms in a long index. */
const rankedCount = 24;

/** Vietnamese tone marks. They do not make a different letter; breve, circumflex and horn do. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const initial = (label: string): string => {
  const [first = ''] = label.normalize('NFD').replaceAll(tones, '').normalize('NFC').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
};

/**
 * Groups terms by their first letter.
 * @param terms in dictionary order
 */
export const byLetter = <Term extends Indexed>(terms: readonly Term[]): readonly Letter<Term>[] =>
  [...Map.groupBy(terms, ({ label }) => initial(label))].map(([letter, all]) => {
    const once = all.filter(({ posts }) => posts.length <= 1);
    return once.length < foldedFrom
      ? { letter, terms: all, once: [] }
      : { letter, terms: all.filter(({ posts }) => posts.length > 1), once };
  });

/** The `count` terms with the most posts, in the given order. */
export const mostUsed = <Term extends Indexed>(terms: readonly Term[], count: number): readonly Term[] => {
  const uses = terms.map(({ posts }) => posts.length).sort((a, b) => b - a);
  const least = uses[count - 1] ?? 0;
  const above = terms.filter(({ posts }) => posts.length > least);
  const rest = new Set(terms.filter(({ posts }) => posts.length === least).slice(0, count - above.length));
  return terms.filter((term) => term.posts.length > least || rest.has(term));
};

const byUse = (a: Indexed, b: Indexed): number => b.posts.length - a.posts.length;

/** The most used terms of many, with several posts each, most used first; undefined for few terms. */
export const mostUsedOfMany = <Term extends Indexed>(terms: readonly Term[]): readonly Term[] | undefined =>
  terms.length < longFrom
    ? undefined
    : mostUsed(
        terms.filter(({ posts }) => posts.length > 1),
        rankedCount,
      ).toSorted(byUse);

/**
 * The index of terms. Terms with equally many posts keep their order.
 * @param terms in dictionary order
 */
export const buildTermIndex = <Term extends Indexed>(terms: readonly Term[]): TermIndex<Term> => {
  const most = mostUsedOfMany(terms);
  return most ? { ranked: most, letters: byLetter(terms) } : { ranked: terms.toSorted(byUse), letters: [] };
};
