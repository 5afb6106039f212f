import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';
import type { Site } from '#config/site.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { decodePath } from '#urls/permalink.ts';
import { createAddresses } from '#urls/routes.ts';
import { brokenPage, type BrokenLook } from '../broken-page.ts';
import { pageError } from '../engine-error.ts';

/** A path that is equal with and without a slash at its end, in any Unicode form. */
const keyOf = (path: string): string => path.normalize('NFC').replace(/\/$/, '');

/**
 * Shows what is wrong with a text at the address where its page would be: its slug, the address that its file name
 * gives, or the one that it had before the mistake.
 * @param engine the root folder of the engine
 * @param loadedBlog returns the blog as it is now
 */
export const createBrokenTexts = (engine: string, site: Site, loadedBlog: () => LoadedBlog) => {
  const { base } = createAddresses(site.url);
  const earlier = new Map<string, string>();
  const look = (): BrokenLook => ({
    lang: site.lang,
    words: site.words.in(site.lang),
    look: readFileSync(join(engine, 'src/styles/tokens.css'), 'utf8'),
    client: `${base}/@vite/client`,
  });
  const fileAt = (path: string): string | undefined => {
    const { broken } = loadedBlog();
    return broken.find(({ file, permalink }) =>
      [permalink, earlier.get(file)].some((address) => address !== undefined && keyOf(address) === keyOf(path)),
    )?.file;
  };
  /** The path below the root of the site, as the blog writes it. */
  const pathOf = (pathname: string): string =>
    decodePath(pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname) ?? pathname;
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    const path = pathOf(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = fileAt(path);
    const { blog, diagnostics } = loadedBlog();
    if (file === undefined || blog.byPermalink.has(path)) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      brokenPage(
        file,
        diagnostics.filter((one) => one.file === file),
        look(),
      ),
    );
  };
  return {
    middleware,
    /**
     * For a page whose printing fails: an expression or a component of its text throws, or the engine does.
     * @param pathname of the request
     */
    failure: (pathname: string, error: unknown): { readonly message: string; readonly html: string } => {
      const path = pathOf(pathname);
      const file = loadedBlog().blog.byPermalink.get(path)?.file ?? path;
      const { message, diagnostic } = pageError(file, error);
      return { message, html: brokenPage(file, [diagnostic], look()) };
    },
    /** To be called after each load. */
    remember: (): void => {
      for (const { file, permalink } of loadedBlog().blog.byPermalink.values()) earlier.set(file, permalink);
    },
  };
};
