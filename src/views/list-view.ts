import { listHead, type ListDescription } from '#output/head.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';

/** What all lists and pages of the engine share. */
export interface ListView {
  readonly layout: LayoutView;
  readonly heading: string;
  /** What kind of list it is, or how long. */
  readonly note: string | undefined;
}

export interface ListWords extends ListDescription {
  /** What the page is called on itself, where that differs from its title elsewhere. */
  readonly heading?: string;
  readonly note?: string;
  /** Whether it shows the social card of the blog instead of one of its own. */
  readonly sharesCard?: boolean;
}

/** A page that is a list. */
export const listView = (
  { heading, note, sharesCard = false, ...description }: ListWords,
  context: ViewContext,
): ListView => ({
  layout: layoutView(
    listHead(description, context.site, context.addresses),
    { above: '', isShared: sharesCard },
    context,
  ),
  heading: heading ?? description.title,
  note,
});
