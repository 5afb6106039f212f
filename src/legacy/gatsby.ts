import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';

/** Lists under the names that gatsby-starter-lumen gave them. */
const renamed: Readonly<Record<string, Permalink>> = {
  '/tags': routes.tags,
  '/categories': routes.categories,
  '/ping': routes.home,
  '/admin': routes.home,
};

/**
 * Where an address of the Gatsby years leads now: `/tags`, `/pages/about` beside `/about`, `/2016/02/x.html/` with a
 * slash, and pages of lists beyond the last one that exists today.
 * @param exists whether something stands at an address
 */
export const fromGatsby = (path: Permalink, exists: (path: Permalink) => boolean): Permalink | undefined => {
  const bare = path.replace(/\/+$/, '');
  const found = renamed[bare];
  if (found !== undefined) return found;
  const candidates = [bare, `${bare}/`, bare.replace(/^\/pages\//, '/'), `${bare.replace(/^\/pages\//, '/')}/`];
  const [, list] = /^(.*)\/page\/\d+$/.exec(bare) ?? [];
  if (list !== undefined) candidates.push(`${list}/`);
  return candidates.find((candidate) => candidate !== path && exists(candidate));
};
