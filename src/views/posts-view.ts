import { sharesCard } from '#blog/blog-lists.ts';
import type { LanguageList } from '#blog/language-list.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Series } from '#blog/series.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { listView, type ListView } from './list-view.ts';
import { paginationView, type PaginationView } from './pagination-view.ts';
import { postItems, type PostItemView } from './post-items.ts';

/** A list of posts. */
export interface PostsView extends ListView {
  readonly posts: readonly PostItemView[];
  readonly pagination: PaginationView | undefined;
}

/** Where a page of a list stands among its pages, in words; empty on the first. */
export const placeOf = ({ page, pages }: ListPage<unknown>, lang: keyof typeof strings): readonly string[] =>
  page === 1 ? [] : [strings[lang].page(page, pages)];

/** A later page of all posts. */
export const allPostsView = (part: ListPage<Post>, context: ViewContext): PostsView => {
  const { blog, site } = context;
  const say = strings[site.lang];
  const where = say.page(part.page, part.pages);
  const permalink = pageOf(routes.home, part.page, site.from);
  return {
    ...listView(
      {
        permalink,
        title: `${say.allPosts} · ${where}`,
        heading: say.allPosts,
        note: where,
        sharesCard: sharesCard('home', blog.posts.length, part.page),
      },
      context,
    ),
    posts: postItems(part.items, context),
    pagination: paginationView(part, routes.home, context),
  };
};

/** All posts in one language. */
export const languageView = ({ lang, posts }: LanguageList, part: ListPage<Post>, context: ViewContext): PostsView => {
  const say = strings[lang];
  const place = placeOf(part, lang);
  const list = routes.language(lang);
  return {
    ...listView(
      {
        permalink: pageOf(list, part.page, context.site.from),
        lang,
        title: [say.inThisLanguage, ...place].join(' · '),
        heading: say.inThisLanguage,
        note: [say.posts(posts.length), ...place].join(' · '),
        description: `${say.inThisLanguage}: ${say.posts(posts.length)}`,
        feed: routes.rssOf(list),
        sharesCard: sharesCard('language', posts.length, part.page),
      },
      context,
    ),
    posts: postItems(part.items, context),
    pagination: paginationView(part, list, context, lang),
  };
};

/** All posts of a series. */
export const seriesView = ({ name, slug, posts }: Series, context: ViewContext): PostsView => {
  const say = strings[context.site.lang];
  const permalink = routes.oneSeries(slug);
  return {
    ...listView(
      {
        permalink,
        title: say.oneSeries(name),
        heading: name,
        note: say.posts(posts.length),
        description: `${say.oneSeries(name)}. ${posts.map(({ title }) => title).join('; ')}`,
        feed: routes.rssOf(permalink),
        parents: [{ name: say.series, permalink: routes.series }],
      },
      context,
    ),
    posts: postItems(posts, context),
    pagination: undefined,
  };
};
