import { routes } from '#urls/routes.ts';
import type { Series } from '#blog/series.ts';
import type { Term } from '#blog/term.ts';
import type { Taxonomy } from '#blog/post-list.ts';
import { sizeOf } from '#blog/term-index.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';

/** A term in a list of terms. */
export interface TermLinkView extends LinkView {
  /** Number of posts. */
  readonly count: number;
  /** The font size; undefined in lists with one size. */
  readonly size?: ReturnType<typeof sizeOf>;
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

/**
 * Builds links to terms.
 * @param isSized whether the font size depends on the number of posts
 */
export const termLinks = (
  terms: readonly Term[],
  taxonomy: Taxonomy,
  context: ViewContext,
  isSized = false,
): readonly TermLinkView[] =>
  terms.map((term) => ({
    ...termLink(term, taxonomy, context),
    count: term.posts.length,
    ...(isSized ? { size: sizeOf(term.posts.length) } : {}),
  }));

/** Builds links to series. */
export const seriesLinks = (series: readonly Series[], { site, addresses }: ViewContext): readonly SeriesLinkView[] =>
  series.map(({ name, slug, posts }) => ({
    label: name,
    url: addresses.url(routes.oneSeries(slug)),
    note: site.words.in(site.lang).posts(posts.length),
  }));
