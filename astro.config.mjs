import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { blogFolder, publicFolder } from './src/data/folder.ts';
import { readSettings } from './src/data/settings.ts';
import { blog } from './src/integrations/blog.ts';
import { guard } from './src/integrations/guard.ts';
import { hosts } from './src/integrations/hosts.ts';
import { mdxPlugins } from './src/markdown/mdx.ts';
import { features } from './src/markdown/render.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { publish } from './src/integrations/publish.ts';
import { verbatim } from './src/integrations/verbatim.ts';

// The build is offline: Astro's own counter would call home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const engine = fileURLToPath(new URL('.', import.meta.url));
const { BLOG_DIR, SITE_URL, SOURCE_DATE_EPOCH } = process.env;
const folder = blogFolder(engine, BLOG_DIR);
const site = await readSettings(folder, { url: SITE_URL, strict: process.argv.includes('--strict') });
const name = `${basename(BLOG_DIR ?? 'sample')}-${createHash('sha256').update(folder.content).digest('hex').slice(0, 8)}`;
const cache = join(engine, 'node_modules/.astro', name);
const now = SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(Number(SOURCE_DATE_EPOCH) * 1000);
const words = blog({ folder, site, cache, engine, now });

export default defineConfig({
  site: site.url,
  base: new URL(site.url).pathname,
  cacheDir: cache,
  publicDir: await publicFolder(engine, folder, cache),
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { format: 'preserve', redirects: false, inlineStylesheets: 'always' },
  integrations: [
    words,
    mdx({ processor: satteri({ features: features(site.lang), hastPlugins: mdxPlugins(words.isOwn) }) }),
    sitemap(words, site),
    verbatim(words),
    hosts(words, site),
    guard(words),
    publish(engine),
  ],
});
