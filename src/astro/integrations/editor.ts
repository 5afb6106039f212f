import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { BuildOptions } from '#load/loaded-blog.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import { openEditor } from '../editor-files.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Serves the editor in dev, where it can work on the folder of the blog. It is bundled at the first request. */
export const editor = (options: Omit<BuildOptions, 'unpublished'>): AstroIntegration => ({
  name: 'muc-editor',
  hooks: {
    'astro:server:setup': ({ server }) => {
      if (options.site.editing === undefined) return;
      let opening: ReturnType<typeof openEditor> | undefined;
      const { base } = createAddresses(options.site.url);
      // Before Astro’s middleware, which would answer with the 404 page.
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = base !== '' && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
        if (`${path}/` === routes.editor) return response.writeHead(301, { Location: base + routes.editor }).end();
        if (!path.startsWith(routes.editor)) return next();
        // The page names the folders that the blog has now.
        if (path === routes.editor) opening = undefined;
        (opening ??= openEditor(options)).then((files) => {
          const file = files.get(path);
          if (file === undefined) next();
          else if ('content' in file)
            response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(file.content);
          else {
            response.writeHead(200, { 'Content-Type': types[extname(file.path)] ?? 'text/plain; charset=utf-8' });
            createReadStream(file.path)
              .on('error', () => response.destroy())
              .pipe(response);
          }
        }, next);
      });
    },
  },
});
