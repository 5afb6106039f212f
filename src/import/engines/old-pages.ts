import { isLanguageCode } from '#text/language.ts';
import type { Platform } from '#urls/platform.ts';
import type { Permalink } from '#urls/permalink.ts';
import { pageOf, routes } from '#urls/routes.ts';

/** How an engine divided its lists into pages. */
export interface OldPages {
  /** Posts on one page of a list; 0 for a list with a single page. */
  readonly sizeOf: (list: string) => number;
  /** Posts on one page of lists here. */
  readonly ownSize: number;
  /** Address of a page of a list, the second one or a later one. */
  readonly at: (list: string, page: number) => string;
  /** The first page with a number in its address: 1 if the engine also served `/page/1/`. */
  readonly first?: 1 | 2;
  /** The setting `from`, which numbers pages here. */
  readonly from?: readonly Platform[];
}

/** A list of the old blog. */
export interface OldList {
  /** Its address, with a slash at its end. */
  readonly from: string;
  /** The list here that has its posts. */
  readonly to: Permalink;
  /** Number of its posts. */
  readonly posts: number;
  /** Number of posts that the list here has. */
  readonly ownPosts: number;
}

/** Whether a list here has several pages. Archives, and lists of lists, have one. */
const isPaged = (list: Permalink): boolean =>
  list === routes.home || /^\/(?:tag|category|author)\/./.test(list) || isLanguageCode(list.slice(1, -1));

/** The form of most engines: `/tags/x/page/2/`. */
export const inFolder =
  (folder: string) =>
  (list: string, page: number): string =>
    `${list}${folder}/${page}/`;

const pagesIn = (posts: number, size: number): number => Math.max(1, Math.ceil(posts / size));

/** Where each page of a list is now: the page here with the first post of the old one. */
export const pageRules = (
  { from, to, posts, ownPosts }: OldList,
  { sizeOf, ownSize, at, first = 2, from: platforms = [] }: OldPages,
): readonly (readonly [from: string, to: Permalink])[] => {
  const size = sizeOf(from);
  const [pages, ownPages] = [size === 0 ? 1 : pagesIn(posts, size), pagesIn(ownPosts, ownSize)];
  const rules: (readonly [string, Permalink])[] = [];
  for (let page = first; pages > 1 && page <= pages; page += 1) {
    const own = Math.min(ownPages, Math.floor(((page - 1) * size) / ownSize) + 1);
    rules.push([at(from, page), isPaged(to) ? pageOf(to, own, platforms) : to]);
  }
  return rules;
};

/** The addresses of all pages of a list here. */
export const ownPagesOf = (
  { to, ownPosts }: Pick<OldList, 'to' | 'ownPosts'>,
  { ownSize, from = [] }: Pick<OldPages, 'ownSize' | 'from'>,
): readonly Permalink[] =>
  isPaged(to) ? Array.from({ length: pagesIn(ownPosts, ownSize) }, (_, index) => pageOf(to, index + 1, from)) : [to];
