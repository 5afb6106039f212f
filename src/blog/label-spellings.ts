import type { Blog } from './blog.ts';
import type { Post } from './post.ts';
import { termSlug, type Term } from './term.ts';
import type { Site } from '#config/site.ts';

/** Two labels with this form in common are the same word. Diacritics stay: `bán` is not `bạn`. */
const wordOf = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

const isFromBlogger = ({ bloggerId, bloggerUrl }: Post): boolean => bloggerId !== undefined || bloggerUrl !== undefined;

/**
 * The spelling under which the blog shows a tag or category, if a text spells it in another way and surely means the
 * same: only case, blanks and hyphens differ. Labels of posts from Blogger keep their spelling, since each has a feed.
 */
export const createSpelling = ({ tags, categories }: Pick<Blog, 'tags' | 'categories'>, strategy: Site['taxonomy']) => {
  const bySlug = (terms: readonly Term[]): ReadonlyMap<string, Term> =>
    new Map(
      terms
        .filter(({ posts, spellings }) => spellings.length > 1 && !posts.some(isFromBlogger))
        .map((term) => [term.slug, term]),
    );
  const terms = { tags: bySlug(tags), category: bySlug(categories) };
  return (field: 'tags' | 'category', label: string): string | undefined => {
    const shown = terms[field].get(termSlug(label, strategy))?.label;
    return shown !== undefined && shown !== label && wordOf(shown) === wordOf(label) ? shown : undefined;
  };
};
