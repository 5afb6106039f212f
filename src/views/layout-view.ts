import type { Head } from '#output/head.ts';
import type { Language } from '#text/language.ts';
import type { ViewContext } from './view-context.ts';
import { footerView, type FooterView } from './footer-view.ts';
import { headView, type CardOptions, type HeadView } from './head-view.ts';
import { headerView, type HeaderView } from './header-view.ts';

/** Everything around the content of a page. */
export interface LayoutView {
  readonly lang: Language;
  readonly head: HeadView;
  readonly skip: string;
  readonly header: HeaderView;
  readonly footer: FooterView;
}

/**
 * Builds the layout of a page.
 * @param card options for its social card; undefined for a page without one
 */
export const layoutView = (head: Head, card: CardOptions | undefined, context: ViewContext): LayoutView => ({
  lang: head.lang,
  head: headView(head, card, context),
  skip: context.site.words.in(head.lang).skip,
  header: headerView(head.lang, head.canonical, context),
  footer: footerView(head.lang, head.canonical, context),
});
