import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from './post.ts';
import { collatorOf, termSlug, type Term } from './term.ts';

/** Addresses that the author “Unknown” had, whom posts no longer have, and what is there now. */
export const nobodyRules: readonly { readonly from: Permalink; readonly to: Permalink }[] = [
  { from: routes.author('unknown'), to: routes.archive },
  { from: routes.rssOf(routes.author('unknown')), to: routes.rssOf(routes.home) },
];

/**
 * Groups posts by author, in dictionary order. Empty for a blog with one author, whose list would be the same as the
 * blog.
 * @param posts newest first
 */
export const buildAuthors = (posts: readonly Post[], lang: Language = 'vi'): readonly Term[] => {
  const authors = [...Map.groupBy(posts, ({ author }) => termSlug(author, 'ascii'))].map(([slug, posts]): Term => {
    const spellings = [...new Set(posts.map(({ author }) => author))];
    return { label: spellings[0] ?? slug, spellings: spellings.toSorted(), slug, posts };
  });
  return authors.length < 2
    ? []
    : authors.sort((a, b) => collatorOf(lang).compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1));
};
