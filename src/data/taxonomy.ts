import type { Blog } from '#lib/blog.ts';
import { paginate, type ListPage } from '#lib/pagination.ts';
import type { Permalink } from '#lib/permalink.ts';
import type { Post } from '#lib/post.ts';
import { taxonomies, termsOf, type Taxonomy } from '#lib/post-list.ts';
import { routes } from '#lib/routes.ts';
import type { Term } from '#lib/term.ts';
import { relatedTags } from '#lib/topics.ts';
import type { TermNote } from '#lib/term-notes.ts';
import { strings } from '#strings/index.ts';
import { getBlog } from './blog.ts';
import { site, termNotes } from './site.ts';

const say = strings[site.lang];

/** The page that lists all terms of a taxonomy. */
export const indexPageOf: Readonly<Record<Taxonomy, { readonly name: string; readonly permalink: Permalink }>> = {
  author: { name: say.authors, permalink: routes.authors },
  category: { name: say.categories, permalink: routes.categories },
  tag: { name: say.tags, permalink: routes.tags },
};

/** A term's title where it stands alone: “Tag: Linux”. */
export const titleOf: Readonly<Record<Taxonomy, (label: string) => string>> = {
  author: say.by,
  category: say.category,
  tag: say.tag,
};

/** What the owner says of terms, by slug. */
export const notesOf: Readonly<Record<Taxonomy, Readonly<Record<string, TermNote>>>> = {
  author: {},
  category: termNotes.categories,
  tag: termNotes.tags,
};

const related = new WeakMap<Blog, ReadonlyMap<string, readonly Term[]>>();

/** For each tag, by its slug, those that often go with it, but for its parent and its parts; found once for a blog. */
export const relatedTagsOf = (blog: Blog): ReadonlyMap<string, readonly Term[]> => {
  const isPart = (part: Term, whole: Term) => notesOf.tag[part.slug]?.parent === whole.slug;
  const found =
    related.get(blog) ?? relatedTags(blog.tags, (term, other) => isPart(term, other) || isPart(other, term));
  related.set(blog, found);
  return found;
};

interface TermPage {
  readonly params: { readonly taxonomy: Taxonomy; readonly term: string };
  readonly props: { readonly taxonomy: Taxonomy; readonly term: Term; readonly part: ListPage<Post> };
}

/** Every page of every term. */
export const getTermPages = async (): Promise<readonly TermPage[]> => {
  const blog = await getBlog();
  return taxonomies.flatMap((taxonomy) =>
    termsOf(blog, taxonomy).flatMap((term) =>
      paginate(term.posts, site.postsPerPage).map((part) => ({
        params: { taxonomy, term: term.slug },
        props: { taxonomy, term, part },
      })),
    ),
  );
};
