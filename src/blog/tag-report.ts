import { fold } from '#text/diacritics.ts';
import type { Term } from './term.ts';

/** Tags that may be one: spelt alike but for case, marks, blanks and signs. */
export interface Twins {
  /** By number of posts, most first. */
  readonly terms: readonly Term[];
}

/** What is left when case, marks, blanks and the signs between words are taken off; `C++` and `C#` stay apart. */
const skeleton = (label: string): string => fold(label).replaceAll(/[^\p{L}\p{N}+#]/gu, '');

const byUse = (a: Term, b: Term): number => b.posts.length - a.posts.length || (a.slug < b.slug ? -1 : 1);

/** Different addresses, one meaning by the look of it. */
export const findTwins = (terms: readonly Term[]): readonly Twins[] =>
  [...Map.groupBy(terms, ({ label }) => skeleton(label)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ terms: group.toSorted(byUse) }));

/** The state of the tags as its owner reads it, one line each. */
export const reportTags = (terms: readonly Term[]): readonly string[] => {
  const line = ({ label, posts, slug }: Term) => `${String(posts.length).padStart(5)}  ${label}  (/${slug}/)`;
  const spelt = terms.filter(({ spellings }) => spellings.length > 1);
  const twins = findTwins(terms);
  const single = terms.filter(({ posts }) => posts.length === 1).length;
  return [
    `${terms.length} tags, ${single} of them on one post only.`,
    '',
    ...terms.toSorted(byUse).map(line),
    ...(spelt.length === 0 ? [] : ['', 'Spelt in several ways, shown as one:']),
    ...spelt.map(({ label, spellings }) => `       ${label}: ${spellings.join(', ')}`),
    ...(twins.length === 0 ? [] : ['', 'Perhaps one tag under several addresses:']),
    ...twins.map(({ terms }) => `       ${terms.map(({ label, posts }) => `${label} (${posts.length})`).join(', ')}`),
  ];
};
