import { legacyOriginOf, type Site } from '#config/site.ts';
import type { Permalink } from '#urls/permalink.ts';
import { encodePath } from '#urls/routes.ts';

/**
 * The id of a post in feeds.
 *
 * - By default the scheme and host in `legacyOrigin` and the address as it is written.
 * - With the setting `feedIds` as another engine made it: the whole URL, sub-path included and encoded. The feed plug-in of
 *   Jekyll leaves out the extension: `/2016/02/name.html` and `/2016/02/name/` are `/2016/02/name`
 *   (`lib/jekyll-feed/feed.xml`, `Document#id`).
 * @param inFeeds the address as it is written
 */
export const feedIdOf = (
  site: Pick<Site, 'url' | 'legacyOrigin' | 'feedIds'>,
  permalink: Permalink,
  inFeeds: string,
): string => {
  const { feedIds } = site;
  if (feedIds === undefined) return legacyOriginOf(site) + inFeeds;
  const path = feedIds.form === 'jekyll' ? permalink.replace(/(?<=[^/])(?:\/|\.html)$/, '') : permalink;
  return feedIds.url.replace(/(?<!\/)\/+$/, '') + encodePath(path);
};
