import { lastChange, type Post } from './post.ts';

const year = 365.25 * 24 * 3600 * 1000;

/** From this age on, a post about computers is likely to have been overtaken. */
const old = 5;

/**
 * By how many whole years a post lies behind the newest one of the blog; undefined while that says little. Measured
 * on the blog, not on the clock: one blog gives one output, whenever it is built.
 */
export const yearsBehind = (post: Post, newest: Post | undefined): number | undefined => {
  if (newest === undefined) return undefined;
  const years = Math.floor((newest.date.getTime() - lastChange(post).getTime()) / year);
  return years >= old ? years : undefined;
};
