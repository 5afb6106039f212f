import { fileOf, type Permalink } from '#urls/permalink.ts';
import type { FileAlias } from './file-aliases.ts';
import type { Redirect } from './redirect.ts';

/**
 * Feeds at addresses that the owner redirects to a feed of the blog: `/feed.xml /rss.xml`. They are copies, because not
 * all feed readers follow redirects, and none reads the page that stands for a redirect on a host without rules.
 * @param rules redirects of the owner
 * @param own files of the engine
 */
export const movedFeeds = (
  rules: readonly Redirect[],
  own: readonly { readonly permalink: Permalink; readonly kind: string }[],
): readonly FileAlias[] => {
  const feeds = new Set(own.flatMap(({ permalink, kind }) => (kind === 'feed' ? [permalink] : [])));
  return rules.flatMap(({ from, to }): FileAlias[] =>
    to === undefined || !feeds.has(to)
      ? []
      : [
          {
            permalink: from,
            of: to,
            kind: 'feed',
            file: /\.(?:xml|json|rss|atom|rdf)$/i.test(from) ? from.slice(1) : fileOf(from),
          },
        ],
  );
};
