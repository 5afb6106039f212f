import type { FrontMatter } from '#content/front-matter.ts';
import { legacyOriginOf, type Site } from './site.ts';

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).hostname : undefined);

/** All current and former host names of the blog: from its settings, and from the Blogger URLs of its posts. */
export const siteHosts = (
  site: Pick<Site, 'url' | 'oldHosts' | 'legacyOrigin'>,
  frontMatters: readonly FrontMatter[],
): ReadonlySet<string> =>
  new Set(
    [site.url, legacyOriginOf(site), ...frontMatters.flatMap(({ bloggerUrl }) => bloggerUrl ?? [])]
      .flatMap((address) => hostOf(address) ?? [])
      .concat(site.oldHosts.map((host) => host.toLowerCase())),
  );

/** Whether a link leads to the blog itself: it is relative, or its host is one of `hosts`. */
export const isInternalUrl = (href: string, hosts: ReadonlySet<string>): boolean => {
  const written = href.trim();
  // Browsers treat a backslash as a slash (WHATWG URL §4.4).
  if (/^(?:https?:)?[\\/]{2}/i.test(written))
    return hosts.has(hostOf(/^[\\/]/.test(written) ? `https:${written}` : written) ?? '');
  return written !== '' && !/^[a-z][a-z\d+.-]*:/i.test(written);
};
