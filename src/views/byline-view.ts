import type { Post } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import type { LinkView } from './link-view.ts';
import { categoryLink, dateTimeView, statusOf, type DateView } from './post-items.ts';
import type { ViewContext } from './view-context.ts';

/** The line with date, author, category and reading time. */
export interface BylineView {
  readonly published: DateView & { readonly label: string };
  readonly updated: DateView | undefined;
  /** Only for guest authors. The URL is undefined if the author has no page. */
  readonly author: { readonly label: string; readonly url: string | undefined } | undefined;
  readonly category: (LinkView & { readonly name: string }) | undefined;
  readonly minutes: string;
  readonly status: string | undefined;
}

/** Builds the line below the title of a post. */
export const bylineView = (post: Post, context: ViewContext): BylineView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(post.lang);
  const published = dateTimeView(post.date, post.lang, context);
  const updated = post.updated && dateTimeView(post.updated, post.lang, context);
  const author = blog.authorOf(post);
  const category = categoryLink(post, context);
  return {
    published: { ...published, label: words.published },
    updated:
      updated === undefined || updated.text === published.text
        ? undefined
        : { ...updated, text: words.updated(updated.text) },
    author:
      post.author === site.author.name
        ? undefined
        : { label: words.by(post.author), url: author && addresses.url(routes.author(author.slug)) },
    category: category && { ...category, name: words.inCategory },
    minutes: words.minutes(post.minutes),
    status: statusOf(post, context, post.lang),
  };
};
