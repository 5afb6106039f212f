import type { Blog } from './blog.ts';
import type { Language } from './language.ts';
import type { Permalink } from './permalink.ts';
import { lastChange, type Post } from './post.ts';
import { routes } from './routes.ts';

export interface SitemapEntry {
  readonly permalink: Permalink;
  /** When what stands there last changed in earnest; undefined when nobody knows. */
  readonly lastmod: Date | undefined;
  /** The same text by language, this one included. */
  readonly translations?: readonly { readonly lang: Language; readonly permalink: Permalink }[];
}

const latest = (posts: readonly Post[]): Date | undefined => {
  const times = posts.map((post) => lastChange(post).getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
};

const list = (permalink: Permalink, posts: readonly Post[]): SitemapEntry => ({ permalink, lastmod: latest(posts) });

/** Every address that search engines should know, once: nothing that asks not to be indexed or is a copy of another site's. */
export const sitemapEntries = (blog: Blog): readonly SitemapEntry[] => {
  const { posts, pages, tags, categories, series, years, languages, authors } = blog;
  const isListed = ({ noindex, canonical, draft }: Pick<Post, 'noindex' | 'canonical' | 'draft'>) =>
    !noindex && !draft && canonical === undefined;
  const inLanguages = (post: Post): Pick<SitemapEntry, 'translations'> => {
    const others = blog.translations(post).filter(isListed);
    if (others.length === 0) return {};
    return { translations: [post, ...others].map(({ lang, permalink }) => ({ lang, permalink })) };
  };
  return [
    list(routes.home, posts),
    list(routes.archive, posts),
    list(routes.tags, posts),
    list(routes.categories, posts),
    ...(series.length > 0
      ? [
          list(
            routes.series,
            series.flatMap(({ posts }) => posts),
          ),
        ]
      : []),
    ...posts.filter(isListed).map((post) => ({
      permalink: post.permalink,
      lastmod: lastChange(post),
      ...inLanguages(post),
    })),
    ...pages.filter(isListed).map(({ permalink, updated }) => ({ permalink, lastmod: updated })),
    ...tags.map(({ slug, posts }) => list(routes.tag(slug), posts)),
    ...categories.map(({ slug, posts }) => list(routes.category(slug), posts)),
    ...series.map(({ slug, posts }) => list(routes.oneSeries(slug), posts)),
    ...authors.map(({ slug, posts }) => list(routes.author(slug), posts)),
    ...languages.map(({ lang, posts }) => list(routes.language(lang), posts)),
    ...years.flatMap(({ year, posts, months }) => [
      list(routes.year(year), posts),
      ...months.map(({ month, posts }) => list(routes.month(year, month), posts)),
    ]),
  ];
};
