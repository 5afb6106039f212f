import type { Blog } from '#blog/blog.ts';
import { paginate } from '#blog/pagination.ts';
import { taxonomies, termsOf } from '#blog/post-list.ts';
import { pageNumber, routes } from '#urls/routes.ts';
import { monthView, yearView } from '#views/archive-view.ts';
import { allPostsView, languageView, seriesView } from '#views/posts-view.ts';
import { termIndexView } from '#views/term-index-view.ts';
import { termView } from '#views/term-view.ts';
import { getContext } from './blog-context.ts';
import { pathTo } from './static-paths.ts';

/**
 * The pages of paginated lists.
 * @param isFirst whether to return the first page of each list, or all later pages
 * @returns `number` is the page number in the address of a later page
 */
const partsOf = <List extends { readonly posts: Blog['posts'] }>(lists: readonly List[], isFirst: boolean) => {
  const { site } = getContext();
  return lists.flatMap((list) =>
    paginate(list.posts, site.postsPerPage)
      .filter(({ page }) => (page === 1) === isFirst)
      .map((part) => ({ list, part, number: String(pageNumber(part.page, site.from)) })),
  );
};

/** The later pages of all posts; the first one is the home page. */
export const allPostsPaths = () =>
  partsOf([getContext().blog], false).map(({ part, number }) =>
    pathTo({ page: number }, () => allPostsView(part, getContext())),
  );

export const languagePaths = () =>
  partsOf(getContext().blog.languages, true).map(({ list, part }) =>
    pathTo({ lang: list.lang }, () => languageView(list, part, getContext())),
  );

export const laterLanguagePaths = () =>
  partsOf(getContext().blog.languages, false).map(({ list, part, number }) =>
    pathTo({ lang: list.lang, page: number }, () => languageView(list, part, getContext())),
  );

export const termPaths = () =>
  taxonomies.flatMap((taxonomy) =>
    partsOf(termsOf(getContext().blog, taxonomy), true).map(({ list, part }) =>
      pathTo({ taxonomy, term: list.slug }, () => termView(taxonomy, list, part, getContext())),
    ),
  );

export const laterTermPaths = () =>
  taxonomies.flatMap((taxonomy) =>
    partsOf(termsOf(getContext().blog, taxonomy), false).map(({ list, part, number }) =>
      pathTo({ taxonomy, term: list.slug, page: number }, () => termView(taxonomy, list, part, getContext())),
    ),
  );

/** The index pages of taxonomies. A blog with one author has no index of authors. */
export const termIndexPaths = () =>
  taxonomies
    .filter((taxonomy) => taxonomy !== 'author' || getContext().blog.authors.length > 0)
    .map((taxonomy) => pathTo({ taxonomy }, () => termIndexView(taxonomy, getContext())));

export const seriesPaths = () =>
  getContext().blog.series.map((series) => pathTo({ series: series.slug }, () => seriesView(series, getContext())));

export const yearPaths = () =>
  getContext().blog.years.map((year) => pathTo({ year: String(year.year) }, () => yearView(year, getContext())));

export const monthPaths = () =>
  getContext().blog.years.flatMap(({ months }) =>
    months.map((month) => {
      const [, year = '', number = ''] = routes.month(month.year, month.month).split('/');
      return pathTo({ year, month: number }, () => monthView(month, getContext()));
    }),
  );
