import type { Term } from './term.ts';

/** Terms with the same first letter. */
export interface Letter {
  /** The heading: `A`, `Ă`, `Đ`; `#` for terms that do not begin with a letter. */
  readonly letter: string;
  readonly terms: readonly Term[];
}

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
export const byLetter = (terms: readonly Term[]): readonly Letter[] =>
  [...Map.groupBy(terms, ({ label }) => initial(label))].map(([letter, terms]) => ({ letter, terms }));

/** The `count` terms with the most posts, in the given order. */
export const mostUsed = (terms: readonly Term[], count: number): readonly Term[] => {
  const uses = terms.map(({ posts }) => posts.length).sort((a, b) => b - a);
  const least = uses[count - 1] ?? 0;
  const above = terms.filter(({ posts }) => posts.length > least);
  const rest = new Set(terms.filter(({ posts }) => posts.length === least).slice(0, count - above.length));
  return terms.filter((term) => term.posts.length > least || rest.has(term));
};

/** The font size of a term by its number of posts; undefined for the normal size. */
export const sizeOf = (posts: number): 'small' | 'middle' | 'large' | undefined =>
  posts >= 16 ? 'large' : posts >= 4 ? 'middle' : posts >= 2 ? undefined : 'small';
