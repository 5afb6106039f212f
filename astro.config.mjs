import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publicFolder } from './src/data/folder.ts';
import { openBlog } from './src/data/opening.ts';
import { blog } from './src/integrations/blog.ts';
import { guard } from './src/integrations/guard.ts';
import { hosts } from './src/integrations/hosts.ts';
import { mdxProcessor } from './src/markdown/mdx.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { scripts } from './src/integrations/scripts.ts';
import { search } from './src/integrations/search.ts';
import { finish } from './src/integrations/finish.ts';
import { publish } from './src/integrations/publish.ts';
import { verbatim } from './src/integrations/verbatim.ts';

// The build is offline: Astro's own counter would call home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const room = await openBlog();
const { engine, folder, site, cache } = room;
const words = blog(room);

export default defineConfig({
  site: site.url,
  base: new URL(site.url).pathname,
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
    verbatim(words),
    search(words, room),
    finish(words, room),
    hosts(words, site),
    guard(words),
    publish(engine),
  ],
});
