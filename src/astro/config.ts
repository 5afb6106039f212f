import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { analyticsOrigins } from '#output/analytics-script.ts';
import { sealOf } from '#blog/seal.ts';
import { loadPalette } from '#load/load-theme.ts';
import { publicFolder } from '#load/public-files.ts';
import { loadConfig } from '#load/load-config.ts';
import { isSupported } from '#text/glyphs.ts';
import { drawIcons } from './seal-icons.ts';
import { fileOf } from '#urls/permalink.ts';
import { unknownOptions } from '#load/command-options.ts';
import { explainErrors } from './engine-error.ts';
import { blog } from './integrations/content-source.ts';
import { createCards } from './integrations/social-cards.ts';
import { editor } from './integrations/editor.ts';
import { filesBeside } from './integrations/files-beside.ts';
import { output } from './integrations/output.ts';
import { prerender } from './integrations/prerender.ts';
import { scripts } from './integrations/browser-scripts.ts';
import { search } from './integrations/search-index.ts';
import { sitemap } from './integrations/sitemap-files.ts';
import { openPageCache } from '#cache/page-cache.ts';
import { mdxProcessor } from '#markdown/mdx.ts';

const loaded = await loadConfig().catch((error: unknown) => {
  // Astro would print a line of its own before it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
const options = {
  ...loaded,
  settingsDiagnostics: [...loaded.settingsDiagnostics, ...unknownOptions(process.argv.slice(2))],
};
const { engine, folder, site, cache } = options;
explainErrors(folder.content);
const base = new URL(site.url).pathname;
const seal = sealOf(site);
const look = { palette: await loadPalette(folder), seal: [...seal].every(isSupported) ? seal : '' };
const cards = createCards(engine, join(cache, 'cards'), look);
const pages = openPageCache(join(cache, 'pages'));
const contentSource = blog(options, cards);
const textAt = (file: string): string | undefined =>
  [...contentSource.loadedBlog().blog.byPermalink.values()].find(
    ({ permalink }) => fileOf(permalink).normalize('NFC') === file,
  )?.file;
const prerenderer = prerender(engine, new URL(site.url), pages, cards, {
  words: site.words.key,
  analytics: site.analytics && analyticsOrigins(site.analytics, site.url),
  theme: () => contentSource.loadedBlog().theme.css,
  textAt,
});

/** The Astro configuration for the blog that the environment selects: see `loadConfig`. */
export const config = defineConfig({
  site: site.url,
  base,
  cacheDir: cache,
  publicDir: await publicFolder(engine, folder, cache, await drawIcons(engine, cache, look)),
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  build: { format: 'preserve', redirects: false, inlineStylesheets: 'always' },
  // The Astro extension of editors can complete and check front matter with it.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      // Lightning CSS 1 does not know `:target-current` and would print a warning.
      cssMinify: 'esbuild',
      reportCompressedSize: false,
      rolldownOptions: {
        // Astro adds a directive to MDX modules, and Rolldown would print a warning for it.
        onLog: (level, log, print) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : print(level, log)),
      },
    },
  },
  integrations: [
    contentSource,
    mdx({
      // `markdown/plugins/code.ts` highlights code by classes; Astro’s highlighting has inline styles.
      syntaxHighlight: false,
      processor: mdxProcessor(site.lang, site.trust, site.words, contentSource),
    }),
    scripts(),
    sitemap(contentSource, site),
    search(options),
    filesBeside(contentSource),
    editor(options),
    prerenderer,
    output(options, contentSource, { cards, pages, prerendered: prerenderer.prerendered }),
  ],
});
