import type { ListKind } from './list-kind.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { PostList } from './post-list.ts';
import { newestFirst } from './post.ts';
import { routes } from '#urls/routes.ts';
import type { Term } from './term.ts';

const ofTerms = (terms: readonly Term[], address: (slug: string) => Permalink): PostList[] =>
  terms.map(({ label, slug, posts }) => ({ label, permalink: address(slug), posts }));

const whole = { isWhole: true, isInSitemap: true, isInLedger: true } as const;
const part = { ...whole, isWhole: false } as const;

/** All kinds of lists, by name, in the order of the sitemap. */
export const listKinds = {
  home: {
    ...whole,
    lists: ({ posts }) => [{ label: '', permalink: routes.home, posts }],
    describe: () => 'the home page',
    isPaginated: true,
    rss: 0,
    atom: 'newest',
    card: 'own',
  },
  archive: {
    ...whole,
    lists: ({ posts }) => [{ label: '', permalink: routes.archive, posts }],
    describe: () => 'the archive',
    isPaginated: false,
    rss: undefined,
    atom: undefined,
    card: 'own',
  },
  tag: {
    ...part,
    lists: ({ tags }) => ofTerms(tags, routes.tag),
    describe: (label) => `the tag “${label}”`,
    heading: 'tags',
    index: { permalink: routes.tags, posts: ({ posts }) => posts, isInSitemap: true },
    taxonomy: { terms: ({ tags }) => tags, address: routes.tag },
    isPaginated: true,
    rss: 5,
    atom: 'labels',
    card: 'several',
  },
  category: {
    ...part,
    lists: ({ categories }) => ofTerms(categories, routes.category),
    describe: (label) => `the category “${label}”`,
    heading: 'categories',
    index: { permalink: routes.categories, posts: ({ posts }) => posts, isInSitemap: true },
    taxonomy: { terms: ({ categories }) => categories, address: routes.category },
    isPaginated: true,
    rss: 3,
    atom: undefined,
    card: 'several',
  },
  series: {
    ...part,
    lists: ({ series }) =>
      series.map(({ name, slug, posts }) => ({
        label: name,
        permalink: routes.oneSeries(slug),
        posts: posts.toSorted(newestFirst),
      })),
    describe: (label) => `the series “${label}”`,
    heading: 'series',
    index: {
      permalink: routes.series,
      posts: ({ series }) => (series.length > 0 ? series.flatMap(({ posts }) => posts) : undefined),
      isInSitemap: true,
    },
    isPaginated: false,
    rss: 4,
    atom: undefined,
    card: 'own',
  },
  author: {
    ...part,
    lists: ({ authors }) => ofTerms(authors, routes.author),
    describe: (label) => `the author “${label}”`,
    heading: 'authors',
    index: {
      permalink: routes.authors,
      posts: ({ authors, posts }) => (authors.length > 0 ? posts : undefined),
      isInSitemap: false,
    },
    isPaginated: true,
    rss: 1,
    atom: undefined,
    card: 'own',
  },
  language: {
    ...part,
    lists: ({ languages }) =>
      languages.map(({ lang, posts }) => ({ label: lang, permalink: routes.language(lang), posts, lang })),
    describe: (label) => `the language “${label}”`,
    heading: 'language',
    isPaginated: true,
    rss: 2,
    atom: undefined,
    card: 'own',
  },
  year: {
    ...part,
    lists: ({ years }) =>
      years.map(({ year, posts }) => ({ label: String(year), permalink: routes.year(year), posts })),
    describe: (label) => `the archive of ${label}`,
    isPaginated: false,
    rss: undefined,
    atom: 'archive',
    card: 'shared',
  },
  month: {
    ...part,
    lists: ({ years }) =>
      years.flatMap(({ year, months }) =>
        months.map(({ month, posts }) => ({
          label: `${year}-${month}`,
          permalink: routes.month(year, month),
          posts,
          parent: routes.year(year),
        })),
      ),
    describe: (label) => `the archive of ${label}`,
    isPaginated: false,
    rss: undefined,
    atom: undefined,
    card: 'shared',
  },
} as const satisfies Readonly<Record<string, ListKind>>;

export type ListName = keyof typeof listKinds;
