import type { AstroIntegrationLogger } from 'astro';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { apacheFile } from '#hosts/apache.ts';
import { caddyFile } from '#hosts/caddy.ts';
import type { HostFile, Hosting } from '#hosts/host-rules.ts';
import { oldHostFiles } from '#hosts/old-hosts.ts';
import { nginxFile } from '#hosts/nginx.ts';
import { headersFile } from '#hosts/headers-file.ts';
import { redirectsFile } from '#hosts/redirects-file.ts';
import { redirectPages } from '#hosts/redirect-pages.ts';
import { commentFeed, commentFeedOf } from '#legacy/comment-feeds.ts';
import { legacyFiles } from '#legacy/legacy-files.ts';
import { securityTxt } from '#output/security-txt.ts';
import { fileOf } from '#urls/permalink.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import type { NewSite } from '../output-folder.ts';

/**
 * Writes the files for old addresses and for the host: feeds at their old addresses, redirects and headers in the
 * format of each host.
 * @param site its `host` selects the formats; `any` writes all of them
 */
export const writeHostFiles = (
  newSite: NewSite,
  { blog, entries, publication }: Pick<LoadedBlog, 'blog' | 'entries' | 'publication'>,
  site: Site,
  logger: AstroIntegrationLogger,
): void => {
  const hosting: Hosting = {
    manifest: publication.manifest,
    redirects: publication.redirects,
    addresses: createAddresses(site.url),
    hsts: site.hsts,
  };
  const write = ({ file, content }: HostFile): void => newSite.write(file, content);
  for (const { of, file } of publication.manifest) if (of !== undefined) newSite.alias(of, file);
  for (const file of legacyFiles(blog, site)) write(file);
  const security = securityTxt(site);
  if (security !== undefined) write({ file: routes.securityTxt.slice(1), content: security });
  const comments = new Map(entries.map((entry) => [entry.source.file, entry.comments]));
  for (const post of site.from.includes('blogger') ? blog.posts : []) {
    const feed = commentFeedOf(post);
    if (feed !== undefined)
      write({ file: fileOf(feed), content: commentFeed(post, comments.get(post.file) ?? [], site) });
  }
  const wants = (...names: Site['host'][]) => site.host === 'any' || names.includes(site.host);
  if (wants('netlify', 'cloudflare')) {
    const host = site.host === 'netlify' || site.host === 'cloudflare' ? site.host : 'any';
    const { file, diagnostics } = redirectsFile(hosting, host);
    write(file);
    write(headersFile(hosting));
    if (diagnostics.length > 0) logger.warn(formatDiagnostics(diagnostics));
  }
  if (wants('nginx')) write(nginxFile(hosting));
  if (wants('caddy')) write(caddyFile(hosting));
  if (wants('apache')) write(apacheFile(hosting));
  for (const file of oldHostFiles(site.url, publication.known.sites, site.oldHosts)) write(file);
  const { movedTo: moved, withdrawn: gone, home } = site.words.in(site.lang);
  const pages = wants('files') ? redirectPages(hosting, site.lang, { moved, gone, home }) : [];
  for (const page of pages) write(page);
  logger.info(
    `${publication.redirects.length} redirects${pages.length > 0 ? `, ${pages.length} of them as HTML pages` : ''}.`,
  );
};
