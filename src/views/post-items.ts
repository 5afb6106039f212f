import { formatDate, formatDay, isoDateTime, isoDay } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import type { Post } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { termSlug } from '#blog/term.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { foreignLang, type LinkView } from './link-view.ts';

/** A moment for readers and for programs. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** A post in a list with its first lines. */
export interface PostItemView {
  readonly lang?: Language;
  readonly url: string;
  readonly title: string;
  readonly date: DateView;
  readonly category: LinkView | undefined;
  /** Why readers do not see the post yet, while it is written. */
  readonly status: string | undefined;
  readonly lead: string;
}

/** A post as one line under the heading of its year. */
export interface PostRowView {
  readonly lang?: Language;
  readonly url: string;
  readonly title: string;
  readonly date: DateView;
  readonly status: string | undefined;
}

/** Draft or scheduled: only seen while writing, since builds hold no such post. */
export const statusOf = (post: Post, { isScheduled }: ViewContext): string | undefined =>
  post.draft ? strings[post.lang].draft : isScheduled(post.date) ? strings[post.lang].scheduled : undefined;

export const dateTimeView = (date: Date, lang: Language, { site }: ViewContext): DateView => ({
  iso: isoDateTime(date, site.timeZone),
  text: formatDate(date, lang, site.timeZone),
});

export const categoryLink = (
  { category }: Pick<Post, 'category'>,
  { site, addresses }: ViewContext,
): LinkView | undefined =>
  category === undefined
    ? undefined
    : { label: category, url: addresses.url(routes.category(termSlug(category, site.taxonomy))) };

/** Posts stand in many lists. */
const known = new WeakMap<ViewContext, WeakMap<Post, PostItemView>>();

const postItem = (post: Post, context: ViewContext): PostItemView => {
  const items = known.get(context) ?? new WeakMap<Post, PostItemView>();
  known.set(context, items);
  const item = items.get(post) ?? {
    ...foreignLang(post.lang, context.site.lang),
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

/** @param category the one that the page is about, which goes without saying */
export const postItems = (posts: readonly Post[], context: ViewContext, category?: string): readonly PostItemView[] =>
  posts.map((post) => {
    const item = postItem(post, context);
    return post.category === category ? { ...item, category: undefined } : item;
  });

export const postRows = (posts: readonly Post[], context: ViewContext): readonly PostRowView[] =>
  posts.map((post) => ({
    ...foreignLang(post.lang, context.site.lang),
    url: post.url,
    title: post.title,
    date: {
      iso: isoDay(post.date, context.site.timeZone),
      text: formatDay(post.date, context.site.lang, context.site.timeZone),
    },
    status: statusOf(post, context),
  }));
