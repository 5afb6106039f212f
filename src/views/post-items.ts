import { formatDate, formatDay, isoDateTime, isoDay } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import type { Post } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { termSlug } from '#blog/term.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { langIfDifferent, type LinkView } from './link-view.ts';

/** A date for the `time` element. `iso` is in ISO 8601. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** A post in a list, with its lead. */
export interface PostItemView {
  readonly lang?: Language;
  readonly url: string;
  readonly title: string;
  readonly date: DateView;
  readonly category: LinkView | undefined;
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

/** “Draft” or “Scheduled”, in the language of the post; undefined in a build, which has no such posts. */
export const statusOf = (post: Post, { isScheduled }: ViewContext): string | undefined =>
  post.draft ? strings[post.lang].draft : isScheduled(post.date) ? strings[post.lang].scheduled : undefined;

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

/** Items by context and post: a post is in many lists. */
const itemCache = new WeakMap<ViewContext, WeakMap<Post, PostItemView>>();

const postItem = (post: Post, context: ViewContext): PostItemView => {
  const items = itemCache.get(context) ?? new WeakMap<Post, PostItemView>();
  itemCache.set(context, items);
  const item = items.get(post) ?? {
    ...langIfDifferent(post.lang, context.site.lang),
    url: post.url,
    title: post.title,
    date: dateTimeView(post.date, post.lang, context),
    category: categoryLink(post, context),
    status: statusOf(post, context),
    lead: post.lead,
  };
  items.set(post, item);
  return item;
};

/**
 * Builds the items of a list.
 * @param category category of the page, which the items do not repeat
 */
export const postItems = (posts: readonly Post[], context: ViewContext, category?: string): readonly PostItemView[] =>
  posts.map((post) => {
    const item = postItem(post, context);
    return post.category === category ? { ...item, category: undefined } : item;
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
    status: statusOf(post, context),
  }));
