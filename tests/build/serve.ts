import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createBrotliCompress } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.xml': 'text/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.webm': 'video/webm',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const isText = /^text\/|\+(?:xml|json)$/;

/**
 * Serves a folder like `python -m http.server`, without rules of the engine: a folder without slash is redirected to
 * the address with a slash, a folder is served as its index.html, the content type depends on the extension.
 * @param options.isCompressed whether texts are sent in Brotli, as hosts do
 */
export const serve = async (
  folder: string,
  { isCompressed = false } = {},
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const path = join(folder, decodeURIComponent(url.pathname));
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    if (isFolder && !url.pathname.endsWith('/')) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    const file = isFolder ? join(path, 'index.html') : path;
    if (!existsSync(file) || file.endsWith('/')) {
      response.writeHead(404, { 'content-type': 'text/html' });
      createReadStream(join(folder, '404.html'))
        .on('error', () => response.end())
        .pipe(response);
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (isCompressed && isText.test(type)) {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
      createReadStream(file).pipe(createBrotliCompress()).pipe(response);
      return;
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
