import { isoDay } from '#text/dates.ts';
import type { Post } from './post.ts';

/** The posts of a month. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/** The posts of a year. */
export interface Year {
  readonly year: number;
  /** Newest first. */
  readonly months: readonly Month[];
  /** Newest first. */
  readonly posts: readonly Post[];
}

/**
 * The year of a post in the zone of the blog, which can differ from the year in UTC.
 * @param zone IANA name
 */
export const yearOf = ({ date }: Pick<Post, 'date'>, zone: string): number => Number(isoDay(date, zone).slice(0, 4));

/** The month of a post in the zone of the blog, 1 to 12. */
export const monthOf = ({ date }: Pick<Post, 'date'>, zone: string): number => Number(isoDay(date, zone).slice(5, 7));

/**
 * Groups posts by year and month in the zone of the blog, newest first.
 * @param posts newest first
 * @param zone IANA name
 */
export const buildArchive = (posts: readonly Post[], zone: string): readonly Year[] =>
  [...Map.groupBy(posts, (post) => yearOf(post, zone))].map(([year, posts]) => ({
    year,
    months: [...Map.groupBy(posts, (post) => monthOf(post, zone))].map(([month, posts]) => ({ year, month, posts })),
    posts,
  }));
