import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Language } from '#text/language.ts';
import type { Post } from './post.ts';
import { collatorOf, termSlug } from './term.ts';

/** A series of posts in a given order; parts without one stand last, by date. */
export interface Series {
  readonly name: string;
  readonly slug: string;
  /** First part first. */
  readonly posts: readonly Post[];
}

const compareOrders = (a = Infinity, b = Infinity): number => (a === b ? 0 : a - b);

const inOrder = (a: Post, b: Post): number =>
  compareOrders(a.series?.order, b.series?.order) ||
  a.date.getTime() - b.date.getTime() ||
  (a.permalink < b.permalink ? -1 : 1);

/** All series, in dictionary order. Two parts with the same number give a diagnostic. */
export const buildSeries = (
  posts: readonly Post[],
  lang: Language = 'vi',
): { readonly series: readonly Series[]; readonly diagnostics: readonly Diagnostic[] } => {
  const bySlug = Map.groupBy(
    posts.filter((post) => post.series !== undefined),
    (post) => termSlug(post.series?.name ?? '', 'ascii'),
  );
  const series = [...bySlug].map(([slug, parts]) => ({
    name: parts[0]?.series?.name ?? slug,
    slug,
    posts: parts.toSorted(inOrder),
  }));
  const diagnostics = series.flatMap(({ name, posts }) =>
    posts.flatMap((post, index): Diagnostic[] => {
      const before = posts[index - 1];
      if (post.series?.order === undefined || before?.series?.order !== post.series.order) return [];
      const message = `“${name}” has two parts with the order ${post.series.order}: the other is ${before?.file}.`;
      return [
        { level: 'warning', file: post.file, field: 'series', message, remedy: 'Give each part a different order.' },
      ];
    }),
  );
  return {
    series: series.sort((a, b) => collatorOf(lang).compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1)),
    diagnostics,
  };
};
