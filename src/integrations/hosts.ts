import type { AstroIntegrationLogger } from 'astro';
import { formatFindings } from '#lib/finding.ts';
import { caddyFile } from '#lib/hosts/caddy.ts';
import type { HostFile, Hosting } from '#lib/hosts/hosting.ts';
import { nginxFile } from '#lib/hosts/nginx.ts';
import { headersFile, redirectsFile } from '#lib/hosts/static-rules.ts';
import { stubFiles } from '#lib/hosts/stub.ts';
import { leftovers } from '#lib/legacy/leftover.ts';
import { mirrors } from '#lib/legacy/mirror.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { strings } from '#strings/index.ts';
import type { Reading } from '#data/reading.ts';
import type { NewSite } from '#data/site-folder.ts';

/**
 * Writes what the past of the blog and its present host ask for: old feeds, redirects in every dialect, headers.
 */
export const writeHostFiles = (
  newSite: NewSite,
  { blog, publication }: Pick<Reading, 'blog' | 'publication'>,
  site: Site,
  logger: AstroIntegrationLogger,
): void => {
  const hosting: Hosting = {
    published: publication.published,
    redirects: publication.redirects,
    addresses: createAddresses(site.url),
  };
  const write = ({ file, content }: HostFile): void => newSite.write(file, content);
  for (const { of, file } of mirrors(blog, site)) newSite.alias(of, file);
  for (const leftover of leftovers(blog, site)) write(leftover);
  const wants = (...names: Site['host'][]) => site.host === 'any' || names.includes(site.host);
  if (wants('netlify', 'cloudflare')) {
    const host = site.host === 'netlify' || site.host === 'cloudflare' ? site.host : 'any';
    const { file, findings } = redirectsFile(hosting, host);
    write(file);
    write(headersFile(hosting));
    if (findings.length > 0) logger.warn(formatFindings(findings));
  }
  if (wants('nginx')) write(nginxFile(hosting));
  if (wants('caddy')) write(caddyFile(hosting));
  const { movedTo: moved, withdrawn: gone, home } = strings[site.lang];
  const stubs = wants('files') ? stubFiles(hosting, site.lang, { moved, gone, home }) : [];
  for (const stub of stubs) write(stub);
  logger.info(
    `${publication.redirects.length} old addresses lead on${stubs.length > 0 ? `, ${stubs.length} of them by pages of their own` : ''}.`,
  );
};
