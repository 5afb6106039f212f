import { fileOf, type Permalink } from '#urls/permalink.ts';

/** An old address and where it leads. */
export interface Redirect {
  /** Decoded, without query. */
  readonly from: Permalink;
  /** A permalink, or an address elsewhere; undefined when what stood there is gone for good (HTTP 410). */
  readonly to: Permalink | undefined;
}

/** Browsers take steps as “..” out of an address before they ask for it, so no rule can ever answer one. */
export const isReachable = (path: Permalink): boolean => !path.split('/').some((part) => part === '.' || part === '..');

/** Whether a rule leads out of the blog. */
export const isElsewhere = (address: string): boolean => /^https?:\/\//.test(address);

/** Follows rules that lead to rules, so that a reader is sent on once; a circle has no end. */
export const endOf = (
  to: Permalink,
  rules: ReadonlyMap<string, Permalink | undefined>,
): Permalink | 'circle' | undefined => {
  const seen = new Set<string>();
  let place: Permalink | undefined = to;
  while (place !== undefined && rules.has(fileOf(place))) {
    if (seen.has(place)) return 'circle';
    seen.add(place);
    place = rules.get(fileOf(place));
  }
  return place;
};
