import type { Year } from './archive.ts';

/** A month in an image of all years. */
export interface Cell {
  readonly month: number;
  readonly count: number;
  /** How dark: 0 for nothing, 4 for the months with most posts. */
  readonly ink: number;
}

export interface Row {
  readonly year: number;
  readonly count: number;
  /** January first, all twelve. */
  readonly cells: readonly Cell[];
}

const inks = 4;

/**
 * All years in one view, newest first; years without posts between others are there and empty.
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
      return { month: month + 1, count, ink: Math.ceil((inks * count) / most) };
    });
    return { year, count: cells.reduce((sum, cell) => sum + cell.count, 0), cells };
  });
};
