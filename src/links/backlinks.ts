import { followLink } from './internal-links.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';

/** A post or page with its internal links. */
export interface PageLinks {
  readonly page: Page;
  readonly links: readonly string[];
}

/**
 * Finds the posts and pages that link to each post or page, in the given order, without duplicates.
 * @param texts newest first
 * @returns permalinks of the sources, by permalink of the target
 */
export const findBacklinks = (
  texts: readonly PageLinks[],
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
