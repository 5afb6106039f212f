import { formatDate, formatDay, isoDateTime, isoDay } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import type { Post } from '#blog/post.ts';
import { initialOf, sealOfName } from '#blog/seal.ts';
import { routes } from '#urls/routes.ts';
import { termSlug } from '#blog/term.ts';
import type { ViewContext } from './view-context.ts';
import type { CoverView } from './cover-view.ts';
import { langIfDifferent, type LinkView } from './link-view.ts';

/** A date for the `time` element. `iso` is in ISO 8601. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** A post in a list, with its lead. */
export interface PostItemView {
  /** Language of title and lead, if it is not that of the page. */
  readonly lang?: Language;
  readonly url: string;
  readonly title: string;
  readonly date: DateView;
  readonly category: LinkView | undefined;
  /**
   * The letters in the place of a cover that cannot be loaded. Without a cover, the first letter of the category; '' where
   * the post has none, or the page is that of the category.
   */
  readonly seal: string;
  /** Undefined where the post has no cover, or lists show none. */
  readonly cover: CoverView | undefined;
  /** Why the post is not published yet; undefined for published posts. */
  readonly status: string | undefined;
  readonly lead: string;
}

/** A post as one line of an archive page. */
export interface PostRowView {
  readonly lang?: Language;
  readonly url: string;
  readonly title: string;
  readonly date: DateView;
  readonly status: string | undefined;
}

/** “Draft” or “Scheduled”, in the language of the page; undefined in a build, which has no such posts. */
export const statusOf = (post: Post, { isScheduled, site }: ViewContext, lang: Language): string | undefined =>
  post.draft ? site.words.in(lang).draft : isScheduled(post.date) ? site.words.in(lang).scheduled : undefined;

/** A date in the zone of the blog. */
export const dateTimeView = (date: Date, lang: Language, { site }: ViewContext): DateView => ({
  iso: isoDateTime(date, site.timeZone),
  text: formatDate(date, lang, site.timeZone),
});

/** The link to the category of a post. */
export const categoryLink = (
  { category }: Pick<Post, 'category'>,
  { site, addresses }: ViewContext,
): LinkView | undefined =>
  category === undefined
    ? undefined
    : { label: category, url: addresses.url(routes.category(termSlug(category, site.taxonomy))) };

/** Items by context, post and language of the list: a post is in many lists. */
const itemCache = new WeakMap<ViewContext, WeakMap<Post, Map<Language, PostItemView>>>();

const postItem = (post: Post, context: ViewContext, lang: Language): PostItemView => {
  const items = itemCache.get(context) ?? new WeakMap<Post, Map<Language, PostItemView>>();
  itemCache.set(context, items);
  const inLanguages = items.get(post) ?? new Map<Language, PostItemView>();
  items.set(post, inLanguages);
  const item = inLanguages.get(lang) ?? {
    ...langIfDifferent(post.lang, lang),
    url: post.url,
    title: post.title,
    date: dateTimeView(post.date, lang, context),
    category: categoryLink(post, context),
    seal: initialOf(post.category ?? ''),
    cover: undefined,
    status: statusOf(post, context, lang),
    lead: post.lead,
  };
  inLanguages.set(lang, item);
  return item;
};

/**
 * Builds the items of a list.
 * @param category category of the page, which the items do not repeat
 * @param lang language of the page
 */
export const postItems = (
  posts: readonly Post[],
  context: ViewContext,
  { category, lang = context.site.lang }: { readonly category?: string | undefined; readonly lang?: Language } = {},
): readonly PostItemView[] =>
  posts.map((post) => {
    const cover = context.covers.get(post.permalink);
    const item = postItem(post, context, lang);
    const isRepeated = post.category === category;
    return {
      ...item,
      cover,
      category: isRepeated ? undefined : item.category,
      seal: cover ? sealOfName(post.category, context.site) : isRepeated ? '' : item.seal,
    };
  });

/** Builds the lines of an archive page. */
export const postRows = (posts: readonly Post[], context: ViewContext): readonly PostRowView[] =>
  posts.map((post) => ({
    ...langIfDifferent(post.lang, context.site.lang),
    url: post.url,
    title: post.title,
    date: {
      iso: isoDay(post.date, context.site.timeZone),
      text: formatDay(post.date, context.site.lang, context.site.timeZone),
    },
    status: statusOf(post, context, context.site.lang),
  }));
