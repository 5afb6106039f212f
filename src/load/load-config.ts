import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blogFolder } from './blog-folder.ts';
import type { BuildOptions } from './load-blog.ts';
import { loadSettings } from './load-settings.ts';

/**
 * The options of a build, from the environment: `BLOG_DIR` is the blog folder, `SITE_URL` overrides the address of the
 * site, and `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) sets the clock. `--strict` on the command
 * line turns warnings into errors.
 * @throws Error for a folder that does not exist, or for wrong settings
 */
export const loadConfig = async (): Promise<Omit<BuildOptions, 'unpublished'>> => {
  const engine = fileURLToPath(new URL('../..', import.meta.url));
  const { BLOG_DIR, SITE_URL, SOURCE_DATE_EPOCH } = process.env;
  const folder = blogFolder(engine, BLOG_DIR);
  const site = await loadSettings(folder, { url: SITE_URL, strict: process.argv.includes('--strict') });
  const name = `${basename(BLOG_DIR ?? 'sample')}-${createHash('sha256').update(folder.content).digest('hex').slice(0, 8)}`;
  const now = SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(Number(SOURCE_DATE_EPOCH) * 1000);
  return {
    engine,
    folder,
    site,
    cache: join(engine, 'node_modules/.astro', name),
    now,
    isPreview: SITE_URL !== undefined,
  };
};
