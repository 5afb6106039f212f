import { blogLists, indexPages, isEmptyPage, kindOf, type BlogList } from '#blog/blog-lists.ts';
import type { Blog } from '#blog/blog.ts';
import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { PostList } from '#blog/post-list.ts';
import { lastChange, type Post } from '#blog/post.ts';

/** A URL of the sitemap (sitemaps.org). */
export interface SitemapEntry {
  readonly permalink: Permalink;
  /** Date of the last significant change; undefined if it is not known. */
  readonly lastmod: Date | undefined;
  /** All translations, this one included. */
  readonly translations?: readonly { readonly lang: Language; readonly permalink: Permalink }[];
}

const latest = (posts: readonly Post[]): Date | undefined => {
  const times = posts.map((post) => lastChange(post).getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
};

const list = ({ permalink, posts }: Pick<PostList, 'permalink' | 'posts'>): SitemapEntry => ({
  permalink,
  lastmod: latest(posts),
});

/** Sorts lists so that each is followed by the lists that it contains. */
const outline = (lists: readonly BlogList[]): readonly BlogList[] => {
  const parts = Map.groupBy(lists, ({ parent }) => parent);
  return (parts.get(undefined) ?? []).flatMap((one) => [one, ...(parts.get(one.permalink) ?? [])]);
};

/** All entries of the sitemap. Pages with `noindex` and copies of other sites are left out. */
export const sitemapEntries = (blog: Blog): readonly SitemapEntry[] => {
  const isListed = ({ noindex, canonical, draft }: Pick<Post, 'noindex' | 'canonical' | 'draft'>) =>
    !noindex && !draft && canonical === undefined;
  const inLanguages = (post: Post): Pick<SitemapEntry, 'translations'> => {
    const others = blog.translations(post).filter(isListed);
    if (others.length === 0) return {};
    return { translations: [post, ...others].map(({ lang, permalink }) => ({ lang, permalink })) };
  };
  const lists = outline(blogLists(blog).filter(({ kind }) => kindOf(kind).isInSitemap));
  const hasPosts = ({ permalink }: Pick<PostList, 'permalink'>): boolean => !isEmptyPage(permalink, blog);
  const isWhole = ({ kind }: BlogList): boolean => kindOf(kind).isWhole;
  return [
    ...lists.filter((one) => isWhole(one) && hasPosts(one)).map(list),
    ...indexPages(blog).flatMap((index) => (index.isInSitemap && hasPosts(index) ? [list(index)] : [])),
    ...blog.posts.filter(isListed).map((post) => ({
      permalink: post.permalink,
      lastmod: lastChange(post),
      ...inLanguages(post),
    })),
    ...blog.pages.filter(isListed).map(({ permalink, updated }) => ({ permalink, lastmod: updated })),
    ...lists.filter((one) => !isWhole(one)).map(list),
  ];
};
