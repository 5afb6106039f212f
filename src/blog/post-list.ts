import type { Language } from '#text/language.ts';
import type { Lists } from './lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from './post.ts';
import type { Term } from './term.ts';

/** Ways to group posts by a label, named by the first part of their permalinks. */
export const taxonomies = ['author', 'category', 'tag'] as const;

export type Taxonomy = (typeof taxonomies)[number];

/** A list of posts with a permalink. */
export interface PostList {
  /** The display name; for a language its code, for a year `2016`, for a month `2016-2`. */
  readonly label: string;
  readonly permalink: Permalink;
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Set if all posts are in this language. */
  readonly lang?: Language;
  /** Permalink of a list that contains all these posts, such as the year of a month. */
  readonly parent?: Permalink;
}

/** The terms of a taxonomy, in dictionary order. */
export const termsOf = (
  { authors, categories, tags }: Pick<Lists, 'authors' | 'categories' | 'tags'>,
  taxonomy: Taxonomy,
): readonly Term[] => ({ author: authors, category: categories, tag: tags })[taxonomy];
