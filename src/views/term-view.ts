import { sharesCard } from '#blog/blog-lists.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { termsOf, type Taxonomy } from '#blog/post-list.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Term } from '#blog/term.ts';
import type { TermNote } from '#blog/term-notes.ts';
import { byLetter } from '#blog/term-index.ts';
import type { ViewContext } from './view-context.ts';
import type { LinksView } from './link-view.ts';
import { listView, type ListView } from './list-view.ts';
import { paginationView } from './pagination-view.ts';
import { postItems } from './post-items.ts';
import { placeOf, type PostsView } from './posts-view.ts';
import { termLink, termLinks, type TermLinkView } from './terms-view.ts';

/** One page of a tag, a category or an author. */
export interface TermView extends PostsView {
  /** The description in `terms.yaml`, or ''. */
  readonly description: string;
  /** Related terms, grouped by relation. */
  readonly relatedTerms: readonly LinksView[];
}

/** The index page of a taxonomy. */
export interface TermIndexView extends ListView {
  readonly letters: readonly { readonly letter: string; readonly terms: readonly TermLinkView[] }[];
  /** Text for a taxonomy without terms. */
  readonly empty: string | undefined;
}

const notesOf = (taxonomy: Taxonomy, { termNotes }: ViewContext): Readonly<Record<string, TermNote>> =>
  ({ author: {}, category: termNotes.categories, tag: termNotes.tags })[taxonomy];

const indexOf = (taxonomy: Taxonomy, { site }: ViewContext) => {
  const words = site.words.in(site.lang);
  return {
    author: { name: words.authors, permalink: routes.authors },
    category: { name: words.categories, permalink: routes.categories },
    tag: { name: words.tags, permalink: routes.tags },
  }[taxonomy];
};

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

/** Builds the index page of a taxonomy. */
export const termIndexView = (taxonomy: Taxonomy, context: ViewContext): TermIndexView => {
  const { name, permalink } = indexOf(taxonomy, context);
  const terms = termsOf(context.blog, taxonomy);
  return {
    ...listView({ permalink, title: name }, context),
    letters: byLetter(terms).map(({ letter, terms }) => ({
      letter,
      terms: termLinks(terms, taxonomy, context, true),
    })),
    empty: terms.length === 0 ? context.site.words.in(context.site.lang).noPosts : undefined,
  };
};
