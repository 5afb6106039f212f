import type { Language } from '#text/language.ts';
import type { Lists } from './lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from './post.ts';
import type { Term } from './term.ts';

/** Ways to group posts by a label, each by the first part of its addresses. */
export const taxonomies = ['author', 'category', 'tag'] as const;

export type Taxonomy = (typeof taxonomies)[number];

/** Posts that belong together at an address of their own. */
export interface PostList {
  /** Of a language, its code; of a year or month, its number. */
  readonly label: string;
  readonly permalink: Permalink;
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Where all of them are in one. */
  readonly lang?: Language;
  /** A list that holds all of them. */
  readonly within?: Permalink;
}

/** The terms of a taxonomy, in dictionary order. */
export const termsOf = (
  { authors, categories, tags }: Pick<Lists, 'authors' | 'categories' | 'tags'>,
  taxonomy: Taxonomy,
): readonly Term[] => ({ author: authors, category: categories, tag: tags })[taxonomy];
