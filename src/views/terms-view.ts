import { routes } from '#urls/routes.ts';
import type { Series } from '#blog/series.ts';
import type { Term } from '#blog/term.ts';
import type { Taxonomy } from '#blog/post-list.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';

/** A term in a list of terms. */
export interface TermLinkView extends LinkView {
  /** Number of posts. */
  readonly count: number;
}

/** A series in a list of series. */
export interface SeriesLinkView extends LinkView {
  /** The number of posts, as text. */
  readonly note: string;
}

/** Builds the link to a term. */
export const termLink = ({ label, slug }: Term, taxonomy: Taxonomy, { addresses }: ViewContext): LinkView => ({
  label,
  url: addresses.url(routes[taxonomy](slug)),
});

/** Builds links to terms. */
export const termLinks = (terms: readonly Term[], taxonomy: Taxonomy, context: ViewContext): readonly TermLinkView[] =>
  terms.map((term) => ({ ...termLink(term, taxonomy, context), count: term.posts.length }));

/** Name and permalink of the index of a taxonomy. */
export const indexOf = (taxonomy: Taxonomy, { site }: ViewContext) => {
  const words = site.words.in(site.lang);
  return {
    author: { name: words.authors, permalink: routes.authors },
    category: { name: words.categories, permalink: routes.categories },
    tag: { name: words.tags, permalink: routes.tags },
  }[taxonomy];
};

/** Builds links to series. */
export const seriesLinks = (series: readonly Series[], { site, addresses }: ViewContext): readonly SeriesLinkView[] =>
  series.map(({ name, slug, posts }) => ({
    label: name,
    url: addresses.url(routes.oneSeries(slug)),
    note: site.words.in(site.lang).posts(posts.length),
  }));
