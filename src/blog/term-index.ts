import type { Term } from './term.ts';

/** Terms of a dictionary that share their first letter, as in the index of a book. */
export interface Letter {
  /** As printed above them: `A`, `Ă`, `Đ`; `#` for what begins with no letter. */
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Tones do not make a letter of their own in Vietnamese; a breve, a circumflex and a horn do. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const initial = (label: string): string => {
  const [first = ''] = label.normalize('NFD').replaceAll(tones, '').normalize('NFC').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
};

/** @param terms in dictionary order, which stays */
export const byLetter = (terms: readonly Term[]): readonly Letter[] =>
  [...Map.groupBy(terms, ({ label }) => initial(label))].map(([letter, terms]) => ({ letter, terms }));

/** The terms used most, at least `count` where there are that many, in the order given. */
export const mostUsed = (terms: readonly Term[], count: number): readonly Term[] => {
  const uses = terms.map(({ posts }) => posts.length).sort((a, b) => b - a);
  const least = uses[count - 1] ?? 0;
  const above = terms.filter(({ posts }) => posts.length > least);
  const rest = new Set(terms.filter(({ posts }) => posts.length === least).slice(0, count - above.length));
  return terms.filter((term) => term.posts.length > least || rest.has(term));
};

/** How large a term is printed, by its posts: thresholds rise fourfold, as differences are seen. */
export const sizeOf = (posts: number): 'small' | 'middle' | 'large' | undefined =>
  posts >= 16 ? 'large' : posts >= 4 ? 'middle' : posts >= 2 ? undefined : 'small';
