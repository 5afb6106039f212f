import { formatDate } from '#text/dates.ts';
import { sharesCard } from '#blog/blog-lists.ts';
import type { LanguageList } from '#blog/language-list.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { sealOfName } from '#blog/seal.ts';
import type { Strings } from '#strings/index.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Series } from '#blog/series.ts';
import type { ViewContext } from './view-context.ts';
import { listView, type ListView } from './list-view.ts';
import { paginationView, type PaginationView } from './pagination-view.ts';
import { postItems, type PostItemView } from './post-items.ts';
import { sealView } from './seal-view.ts';

/** One page of a list of posts. */
export interface PostsView extends ListView {
  readonly posts: readonly PostItemView[];
  readonly pagination: PaginationView | undefined;
}

/** “Page 2 of 5” for a page of a list, as an array; empty for the first page. */
export const placeOf = ({ page, pages }: ListPage<unknown>, words: Strings): readonly string[] =>
  page === 1 ? [] : [words.page(page, pages)];

/** Builds a later page of all posts. */
export const allPostsView = (part: ListPage<Post>, context: ViewContext): PostsView => {
  const { blog, site } = context;
  const words = site.words.in(site.lang);
  const where = words.page(part.page, part.pages);
  const permalink = pageOf(routes.home, part.page, site.from);
  return {
    ...listView(
      {
        permalink,
        title: `${words.allPosts} · ${where}`,
        heading: words.allPosts,
        facts: [where],
        sharesCard: sharesCard('home', blog.posts.length, part.page),
      },
      context,
    ),
    posts: postItems(part.items, context),
    pagination: paginationView(part, routes.home, context),
  };
};

/** Builds a page of all posts in one language. */
export const languageView = ({ lang, posts }: LanguageList, part: ListPage<Post>, context: ViewContext): PostsView => {
  const words = context.site.words.in(lang);
  const place = placeOf(part, words);
  const list = routes.language(lang);
  return {
    ...listView(
      {
        permalink: pageOf(list, part.page, context.site.from),
        lang,
        title: [words.inThisLanguage, ...place].join(' · '),
        heading: words.inThisLanguage,
        facts: [words.posts(posts.length), ...place],
        description: `${words.inThisLanguage}: ${words.posts(posts.length)}`,
        feed: routes.rssOf(list),
        sharesCard: sharesCard('language', posts.length, part.page),
      },
      context,
    ),
    posts: postItems(part.items, context, { lang }),
    pagination: paginationView(part, list, context, lang),
  };
};

/** A date or a count whose words stay on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** The day of the first post and that of the last one, in the language of the blog. */
const timeOf = (posts: readonly Post[], { site }: ViewContext): string => {
  const days = posts.map(({ date }) => date).sort((a, b) => a.getTime() - b.getTime());
  const ends = [days[0], days.at(-1)].flatMap((day) =>
    day ? [unbroken(formatDate(day, site.lang, site.timeZone))] : [],
  );
  return [...new Set(ends)].join('\u00a0– ');
};

/** The page of a series. */
export interface SeriesView extends PostsView {
  /** The description in `terms.yaml`, or ''. */
  readonly description: string;
}

/** Builds the page of a series. */
export const seriesView = ({ name, slug, posts }: Series, context: ViewContext): SeriesView => {
  const description = context.termNotes.series[slug]?.description ?? '';
  const words = context.site.words.in(context.site.lang);
  const permalink = routes.oneSeries(slug);
  const minutes = posts.reduce((sum, post) => sum + post.minutes, 0);
  return {
    ...listView(
      {
        permalink,
        title: words.oneSeries(name),
        heading: name,
        mark: { seal: sealView(sealOfName(name, context.site)) },
        facts: [words.posts(posts.length), timeOf(posts, context), words.minutes(minutes)],
        description: description || `${words.oneSeries(name)}. ${posts.map(({ title }) => title).join('; ')}`,
        feed: routes.rssOf(permalink),
        parents: [{ name: words.series, permalink: routes.series }],
      },
      context,
    ),
    description,
    posts: postItems(posts, context),
    pagination: undefined,
  };
};
