import { sharesCard } from '#blog/blog-lists.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { termsOf, type Taxonomy } from '#blog/post-list.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Term } from '#blog/term.ts';
import type { TermNote } from '#blog/term-notes.ts';
import type { ViewContext } from './view-context.ts';
import type { LinksView } from './link-view.ts';
import { listView } from './list-view.ts';
import { paginationView } from './pagination-view.ts';
import { postItems } from './post-items.ts';
import { placeOf, type PostsView } from './posts-view.ts';
import { indexOf, termLink } from './terms-view.ts';

/** One page of a tag, a category or an author. */
export interface TermView extends PostsView {
  /** The description in `terms.yaml`, or ''. */
  readonly description: string;
  /** Related terms, grouped by relation. */
  readonly relatedTerms: readonly LinksView[];
}

/** What the owner says of the terms of a taxonomy, by slug. */
export const notesOf = (taxonomy: Taxonomy, { termNotes }: ViewContext): Readonly<Record<string, TermNote>> =>
  ({ author: {}, category: termNotes.categories, tag: termNotes.tags })[taxonomy];

const findRelatedTerms = (
  term: Term,
  taxonomy: Taxonomy,
  context: ViewContext,
): { parents: readonly Term[]; relatedTerms: readonly LinksView[] } => {
  const words = context.site.words.in(context.site.lang);
  const notes = notesOf(taxonomy, context);
  const all = termsOf(context.blog, taxonomy);
  const parents = all.filter(({ slug }) => slug === notes[term.slug]?.parent);
  const parts = all.filter(({ slug }) => notes[slug]?.parent === term.slug);
  const related = taxonomy === 'tag' ? (context.relatedTags.get(term.slug) ?? []) : [];
  const relatedTerms = [
    { label: words.partOfTerm, terms: parents },
    { label: words.parts, terms: parts },
    { label: words.relatedTags, terms: related },
  ].filter(({ terms }) => terms.length > 0);
  return {
    parents,
    relatedTerms: relatedTerms.map(({ label, terms }) => ({
      label,
      links: terms.map((one) => termLink(one, taxonomy, context)),
    })),
  };
};

/** Builds one page of a tag, a category or an author. */
export const termView = (taxonomy: Taxonomy, term: Term, part: ListPage<Post>, context: ViewContext): TermView => {
  const { site } = context;
  const words = site.words.in(site.lang);
  const title = { author: words.by, category: words.category, tag: words.tag }[taxonomy](term.label);
  const list = routes[taxonomy](term.slug);
  const description = notesOf(taxonomy, context)[term.slug]?.description ?? '';
  const { parents, relatedTerms } = findRelatedTerms(term, taxonomy, context);
  const place = placeOf(part, words);
  return {
    ...listView(
      {
        permalink: pageOf(list, part.page, site.from),
        title: [title, ...place].join(' · '),
        heading: term.label,
        note: [words.posts(term.posts.length), ...place].join(' · '),
        description: description || `${title}: ${words.posts(term.posts.length)}`,
        parents: [
          indexOf(taxonomy, context),
          ...parents.map(({ label, slug }) => ({ name: label, permalink: routes[taxonomy](slug) })),
        ],
        feed: routes.rssOf(list),
        sharesCard: sharesCard(taxonomy, term.posts.length, part.page),
      },
      context,
    ),
    description,
    relatedTerms,
    posts: postItems(part.items, context, taxonomy === 'category' ? { category: term.label } : {}),
    pagination: paginationView(part, list, context),
  };
};
