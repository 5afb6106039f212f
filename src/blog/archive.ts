import { isoDay } from '#text/dates.ts';
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
 * The year of a post by the blog's own calendar, which near midnight may differ from that in UTC.
 * @param zone IANA name
 */
export const yearOf = ({ date }: Pick<Post, 'date'>, zone: string): number => Number(isoDay(date, zone).slice(0, 4));

/** The month of a post by the blog's own calendar, 1 to 12. */
export const monthOf = ({ date }: Pick<Post, 'date'>, zone: string): number => Number(isoDay(date, zone).slice(5, 7));

/**
 * Posts by year and month of the blog's own calendar, newest first.
 * @param posts newest first
 */
export const buildArchive = (posts: readonly Post[], zone: string): readonly Year[] =>
  [...Map.groupBy(posts, (post) => yearOf(post, zone))].map(([year, posts]) => ({
    year,
    months: [...Map.groupBy(posts, (post) => monthOf(post, zone))].map(([month, posts]) => ({ year, month, posts })),
    posts,
  }));
