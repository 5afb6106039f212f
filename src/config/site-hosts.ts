import type { FrontMatter } from '#content/front-matter.ts';
import { legacyOriginOf, type Site } from './site.ts';

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).hostname : undefined);

/** All names that the blog answers or answered to: of its address, in its settings, and where Blogger served its posts. */
export const siteHosts = (
  site: Pick<Site, 'url' | 'oldHosts' | 'legacyOrigin'>,
  frontMatters: readonly FrontMatter[],
): ReadonlySet<string> =>
  new Set(
    [site.url, legacyOriginOf(site), ...frontMatters.flatMap(({ bloggerUrl }) => bloggerUrl ?? [])]
      .flatMap((address) => hostOf(address) ?? [])
      .concat(site.oldHosts.map((host) => host.toLowerCase())),
  );

/** Whether an address in a text leads into the blog: relative, or at one of its hosts under any scheme. */
export const isInternalUrl = (href: string, hosts: ReadonlySet<string>): boolean => {
  const written = href.trim();
  // A backslash is a slash to browsers (WHATWG URL §4.4).
  if (/^(?:https?:)?[\\/]{2}/i.test(written))
    return hosts.has(hostOf(/^[\\/]/.test(written) ? `https:${written}` : written) ?? '');
  return written !== '' && !/^[a-z][a-z\d+.-]*:/i.test(written);
};
