import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { decodePath } from '#urls/permalink.ts';
import { mediaTypeOf } from '#urls/media-type.ts';
import { createAddresses } from '#urls/routes.ts';
import type { PluginApi } from '../plugin-api.ts';

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** The bytes that a request asks for (RFC 9110 §14.1.2, one range); undefined for the whole file. */
const rangeOf = (
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : undefined;
};

/** Serves the files beside texts in dev, where nothing is copied. Players ask for parts of a file. */
export const filesBeside = ({ site, loadedBlog }: Pick<PluginApi, 'site' | 'loadedBlog'>): AstroIntegration => ({
  name: 'muc-files',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const { base } = createAddresses(site.url);
      // Before Astro’s middleware, which would answer with the 404 page.
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = decodePath(pathname) ?? pathname;
        const { files } = loadedBlog();
        const disk = files.get(path) ?? (path.startsWith(base) ? files.get(path.slice(base.length)) : undefined);
        const size = disk === undefined ? undefined : statSync(disk, { throwIfNoEntry: false })?.size;
        if (disk === undefined || size === undefined) return next();
        const range = rangeOf(request.headers.range, size);
        response.writeHead(range ? 206 : 200, {
          'Content-Type': mediaTypeOf(disk)?.type ?? types[extname(disk).toLowerCase()] ?? 'application/octet-stream',
          'Accept-Ranges': 'bytes',
          'Content-Length': range ? range.end - range.start + 1 : size,
          ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` } : {}),
        });
        if (request.method === 'HEAD' || size === 0) response.end();
        else
          createReadStream(disk, range)
            .on('error', () => response.destroy())
            .pipe(response);
      });
    },
  },
});
