import type { Language } from './language.ts';
import type { Lists } from './lists.ts';
import type { Permalink } from './permalink.ts';
import { newestFirst, type Post } from './post.ts';
import { routes } from './routes.ts';
import type { Term } from './term.ts';

/** Ways to group posts by a label, each by the first part of its addresses. */
export const taxonomies = ['author', 'category', 'tag'] as const;

export type Taxonomy = (typeof taxonomies)[number];

/** Posts that belong together at an address of their own, which can be followed. */
export interface PostList {
  readonly kind: Taxonomy | 'language' | 'series';
  /** Of a language, its code. */
  readonly label: string;
  readonly permalink: Permalink;
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Where all of them are in one. */
  readonly lang?: Language;
}

/** The terms of a taxonomy, in dictionary order. */
export const termsOf = (
  { authors, categories, tags }: Pick<Lists, 'authors' | 'categories' | 'tags'>,
  taxonomy: Taxonomy,
): readonly Term[] => ({ author: authors, category: categories, tag: tags })[taxonomy];

/** Every list of the blog but itself and its archive; the widest kinds first. */
export const postLists = (
  blog: Pick<Lists, 'authors' | 'categories' | 'languages' | 'series' | 'tags'>,
): PostList[] => {
  const ofTerms = (kind: Taxonomy) =>
    termsOf(blog, kind).map(({ label, slug, posts }): PostList => ({
      kind,
      label,
      permalink: routes[kind](slug),
      posts,
    }));
  return [
    ...ofTerms('author'),
    ...blog.languages.map(({ lang, posts }): PostList => ({
      kind: 'language',
      label: lang,
      permalink: routes.language(lang),
      posts,
      lang,
    })),
    ...ofTerms('category'),
    ...blog.series.map(({ name, slug, posts }): PostList => ({
      kind: 'series',
      label: name,
      permalink: routes.oneSeries(slug),
      posts: posts.toSorted(newestFirst),
    })),
    ...ofTerms('tag'),
  ];
};
