import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReadingRoom } from '#data/reading.ts';
import { createAddresses, routes } from '#lib/routes.ts';
import { indexedTexts } from '#search/index/texts.ts';
import { copyIndex, indexFolder, updateIndex } from '#search/index/update.ts';
import type { BlogApi } from '#data/handover.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
};

/** Makes the search index of a build; while writing, the index of the last build answers. */
export const search = (
  { reading }: BlogApi,
  { site, cache, engine }: Pick<ReadingRoom, 'site' | 'cache' | 'engine'>,
): AstroIntegration => ({
  name: 'muc-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const root = createAddresses(site.url).url(routes.searchIndex);
      // Before Astro's own pages, which would answer with the page for missing addresses.
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
    'astro:build:done': async ({ dir, logger }) => {
      const { count, made } = await updateIndex(cache, engine, indexedTexts(reading(), site));
      await copyIndex(cache, join(fileURLToPath(dir), routes.searchIndex));
      logger.info(`${count} texts can be found${made ? '' : '; nothing changed since the last build'}.`);
    },
  },
});
