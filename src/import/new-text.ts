import type { Language } from '#text/language.ts';
import { isoDateTime, isoDay } from '#text/dates.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { formatText, slugOf } from './text-file.ts';

/** What the owner asks for. */
export interface NewText {
  readonly title: string;
  readonly folder: 'posts' | 'pages';
  readonly format: 'md' | 'mdx';
  readonly lang?: Language | undefined;
  /** Whether it is still to be written. A text without words cannot be published. */
  readonly draft?: boolean | undefined;
  readonly series?: { readonly name: string; readonly order: number } | undefined;
}

/** The path of a text below `posts` or `pages`, without extension: `2026/2026-01-31-tieu-de`. */
export const idOfNew = ({ title, folder }: Pick<NewText, 'title' | 'folder'>, now: Date, zone: string): string => {
  const day = isoDay(now, zone);
  return folder === 'pages' ? slugOf(title) : `${day.slice(0, 4)}/${day}-${slugOf(title)}`;
};

const enginePages: readonly Permalink[] = [
  ...[routes.archive, routes.search, routes.subscribe, routes.editor],
  ...[routes.tags, routes.categories, routes.series, routes.authors],
];

/** Whether every blog has something of the engine at an address, so that no text can have it. */
export const isEnginePage = (permalink: Permalink): boolean => enginePages.includes(permalink);

/**
 * A new text with its front matter.
 * @param slug its address
 * @param zone IANA zone of the blog, for the offset of the date
 */
export const formatNew = (
  { title, folder, lang, series, draft }: NewText,
  slug: string,
  now: Date,
  zone: string,
): string => {
  const date = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return formatText(
    { title, date: folder === 'pages' ? undefined : isoDateTime(date, zone), draft, lang, series, slug },
    '',
  );
};
