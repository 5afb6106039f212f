import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';

/** Paths of gatsby-starter-lumen, with their permalinks in this blog. */
const renamed: Readonly<Record<string, Permalink>> = {
  '/tags': routes.tags,
  '/categories': routes.categories,
  '/ping': routes.home,
  '/admin': routes.home,
};

/**
 * The permalink for a path of the old Gatsby site: `/tags`, `/pages/about` for `/about`, `/2016/02/x.html/` with a
 * trailing slash, and pages of lists that are shorter now; undefined for other paths.
 * @param exists whether the blog publishes something at a permalink
 */
export const fromGatsby = (path: Permalink, exists: (path: Permalink) => boolean): Permalink | undefined => {
  const bare = path.replace(/(?<!\/)\/+$/, '');
  const found = renamed[bare];
  if (found !== undefined) return found;
  const candidates = [bare, `${bare}/`, bare.replace(/^\/pages\//, '/'), `${bare.replace(/^\/pages\//, '/')}/`];
  const [, list] = /^(.*)\/page\/\d+$/.exec(bare) ?? [];
  if (list !== undefined) candidates.push(`${list}/`);
  return candidates.find((candidate) => candidate !== path && exists(candidate));
};
