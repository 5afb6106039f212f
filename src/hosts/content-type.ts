import type { ManifestEntry } from '#output/output-manifest.ts';

const byExtension: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/\/rss\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/\.json$/, 'application/feed+json; charset=utf-8'],
  [/\/atom\.xml$|^\/feeds\//, 'application/atom+xml; charset=utf-8'],
];

/** The content type of a feed; undefined for other files, which hosts serve correctly by default. */
export const contentType = ({ permalink, kind }: Pick<ManifestEntry, 'permalink' | 'kind'>): string | undefined =>
  kind === 'feed' ? byExtension.find(([pattern]) => pattern.test(permalink))?.[1] : undefined;
