import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { blogFolder } from './blog-folder.ts';
import type { BuildOptions } from './loaded-blog.ts';
import { loadSettings } from './load-settings.ts';

/** The time of the build, or an error for a value that is no time. */
const clockOf = (written: string | undefined): Date | Diagnostic => {
  const now = written === undefined ? new Date() : new Date(Number(written) * 1000);
  return Number.isNaN(now.getTime()) || written?.trim() === ''
    ? {
        level: 'error',
        file: 'SOURCE_DATE_EPOCH',
        message: `This is no time: ${JSON.stringify(written)}.`,
        remedy: 'Set it to seconds since 1970, such as 1767225600, or leave it out.',
      }
    : now;
};

/**
 * The options of a build, from the environment: `BLOG_DIR` is the blog folder, `SITE_URL` overrides the address of the
 * site, and `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) sets the clock. `--strict` on the command
 * line turns warnings into errors. What is wrong is in `settingsDiagnostics`, so that it is reported with all else.
 * @throws Error without a stack for a folder that does not exist
 */
export const loadConfig = async () => {
  const engine = fileURLToPath(new URL('../..', import.meta.url));
  const { BLOG_DIR, SITE_URL, SOURCE_DATE_EPOCH } = process.env;
  const folder = blogFolder(engine, BLOG_DIR);
  const { site, diagnostics } = await loadSettings(folder, {
    url: SITE_URL,
    strict: process.argv.includes('--strict'),
  });
  const name = `${basename(BLOG_DIR ?? 'sample')}-${createHash('sha256').update(folder.content).digest('hex').slice(0, 8)}`;
  const now = clockOf(SOURCE_DATE_EPOCH);
  return {
    engine,
    folder,
    site,
    settingsDiagnostics: now instanceof Date ? diagnostics : [...diagnostics, now],
    cache: join(engine, 'node_modules/.astro', name),
    now: now instanceof Date ? now : new Date(),
    isPreview: SITE_URL !== undefined,
  } satisfies Omit<BuildOptions, 'unpublished'>;
};
