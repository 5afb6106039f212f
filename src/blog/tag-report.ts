import { fold } from '#text/diacritics.ts';
import type { Term } from './term.ts';

/** Tags that are probably the same: they differ only in case, diacritics, spaces and punctuation. */
export interface SimilarTags {
  /** Sorted by number of posts, most first. */
  readonly terms: readonly Term[];
}

/** A label without case, diacritics, spaces and punctuation. `+` and `#` stay, so that `C++` and `C#` differ. */
const simplify = (label: string): string => fold(label).replaceAll(/[^\p{L}\p{N}+#]/gu, '');

const byUse = (a: Term, b: Term): number => b.posts.length - a.posts.length || (a.slug < b.slug ? -1 : 1);

/** Groups of tags that have different slugs but are probably the same. */
export const findSimilarTags = (terms: readonly Term[]): readonly SimilarTags[] =>
  [...Map.groupBy(terms, ({ label }) => simplify(label)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ terms: group.toSorted(byUse) }));

/** A report on all tags, as lines of text. */
export const reportTags = (terms: readonly Term[]): readonly string[] => {
  const line = ({ label, posts, slug }: Term) => `${String(posts.length).padStart(5)}  ${label}  (/${slug}/)`;
  const variants = terms.filter(({ spellings }) => spellings.length > 1);
  const similar = findSimilarTags(terms);
  const usedOnce = terms.filter(({ posts }) => posts.length === 1).length;
  return [
    `${terms.length} tags, ${usedOnce} of them on only one post.`,
    '',
    ...terms.toSorted(byUse).map(line),
    ...(variants.length === 0 ? [] : ['', 'Different spellings, shown as one tag:']),
    ...variants.map(({ label, spellings }) => `       ${label}: ${spellings.join(', ')}`),
    ...(similar.length === 0 ? [] : ['', 'Similar tags with different addresses, perhaps the same:']),
    ...similar.map(({ terms }) => `       ${terms.map(({ label, posts }) => `${label} (${posts.length})`).join(', ')}`),
  ];
};
