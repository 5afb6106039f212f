import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
import { linkFile } from '#data/site-folder.ts';

/**
 * Writes what the past of the blog and its present host ask for: old feeds, redirects in every dialect, headers.
 * @param root folder of the site
 */
export const writeHostFiles = async (
  root: string,
  { blog, publication }: Pick<Reading, 'blog' | 'publication'>,
  site: Site,
  logger: AstroIntegrationLogger,
): Promise<void> => {
  const hosting: Hosting = {
    published: publication.published,
    redirects: publication.redirects,
    addresses: createAddresses(site.url),
  };
  const write = async ({ file, content }: HostFile): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  };
  for (const { of, file } of mirrors(blog, site)) linkFile(join(root, of), join(root, file));
  for (const leftover of leftovers(blog, site)) await write(leftover);
  const wants = (...names: Site['host'][]) => site.host === 'any' || names.includes(site.host);
  if (wants('netlify', 'cloudflare')) {
    const host = site.host === 'netlify' || site.host === 'cloudflare' ? site.host : 'any';
    const { file, findings } = redirectsFile(hosting, host);
    await write(file);
    await write(headersFile(hosting));
    if (findings.length > 0) logger.warn(formatFindings(findings));
  }
  if (wants('nginx')) await write(nginxFile(hosting));
  if (wants('caddy')) await write(caddyFile(hosting));
  const { movedTo: moved, withdrawn: gone, home } = strings[site.lang];
  const stubs = wants('files') ? stubFiles(hosting, site.lang, { moved, gone, home }) : [];
  for (const stub of stubs) await write(stub);
  logger.info(
    `${publication.redirects.length} old addresses lead on${stubs.length > 0 ? `, ${stubs.length} of them by pages of their own` : ''}.`,
  );
};
