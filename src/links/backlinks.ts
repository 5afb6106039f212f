import { followLink } from './internal-links.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';

/** A post or page, and the links within the blog that its text holds. */
export interface Linking {
  readonly page: Page;
  readonly links: readonly string[];
}

/**
 * Which posts and pages link to each, in the order given; each names another once.
 * @param texts newest first
 */
export const findBacklinks = (
  texts: readonly Linking[],
  blog: Parameters<typeof followLink>[2],
  addresses: Addresses,
): ReadonlyMap<Permalink, readonly Permalink[]> => {
  const found = new Map<Permalink, Set<Permalink>>();
  for (const { page, links } of texts)
    for (const link of links) {
      const target = followLink(link, page, blog, addresses).page;
      if (!target || target.permalink === page.permalink) continue;
      const from = found.get(target.permalink) ?? new Set();
      found.set(target.permalink, from.add(page.permalink));
    }
  return new Map([...found].map(([permalink, from]) => [permalink, [...from]]));
};
