import { pageHead } from '#output/head.ts';
import type { Page } from '#blog/post.ts';
import type { BodyView } from './body-view.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';

/** A page, such as `/about/`. */
export interface PageView {
  readonly kind: 'page';
  readonly layout: LayoutView;
  readonly title: string;
  readonly body: BodyView;
}

/**
 * Builds a page.
 * @param cover absolute URL of its cover in the size for social cards, if its file is in the blog
 */
export const pageView = (page: Page, body: BodyView, cover: string | undefined, context: ViewContext): PageView => ({
  kind: 'page',
  layout: layoutView(
    pageHead(
      cover === undefined || page.cover === undefined ? page : { ...page, cover: { ...page.cover, src: cover } },
      context.site,
      context.addresses,
    ),
    { above: '', isShared: false },
    context,
  ),
  title: page.title,
  body,
});
