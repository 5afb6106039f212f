import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
import type { BlogApi } from '#data/handover.ts';

/** Gives a file a second name; where the disk cannot, or files have too many names, a copy. */
const linkFile = async (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to));

/** Writes what the past of the blog and its present host ask for: old feeds, redirects in every dialect, headers. */
export const hosts = ({ reading }: BlogApi, site: Site): AstroIntegration => ({
  name: 'muc-hosts',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const { blog, publication } = reading();
      const hosting: Hosting = {
        published: publication.published,
        redirects: publication.redirects,
        addresses: createAddresses(site.url),
      };
      const place = async (file: string): Promise<string> => {
        await mkdir(dirname(join(root, file)), { recursive: true });
        return join(root, file);
      };
      const write = async ({ file, content }: HostFile) => writeFile(await place(file), content);
      for (const { of, file } of mirrors(blog, site)) await linkFile(join(root, of), await place(file));
      for (const leftover of leftovers(blog, site)) await write(leftover);
      const wants = (...names: Site['host'][]) => site.host === 'any' || names.includes(site.host);
      if (wants('netlify', 'cloudflare')) {
        const { file, findings } = redirectsFile(
          hosting,
          site.host === 'netlify' ? 'netlify' : site.host === 'cloudflare' ? 'cloudflare' : 'any',
        );
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
    },
  },
});
