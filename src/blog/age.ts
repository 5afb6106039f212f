import { lastChange, type Post } from './post.ts';

/** Milliseconds. */
const year = 365.25 * 24 * 3600 * 1000;

/** A post about computers is probably out of date after this many years. */
const minimumYears = 5;

/**
 * How many whole years a post is older than the newest post of the blog; undefined below five. It does not use the
 * current time, so that the output depends on the content only.
 */
export const yearsBehind = (post: Post, newest: Post | undefined): number | undefined => {
  if (newest === undefined) return undefined;
  const years = Math.floor((newest.date.getTime() - lastChange(post).getTime()) / year);
  return years >= minimumYears ? years : undefined;
};
