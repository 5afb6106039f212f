import type { Head } from '#output/head.ts';
import type { Language } from '#text/language.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { footerView, type FooterView } from './footer-view.ts';
import { headView, type CardWords, type HeadView } from './head-view.ts';
import { headerView, type HeaderView } from './header-view.ts';

/** What every page has around its content. */
export interface LayoutView {
  readonly lang: Language;
  readonly head: HeadView;
  readonly skip: string;
  readonly header: HeaderView;
  readonly footer: FooterView;
}

/** @param card what the social card says besides the title of the page; absent for a page without one */
export const layoutView = (head: Head, card: CardWords | undefined, context: ViewContext): LayoutView => ({
  lang: head.lang,
  head: headView(head, card, context),
  skip: strings[head.lang].skip,
  header: headerView(head.lang, head.canonical, context),
  footer: footerView(head.lang, head.canonical, context),
});
