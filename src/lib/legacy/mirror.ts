import { taxonomiesOf } from '../blog-lists.ts';
import type { Lists } from '../lists.ts';
import { fileOf, type Permalink } from '../permalink.ts';
import { routes } from '../routes.ts';
import type { Site } from '../site.ts';
import { termSlug, type Term } from '../term.ts';
import { bloggerFeeds, bloggerLabelFeed } from './blogger.ts';

/**
 * An old address that answers with the bytes of another. A feed reader must get a feed, not a redirect: sfeed follows
 * none, Miniflux forgets them.
 */
export interface Mirror {
  readonly permalink: Permalink;
  /** Whose bytes. */
  readonly of: Permalink;
  readonly kind: 'feed' | 'file';
  /**
   * Below the output folder. A feed without extension lies in an `index.html`: where a host knows no header rules it is
   * served as text/html, which FreshRSS takes, and not as application/octet-stream, which it refuses.
   */
  readonly file: string;
}

const feed = (permalink: Permalink, of: Permalink): Mirror => ({
  permalink,
  of,
  kind: 'feed',
  file: fileOf(permalink),
});

const file = (permalink: Permalink, of: Permalink, kind: Mirror['kind'] = 'file'): Mirror => ({
  permalink,
  of,
  kind,
  file: permalink.slice(1),
});

/** Names that a disk takes: Blogger's labels may hold anything. */
const isName = (label: string): boolean =>
  !/[\\:*?"<>|\p{Cc}]/u.test(label) && !label.split('/').some((part) => part === '' || part === '.' || part === '..');

/** The old addresses of feeds and sitemaps, for the platforms that the blog came from. */
export const mirrors = (lists: Lists, { from, taxonomy }: Pick<Site, 'from' | 'taxonomy'>): readonly Mirror[] => {
  const labels = lists.tags.flatMap(({ slug, spellings }) => spellings.map((label) => ({ label, slug })));
  const merged = (terms: readonly Term[], address: (slug: string) => Permalink) =>
    terms.flatMap(({ slug, spellings }) =>
      [...new Set(spellings.map((label) => termSlug(label, taxonomy)))]
        .filter((other) => other !== slug)
        .map((other) => ({ was: address(other), is: address(slug) })),
    );
  const oldTags = merged(lists.tags, routes.tag);
  return [
    ...taxonomiesOf(lists)
      .flatMap(({ terms, address }) => merged(terms, address))
      .map(({ was, is }) => file(routes.rssOf(was), routes.rssOf(is), 'feed')),
    ...(from.length > 0 ? [file('/sitemap.xml', routes.sitemap)] : []),
    ...(from.includes('blogger')
      ? [
          ...oldTags.map(({ was, is }) => file(routes.atomOf(was), routes.atomOf(is), 'feed')),
          ...bloggerFeeds.map((permalink) => feed(permalink, routes.atom)),
          file('/sitemap-pages.xml', '/sitemap-0.xml'),
          ...labels
            .filter(({ label }) => isName(label))
            .map(({ label, slug }) => feed(bloggerLabelFeed(label), routes.atomOf(routes.tag(slug)))),
        ]
      : []),
    ...(from.includes('gatsby')
      ? [file('/sitemap/sitemap-index.xml', routes.sitemap), file('/sitemap/sitemap-0.xml', '/sitemap-0.xml')]
      : []),
  ];
};
