import type { Year } from '#blog/archive.ts';
import { buildCalendar, type Row } from '#blog/calendar.ts';
import { routes } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';

/** All months of a blog in a line, oldest first. */
export interface MonthStripView {
  readonly label: string;
  readonly years: readonly {
    readonly year: number;
    /** Undefined for a year without posts. */
    readonly url: string | undefined;
    /** The year and its number of posts. */
    readonly title: string;
    /** Data of an SVG path in a square of 48 by 16 units: a bar for each month with posts. */
    readonly bars: string;
  }[];
}

const barsOf = ({ cells }: Row): string =>
  cells
    .filter(({ level }) => level > 0)
    .map(({ month, level }) => `M${4 * (month - 1)} 16v-${4 * level}h3v${4 * level}z`)
    .join('');

/**
 * Builds the line of months.
 * @returns undefined for a blog with posts in one year only
 */
export const monthStripView = (
  years: readonly Year[],
  { site, addresses }: ViewContext,
): MonthStripView | undefined => {
  const rows = buildCalendar(years).toReversed();
  if (rows.length < 2) return undefined;
  const words = site.words.in(site.lang);
  return {
    label: words.archive,
    years: rows.map((row) => ({
      year: row.year,
      url: row.count > 0 ? addresses.url(routes.year(row.year)) : undefined,
      title: `${row.year}: ${words.posts(row.count)}`,
      bars: barsOf(row),
    })),
  };
};
