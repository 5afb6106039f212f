import type { Language } from '#text/language.ts';
import type { Post } from './post.ts';

/** All posts in one language. */
export interface LanguageList {
  readonly lang: Language;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/**
 * Groups posts by language, the one with the most posts first. Empty for a blog in one language, whose list would be
 * the same as the blog.
 * @param posts newest first
 */
export const buildLanguages = (posts: readonly Post[]): readonly LanguageList[] => {
  const lists = [...Map.groupBy(posts, ({ lang }) => lang)].map(([lang, posts]) => ({ lang, posts }));
  return lists.length < 2 ? [] : lists.sort((a, b) => b.posts.length - a.posts.length || (a.lang < b.lang ? -1 : 1));
};
