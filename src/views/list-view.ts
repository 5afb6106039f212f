import { listHead, type ListDescription } from '#output/head.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';

/** The properties that all lists and generated pages have in common. */
export interface ListView {
  readonly layout: LayoutView;
  readonly heading: string;
  /** A line under the heading, such as the number of posts. */
  readonly note: string | undefined;
}

/** The input for `listView`. */
export interface ListOptions extends ListDescription {
  /** Default: the title. */
  readonly heading?: string;
  readonly note?: string;
  /** Whether the page uses the social card of the blog. */
  readonly sharesCard?: boolean;
}

/** Builds the common properties of a list. */
export const listView = (
  { heading, note, sharesCard = false, ...description }: ListOptions,
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
