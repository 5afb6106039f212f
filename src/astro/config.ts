import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publicFolder } from '#load/public-files.ts';
import { loadConfig } from '#load/load-config.ts';
import { blog } from './integrations/content-source.ts';
import { createCards } from './integrations/social-cards.ts';
import { output } from './integrations/output.ts';
import { prerender } from './integrations/prerender.ts';
import { scripts } from './integrations/browser-scripts.ts';
import { search } from './integrations/search-index.ts';
import { sitemap } from './integrations/sitemap-files.ts';
import { openPageCache } from '#cache/page-cache.ts';
import { mdxProcessor } from '#markdown/mdx.ts';

const options = await loadConfig();
const { engine, folder, site, cache } = options;
const base = new URL(site.url).pathname;
const cards = createCards(engine, join(cache, 'cards'));
const pages = openPageCache(join(cache, 'pages'));
const words = blog(options, cards);
const printer = prerender(engine, base.replace(/\/$/, ''), pages, cards);

/** Wires Astro to the blog that the environment names. */
export const config = defineConfig({
  site: site.url,
  base,
  cacheDir: cache,
  publicDir: await publicFolder(engine, folder, cache),
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { format: 'preserve', redirects: false, inlineStylesheets: 'always' },
  // Lets the Astro extension of editors complete and check front matter.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      // Lightning CSS 1 knows no `:target-current` and would warn the owner of it.
      cssMinify: 'esbuild',
      reportCompressedSize: false,
      rolldownOptions: {
        // Astro marks MDX with a directive for itself, which says nothing to the owner.
        onLog: (level, log, print) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : print(level, log)),
      },
    },
  },
  integrations: [
    words,
    mdx({
      // Colours come from `markdown/plugins/code.ts`, by class; Astro's own would be inline styles.
      syntaxHighlight: false,
      processor: mdxProcessor(site.lang, words),
    }),
    scripts(),
    sitemap(words, site),
    search(options),
    printer,
    output(options, words, { cards, pages, printed: printer.printed }),
  ],
});
