import { isEmptyPage } from '#blog/blog-lists.ts';
import { buildTermIndex, type Indexed } from '#blog/term-index.ts';
import { termsOf, type Taxonomy } from '#blog/post-list.ts';
import { routes } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';
import { listView, type ListView } from './list-view.ts';
import { notesOf } from './term-view.ts';
import { indexOf, termLink } from './terms-view.ts';

/** A term in an index. */
export interface IndexedTermView extends LinkView {
  /** Number of posts. */
  readonly count: number;
}

/** The terms of an index: few by their number of posts, many by letter too. */
export interface TermIndexView {
  /** Heading of `ranked`; undefined where these are all terms. */
  readonly heading: string | undefined;
  /** Most posts first. `note` is the number of posts as text, `description` is that of the owner, or ''. */
  readonly ranked: readonly (IndexedTermView & { readonly note: string; readonly description: string })[];
  /** Name of the links to the letters. */
  readonly strip: string;
  /** Empty for few terms. `id` is the anchor of the letter. */
  readonly letters: readonly {
    readonly letter: string;
    readonly id: string;
    readonly terms: readonly IndexedTermView[];
    /** Terms with one post, which are folded; undefined where `terms` has them. */
    readonly folded: { readonly label: string; readonly terms: readonly IndexedTermView[] } | undefined;
  }[];
}

/** A page that is an index. */
export interface TermIndexPageView extends ListView {
  readonly index: TermIndexView;
  /** Text for an index without terms. */
  readonly empty: string | undefined;
}

/** A term with its link. */
export type LinkedTerm = Indexed & LinkView & { readonly description: string };

/** The digits and signs have an anchor that needs no escape in an address. */
const anchorOf = (letter: string): string => (letter === '#' ? '0' : letter);

/**
 * Builds an index.
 * @param terms in dictionary order
 */
export const indexView = (terms: readonly LinkedTerm[], { site }: ViewContext): TermIndexView => {
  const words = site.words.in(site.lang);
  const { ranked, letters } = buildTermIndex(terms);
  const entry = ({ label, url, posts }: LinkedTerm): IndexedTermView => ({ label, url, count: posts.length });
  return {
    heading: letters.length > 0 && ranked.length > 0 ? words.mostUsed : undefined,
    ranked: ranked.map((term) => ({
      ...entry(term),
      note: words.posts(term.posts.length),
      description: term.description,
    })),
    strip: words.byLetter,
    letters: letters.map(({ letter, terms, once }) => ({
      letter,
      id: anchorOf(letter),
      terms: terms.map(entry),
      folded: once.length > 0 ? { label: words.usedOnce(once.length), terms: once.map(entry) } : undefined,
    })),
  };
};

/** Builds the index page of a taxonomy. Search engines are asked to leave an empty one out. */
export const termIndexView = (taxonomy: Taxonomy, context: ViewContext): TermIndexPageView => {
  const { name, permalink } = indexOf(taxonomy, context);
  const notes = notesOf(taxonomy, context);
  const terms = termsOf(context.blog, taxonomy).map((term) => ({
    ...termLink(term, taxonomy, context),
    posts: term.posts,
    description: notes[term.slug]?.description ?? '',
  }));
  const isEmpty = isEmptyPage(permalink, context.blog);
  return {
    ...listView({ permalink, title: name, noindex: isEmpty }, context),
    index: indexView(terms, context),
    empty: isEmpty ? context.site.words.in(context.site.lang).noPosts : undefined,
  };
};

/** Builds the index of all series, as that of a taxonomy. */
export const seriesIndexView = (context: ViewContext): TermIndexPageView => {
  const { blog, site, addresses, termNotes } = context;
  const words = site.words.in(site.lang);
  const isEmpty = isEmptyPage(routes.series, blog);
  const series = blog.series.map(({ name, slug, posts }) => ({
    label: name,
    url: addresses.url(routes.oneSeries(slug)),
    posts,
    description: termNotes.series[slug]?.description ?? '',
  }));
  return {
    ...listView({ permalink: routes.series, title: words.series, noindex: isEmpty }, context),
    index: indexView(series, context),
    empty: isEmpty ? words.noPosts : undefined,
  };
};
