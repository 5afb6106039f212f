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

/** Builds a page. */
export const pageView = (page: Page, body: BodyView, context: ViewContext): PageView => ({
  kind: 'page',
  layout: layoutView(pageHead(page, context.site, context.addresses), { above: '', isShared: false }, context),
  title: page.title,
  body,
});
