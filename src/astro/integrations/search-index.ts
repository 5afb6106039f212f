import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { LoadedBlog, BuildOptions } from '#load/loaded-blog.ts';
import type { Site } from '#config/site.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import { indexedTexts, textModules } from '#search/index/indexed-texts.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { moduleDigest } from '#cache/module-digest.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
};

/**
 * Updates the search index, at the same time as pages are rendered.
 * @returns see `updateIndex`
 */
export const startIndex = async (cache: string, engine: string, loaded: LoadedBlog, site: Site) =>
  updateIndex(cache, engine, indexedTexts(loaded, site, moduleDigest(engine, textModules)));

/** Serves the search index of the last build in dev. */
export const search = ({ site, cache }: Pick<BuildOptions, 'site' | 'cache'>): AstroIntegration => ({
  name: 'muc-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const root = createAddresses(site.url).url(routes.searchIndex);
      // Before Astro’s middleware, which would answer with the 404 page.
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = [root, routes.searchIndex].find((folder) => pathname.startsWith(folder));
        const name = path === undefined ? '' : pathname.slice(path.length);
        if (!/^[\w.-]+(?:\/[\w.-]+)?$/.test(name) || name.includes('..')) return next();
        readFile(join(indexFolder(cache), name)).then(
          (bytes) => {
            response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
            response.end(bytes);
          },
          () => {
            response.statusCode = 404;
            response.end();
          },
        );
      });
    },
  },
});
