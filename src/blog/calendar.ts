import type { Year } from './archive.ts';

/** One month of the calendar. */
export interface Cell {
  /** 1 to 12. */
  readonly month: number;
  /** Number of posts. */
  readonly count: number;
  /** Intensity of the colour: 0 for no posts, 4 for the months with the most posts. */
  readonly level: number;
}

/** One year of the calendar. */
export interface Row {
  readonly year: number;
  /** Number of posts. */
  readonly count: number;
  /** January first, all twelve. */
  readonly cells: readonly Cell[];
}

const maxLevel = 4;

/**
 * The calendar of all years, newest first. It includes years without posts.
 * @param years newest first
 */
export const buildCalendar = (years: readonly Year[]): readonly Row[] => {
  const counts = new Map(
    years.flatMap(({ year, months }) =>
      months.map(({ month, posts }) => [year * 12 + month - 1, posts.length] as const),
    ),
  );
  const most = Math.max(1, ...counts.values());
  const newest = years[0]?.year ?? 0;
  const oldest = years.at(-1)?.year ?? newest + 1;
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index).map((year) => {
    const cells = Array.from({ length: 12 }, (_, month) => {
      const count = counts.get(year * 12 + month) ?? 0;
      return { month: month + 1, count, level: Math.ceil((maxLevel * count) / most) };
    });
    return { year, count: cells.reduce((sum, cell) => sum + cell.count, 0), cells };
  });
};
