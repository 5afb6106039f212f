import type { Post } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isoDay } from '#text/dates.ts';
import { createAddresses, routes } from '#urls/routes.ts';

/** The text of `security.txt` (RFC 9116); undefined without the setting. */
export const securityTxt = ({ security, url, lang }: Pick<Site, 'security' | 'url' | 'lang'>): string | undefined =>
  security &&
  [
    ...security.contact.map((contact) => `Contact: ${contact}`),
    // The day still counts, in every time zone.
    `Expires: ${security.expires}T23:59:59Z`,
    `Preferred-Languages: ${(security.languages ?? [lang]).join(', ')}`,
    // The file counts only at the root of a host (§3).
    `Canonical: ${new URL(url).origin}${routes.securityTxt}`,
    '',
  ].join('\n');

/**
 * What keeps readers of `security.txt` from using it. A build has no clock: a file has surely expired if a post is newer.
 * @param posts newest first
 */
export const securityDiagnostics = (
  posts: readonly Pick<Post, 'date'>[],
  { security, url, timeZone }: Pick<Site, 'security' | 'url' | 'timeZone'>,
): readonly Diagnostic[] => {
  if (security === undefined) return [];
  const { base, origin } = createAddresses(url);
  const newest = posts[0] && isoDay(posts[0].date, timeZone);
  const found = { level: 'warning', file: 'site.config.ts', field: 'security' } as const;
  return [
    ...(newest === undefined || newest <= security.expires
      ? []
      : [
          {
            ...found,
            message: `security.txt expires on ${security.expires}, and the newest post is of ${newest}: nobody relies on it.`,
            remedy:
              'Check that its addresses are still read, and write a day in the coming year into security.expires.',
          },
        ]),
    ...(base === ''
      ? []
      : [
          {
            ...found,
            message: `security.txt counts only at the root of a host, and this blog lies in ${base}/.`,
            remedy: `Copy ${routes.securityTxt.slice(1)} from the output to ${origin}${routes.securityTxt}.`,
          },
        ]),
  ];
};
