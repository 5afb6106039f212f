import { taxonomiesOf } from '#blog/blog-lists.ts';
import type { Lists } from '#blog/lists.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { mergedSlugs, slugsInOtherStrategy } from '#blog/term.ts';
import { bloggerFeeds } from './blogger.ts';
import { labelFeeds } from './label-feeds.ts';

/**
 * An old address at which a copy of another file is served. Feeds are copied because redirects are not reliable: sfeed
 * does not follow them, Miniflux does not remember them.
 */
export interface FileAlias {
  readonly permalink: Permalink;
  /** Permalink of the file to copy. */
  readonly of: Permalink;
  readonly kind: 'feed' | 'file';
  /**
   * Path below the output folder. A feed without an extension is an `index.html`. A host without header rules then
   * serves it as text/html, which FreshRSS accepts, and not as application/octet-stream, which it rejects.
   */
  readonly file: string;
}

const feed = (permalink: Permalink, of: Permalink): FileAlias => ({
  permalink,
  of,
  kind: 'feed',
  file: fileOf(permalink),
});

const file = (permalink: Permalink, of: Permalink, kind: FileAlias['kind'] = 'file'): FileAlias => ({
  permalink,
  of,
  kind,
  file: permalink.slice(1),
});

/**
 * Old addresses of feeds and sitemaps: those of earlier platforms, and feeds of renamed tags and categories. Feeds in
 * the ledger stay at the addresses that the other `taxonomy` gave them.
 */
export const fileAliases = (lists: Lists, site: Pick<Site, 'from' | 'taxonomy'>): readonly FileAlias[] => {
  const labels = labelFeeds(lists, site).map((label) => ({ ...label, atom: routes.atomOf(label.list) }));
  return [
    ...taxonomiesOf(lists).flatMap(({ terms, address }) => {
      const others = slugsInOtherStrategy(terms, site.taxonomy);
      return terms.flatMap((term) => {
        const before = (others.get(term.slug) ?? []).filter((other) =>
          lists.knownFeeds.has(routes.rssOf(address(other))),
        );
        return [...mergedSlugs(term, site.taxonomy), ...before].map((other) =>
          file(routes.rssOf(address(other)), routes.rssOf(address(term.slug)), 'feed'),
        );
      });
    }),
    ...(site.from.length > 0 ? [file('/sitemap.xml', routes.sitemap)] : []),
    ...(site.from.includes('blogger')
      ? [
          ...labels.flatMap(({ renamed, atom }) => renamed.map((permalink) => file(permalink, atom, 'feed'))),
          ...bloggerFeeds.map((permalink) => feed(permalink, routes.atom)),
          file('/sitemap-pages.xml', '/sitemap-0.xml'),
          ...labels.flatMap(({ atBlogger, atom }) => atBlogger.map((permalink) => feed(permalink, atom))),
        ]
      : []),
    ...(site.from.includes('gatsby')
      ? [file('/sitemap/sitemap-index.xml', routes.sitemap), file('/sitemap/sitemap-0.xml', '/sitemap-0.xml')]
      : []),
  ];
};
