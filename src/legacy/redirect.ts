import { fileOf, type Permalink } from '#urls/permalink.ts';

/** A redirect from an old address. */
export interface Redirect {
  /** Decoded path, without a query. */
  readonly from: Permalink;
  /** A permalink, or an absolute URL; undefined if the content was removed (HTTP 410). */
  readonly to: Permalink | undefined;
}

/** Whether browsers can request a path. They resolve “.” and “..” before the request. */
export const isReachable = (path: Permalink): boolean => !path.split('/').some((part) => part === '.' || part === '..');

/** Whether a target is an absolute URL. */
export const isExternal = (address: string): boolean => /^https?:\/\//.test(address);

/**
 * Follows a chain of rules, so that readers are redirected only once.
 * @returns the final target; undefined if it was removed; `loop` if the chain has no end
 */
export const finalTarget = (
  to: Permalink,
  rules: ReadonlyMap<string, Permalink | undefined>,
): Permalink | 'loop' | undefined => {
  const seen = new Set<string>();
  let target: Permalink | undefined = to;
  while (target !== undefined && rules.has(fileOf(target))) {
    if (seen.has(target)) return 'loop';
    seen.add(target);
    target = rules.get(fileOf(target));
  }
  return target;
};
