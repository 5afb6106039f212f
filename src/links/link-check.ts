import type { Blog } from '#blog/blog.ts';
import { followLink } from './internal-links.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';

/** A text with what its links lead to. */
export interface LinkingText {
  readonly page: Page;
  /** Addresses within the blog, as written. */
  readonly links: readonly string[];
  /** What a fragment can point to. */
  readonly ids: ReadonlySet<string>;
}

export interface DeadLink {
  readonly page: Page;
  readonly link: string;
  /** Where it leads, below the root of the blog. */
  readonly path: string;
  readonly missing: 'page' | 'fragment';
}

/** Anchors that Blogger put on every post; `#top` needs none (WHATWG HTML §7.4.6.3). */
const common = /^(?:top|comments|comment-form|more|links|c\d+)$/;

/**
 * Links within the blog that lead to no page, or to a fragment that its page lacks.
 * @param manifest permalinks of all that the blog answers
 */
export const findDeadLinks = (
  texts: readonly LinkingText[],
  blog: Blog,
  addresses: Addresses,
  manifest: ReadonlySet<Permalink>,
): readonly DeadLink[] => {
  const idsOf = new Map(texts.map(({ page, ids }) => [page.permalink, ids]));
  const exists = (path: string): boolean =>
    path.startsWith('/_astro/') || [path, `${path}/`, `${path}index.html`].some((shape) => manifest.has(shape));
  return texts.flatMap(({ page, links }) =>
    [...new Set(links)].flatMap((link): DeadLink[] => {
      const target = followLink(link, page, blog, addresses);
      const found = target.page;
      if (!found) return exists(target.path) ? [] : [{ page, link, path: target.path, missing: 'page' }];
      const { fragment } = target;
      if (
        fragment === '' ||
        common.test(fragment) ||
        fragment.startsWith(':~:') ||
        [fragment, encodeURIComponent(fragment)].some((id) => idsOf.get(found.permalink)?.has(id))
      )
        return [];
      return [{ page, link, path: target.path, missing: 'fragment' }];
    }),
  );
};
