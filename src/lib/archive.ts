import { isoDay } from './dates.ts';
import type { Post } from './post.ts';

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly posts: readonly Post[];
}

export interface Year {
  readonly year: number;
  readonly months: readonly Month[];
  readonly posts: readonly Post[];
}

/**
 * Posts by year and month of the blog's own calendar, newest first.
 * @param posts newest first
 */
export const buildArchive = (posts: readonly Post[], zone: string): readonly Year[] => {
  const byMonth = Map.groupBy(posts, (post) => isoDay(post.date, zone).slice(0, 7));
  const months = [...byMonth].map(([key, posts]): Month => ({
    year: Number(key.slice(0, 4)),
    month: Number(key.slice(5)),
    posts,
  }));
  return [...Map.groupBy(months, ({ year }) => year)].map(([year, months]) => ({
    year,
    months,
    posts: months.flatMap(({ posts }) => posts),
  }));
};
