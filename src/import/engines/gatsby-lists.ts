import { termSlug } from '#blog/term.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { OldLists } from './old-lists.ts';

/** A path with a number that counts from one, as in the manual of Gatsby: `/blog/${i + 1}`; or the prefix of a plug-in. */
const numbered = [/`(\/[\w/-]*)\$\{\s*\w+\s*\+\s*1\s*\}\/?`/g, /\bpathPrefix:\s*["'`](\/[\w/-]*)["'`]/g];

/** Prefixes of pages of all posts, with a slash at their end: `/blog/` for `/blog/2`. */
const prefixesIn = (code: string): readonly string[] => [
  ...new Set(
    numbered
      .flatMap((pattern) => [...code.matchAll(pattern)].map(([, prefix = '']) => `${prefix}/`.replaceAll('//', '/')))
      .filter((prefix) => !/^\/(?:tags?|categor(?:y|ies)|authors?)\//.test(prefix)),
  ),
];

/** Pages that a component made of all posts, tags or categories: `src/pages/archives.tsx`. */
const componentLists = (paths: readonly string[]): readonly (readonly [string, string])[] =>
  paths.flatMap((path) => {
    const name = /^src\/pages\/([a-z]+)(?:\/index)?\.[jt]sx?$/.exec(path)?.[1] ?? '';
    const to = /^(?:archives?|posts|blog)$/.test(name)
      ? routes.archive
      : name === 'tags'
        ? routes.tags
        : name === 'categories'
          ? routes.categories
          : undefined;
    return to === undefined ? [] : [[`/${name}/`, to] as const];
  });

/**
 * The lists of a blog from Gatsby, as far as its code tells. gatsby-starter-lumen has them at `/tag/x/`, and counts pages
 * from zero; other starters have `/tags/x/`. All make addresses with lodash.
 * @param code of `gatsby-node.js` and of what it imports
 * @param posts number of posts
 */
export const gatsbyLists = (
  paths: readonly string[],
  code: string,
  perPage: number | undefined,
  posts: number,
): OldLists => {
  const isLumen = paths.includes('content/config.json') || code.includes('`/tag/${');
  const hasTags = paths.some((path) => /^src\/templates\/tags?\b/i.test(path));
  const prefixes = prefixesIn(code);
  const addressIn = (folder: string) => (label: string) => `/${folder}/${termSlug(label, 'gatsby')}/`;
  return {
    tag: isLumen ? addressIn('tag') : hasTags ? addressIn('tags') : undefined,
    category: isLumen ? ([label = '']) => addressIn('category')(label) : undefined,
    others: [
      ...componentLists(paths),
      ...prefixes.flatMap((prefix) => (/^\/$|\/page\/$/.test(prefix) ? [] : ([[prefix, routes.archive]] as const))),
    ],
    paged: prefixes.map((from) => ({ from, to: routes.home, posts })),
    pages:
      perPage === undefined
        ? undefined
        : {
            sizeOf: (list) => (isLumen || prefixes.includes(list) ? perPage : 0),
            ownSize: perPage,
            at: (list, page) => (prefixes.includes(list) ? `${list}${page}/` : pageOf(list, page, ['gatsby'])),
            from: ['gatsby'],
          },
  };
};
