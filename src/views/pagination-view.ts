import type { Language } from '#text/language.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Permalink } from '#urls/permalink.ts';
import { pageOf } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';

/** Links to the newer and older page of a list. */
export interface PaginationView {
  readonly label: string;
  readonly newer: LinkView | undefined;
  readonly current: string;
  readonly older: LinkView | undefined;
}

/**
 * Builds the pagination of a list.
 * @param list permalink of the list
 * @returns undefined for a list of one page
 */
export const paginationView = (
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  list: Permalink,
  { site, addresses }: ViewContext,
  lang: Language = site.lang,
): PaginationView | undefined => {
  if (pages < 2) return undefined;
  const words = site.words.in(lang);
  const url = (to: number) => addresses.url(pageOf(list, to, site.from));
  return {
    label: words.pagination,
    newer: page > 1 ? { label: words.newerPage, url: url(page - 1) } : undefined,
    current: words.page(page, pages),
    older: page < pages ? { label: words.olderPage, url: url(page + 1) } : undefined,
  };
};
