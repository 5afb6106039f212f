import { listHead, type ListDescription } from '#output/head.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import type { SealView } from './seal-view.ts';

/** The properties that all lists and generated pages have in common. */
export interface ListView {
  readonly layout: LayoutView;
  readonly heading: string;
  /** What stands under the heading, such as the number of posts. */
  readonly facts: readonly string[];
  /** What stands beside the title of a category, a series or an author; other lists have a plain title. */
  readonly mark?: ListMark;
}

/** A seal or a photo. */
export type ListMark = { readonly seal: SealView } | { readonly photo: string };

/** The input for `listView`. */
export interface ListOptions extends ListDescription {
  /** Default: the title. */
  readonly heading?: string;
  readonly facts?: readonly string[];
  readonly mark?: ListMark | undefined;
  /** Whether the page uses the social card of the blog. */
  readonly sharesCard?: boolean;
}

/** Builds the common properties of a list. */
export const listView = (
  { heading, facts = [], mark, sharesCard = false, ...description }: ListOptions,
  context: ViewContext,
): ListView => ({
  layout: layoutView(
    listHead(description, context.site, context.addresses),
    { above: '', isShared: sharesCard },
    context,
  ),
  heading: heading ?? description.title,
  facts,
  ...(mark && { mark }),
});
