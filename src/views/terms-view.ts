import { routes } from '#urls/routes.ts';
import type { Series } from '#blog/series.ts';
import type { Term } from '#blog/term.ts';
import type { Taxonomy } from '#blog/post-list.ts';
import { sizeOf } from '#blog/term-index.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';

/** A term in a list of terms. */
export interface TermLinkView extends LinkView {
  readonly count: number;
  /** How large it is printed; absent where all are alike. */
  readonly size?: ReturnType<typeof sizeOf>;
}

/** A series in a list of series. */
export interface SeriesLinkView extends LinkView {
  /** How many posts it has, in words. */
  readonly note: string;
}

export const termLink = ({ label, slug }: Term, taxonomy: Taxonomy, { addresses }: ViewContext): LinkView => ({
  label,
  url: addresses.url(routes[taxonomy](slug)),
});

/** @param isSized whether terms of more posts are larger */
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

export const seriesLinks = (series: readonly Series[], { site, addresses }: ViewContext): readonly SeriesLinkView[] =>
  series.map(({ name, slug, posts }) => ({
    label: name,
    url: addresses.url(routes.oneSeries(slug)),
    note: strings[site.lang].posts(posts.length),
  }));
