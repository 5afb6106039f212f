import type { Blog } from '#blog/blog.ts';
import { followLink } from './internal-links.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page } from '#blog/post.ts';
import type { Addresses } from '#urls/routes.ts';

/** A text with its internal links and its link targets. */
export interface LinkingText {
  readonly page: Page;
  /** Internal links, as written. */
  readonly links: readonly string[];
  /** The ids in the text. */
  readonly ids: ReadonlySet<string>;
}

/** A link to a page or fragment that does not exist. */
export interface DeadLink {
  readonly page: Page;
  readonly link: string;
  /** Its target as a path below the root of the blog. */
  readonly path: string;
  readonly missing: 'page' | 'fragment';
}

/** Anchors that Blogger added to every post, and `#top`, which needs no id (WHATWG HTML §7.4.6.3). */
const common = /^(?:top|comments|comment-form|more|links|c\d+)$/;

/** Whether the blog answers at a path, by a file or the page of a folder. */
export const answers = (manifest: ReadonlySet<Permalink>, path: string): boolean =>
  [path, `${path}/`, `${path}index.html`].some((variant) => manifest.has(variant));

/**
 * Finds internal links to pages or fragments that do not exist.
 * @param manifest permalinks of everything that the blog publishes or redirects
 */
export const findDeadLinks = (
  texts: readonly LinkingText[],
  blog: Blog,
  addresses: Addresses,
  manifest: ReadonlySet<Permalink>,
): readonly DeadLink[] => {
  const idsOf = new Map(texts.map(({ page, ids }) => [page.permalink, ids]));
  const exists = (path: string): boolean => path.startsWith('/_astro/') || answers(manifest, path);
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
