import type { Post } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { langIfDifferent, type LinkView } from './link-view.ts';
import type { ViewContext } from './view-context.ts';

/** The parts of the series of a post. */
export interface SeriesNavigationView {
  readonly label: string;
  readonly series: LinkView;
  readonly place: string;
  readonly parts: readonly (LinkView & { readonly isCurrent: boolean })[];
}

/** Builds the place of a post in its series; undefined if it has none. */
export const seriesNavigationView = (
  post: Post,
  { blog, site, addresses }: ViewContext,
): SeriesNavigationView | undefined => {
  const series = blog.seriesOf(post);
  if (!series) return undefined;
  const words = site.words.in(post.lang);
  return {
    label: words.oneSeries(series.name),
    series: { label: series.name, url: addresses.url(routes.oneSeries(series.slug)) },
    place: words.partOf(series.posts.indexOf(post) + 1, series.posts.length),
    parts: series.posts.map((part) => ({
      label: part.title,
      url: part.url,
      ...langIfDifferent(part.lang, post.lang),
      isCurrent: part === post,
    })),
  };
};
