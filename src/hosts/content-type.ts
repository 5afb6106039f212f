import type { ManifestEntry } from '#output/output-manifest.ts';

/**
 * Feeds by their paths, as regular expressions that JavaScript, nginx, Caddy and Apache read alike. The first that matches
 * counts: a label at Blogger may be named `rss.xml` or `Package.json`, and its feed is Atom.
 */
export const feedTypes = [
  { name: 'atom', path: '/feeds/(?:posts|comments|[0-9]+/comments)/.+', type: 'application/atom+xml; charset=utf-8' },
  { name: 'rss', path: '(?:/.+)?/rss\\.xml', type: 'application/rss+xml; charset=utf-8' },
  { name: 'atom', path: '(?:/.+)?/atom\\.xml', type: 'application/atom+xml; charset=utf-8' },
  { name: 'json', path: '/feed\\.json', type: 'application/feed+json; charset=utf-8' },
] as const;

/** The content type of a feed; undefined for other files, which hosts serve correctly by default. */
export const contentType = ({ permalink, kind }: Pick<ManifestEntry, 'permalink' | 'kind'>): string | undefined =>
  kind === 'feed' ? feedTypes.find(({ path }) => new RegExp(`^${path}$`).test(permalink))?.type : undefined;
