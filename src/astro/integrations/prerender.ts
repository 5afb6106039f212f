import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { digest } from '#cache/digest.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { hashOfBytes, type PageCache } from '#cache/page-cache.ts';
import type { AnalyticsOrigins } from '#output/analytics-script.ts';
import { postProcessPage } from '#output/page/post-process.ts';
import type { Cards } from './social-cards.ts';
import { pageError } from '../engine-error.ts';
import { logPhase } from './phase.ts';

/** The pages and endpoints of a build, by file below the output folder, in Unicode NFC as Astro writes it. */
export interface Prerendered {
  /** Unchanged files, with their paths in the cache. */
  readonly cached: Map<string, string>;
  /**
   * Files that Astro renders in this build, with their cache keys and the hashes of their bytes; '' before rendering.
   */
  readonly rendered: Map<string, { readonly key: string; hash: string }>;
  /** Errors in pages, which must stop the build. */
  readonly pageErrors: string[];
  /** Resolves when the social cards are drawn that were requested before the first page was rendered. */
  cardsDrawn: Promise<void>;
}

/** What is known of a blog once it is loaded. */
export interface BlogFacts {
  /** Changes when the words of the interface change. */
  readonly words: string;
  /** Its style sheet. */
  readonly theme: () => string;
  /** Where the service that counts visits is. */
  readonly analytics?: AnalyticsOrigins | undefined;
  /** The text file that a file of the output shows. */
  readonly textAt?: (file: string) => string | undefined;
}

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route'];

/** The file that Astro writes for a path under `build.format: 'preserve'`. */
const fileOf = (pathname: string, { type, isIndex }: Pick<Route, 'type' | 'isIndex'>): string => {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return name;
  if (name === '') return 'index.html';
  return isIndex ? `${name}/index.html` : `${name}.html`;
};

/** The file that Astro writes for a request of the prerenderer. */
const requestedFile = ({ url }: Request, base: string, route: Route): string => {
  const path = decodeURIComponent(new URL(url).pathname).slice(base.length);
  return fileOf(route.type === 'page' ? path.replace(/\.html$/, '') : path, route);
};

/**
 * Renders only the paths whose key is not in the cache, and post-processes each page. The key is a digest of the view
 * of a page, the modules that render it and the versions of all packages.
 * @param engine the root folder of the engine
 * @param site address of the blog
 * @param cache of rendered files
 */
export const prerender = (
  engine: string,
  site: URL,
  cache: PageCache,
  cards: Cards,
  { theme, words, analytics, textAt = () => undefined }: BlogFacts,
): AstroIntegration & { readonly prerendered: Prerendered } => {
  const base = site.pathname.replace(/\/$/, '');
  const isSecure = site.protocol === 'https:';
  const prerendered: Prerendered = {
    cached: new Map(),
    rendered: new Map(),
    pageErrors: [],
    cardsDrawn: Promise.resolve(),
  };
  const digests = new Map<string, string>();
  // Only this file: most of the modules that it imports do not affect pages.
  const options = hashOfBytes(readFileSync(join(engine, 'src/astro/config.ts')));
  const digestOf = (component: string): string => {
    const known =
      digests.get(component) ??
      moduleDigest(engine, [component, 'src/output/page/post-process.ts', 'package-lock.json']);
    digests.set(component, known);
    return known;
  };
  /** Whether a file with this key is in the cache. Records the file as cached or as rendered. */
  const isCached = (file: string, key: string): boolean => {
    const path = cache.find(key);
    if (path === undefined) prerendered.rendered.set(file, { key, hash: '' });
    else prerendered.cached.set(file, path);
    return path !== undefined;
  };
  /** Prints a page. Its error names the text that it shows. */
  const print = async <Result>(file: string, run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run();
    } catch (error) {
      throw pageError(textAt(file) ?? file, error);
    }
  };
  const wrap = (astro: AstroPrerenderer, logger: AstroIntegrationLogger): AstroPrerenderer => ({
    ...astro,
    name: 'muc',
    getStaticPaths: async () => {
      const paths = await logPhase('views', logger, async () =>
        (await astro.getStaticPaths()).filter(({ pathname, route, cacheKey }) => {
          if (cacheKey === undefined) return true;
          return !isCached(
            fileOf(pathname, route),
            digest([
              pathname,
              route.component,
              digestOf(route.component),
              options,
              isSecure,
              theme(),
              words,
              analytics,
              cacheKey,
            ]),
          );
        }),
      );
      // Cards are drawn on another core while pages are rendered.
      prerendered.cardsDrawn = cards.draw();
      return paths;
    },
    render: async (request, options) => {
      const file = requestedFile(request, base, options.routeData);
      const { response, body } = await print(file, async () => {
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        return { response, body: await response.arrayBuffer() };
      });
      let bytes: Uint8Array = new Uint8Array(body);
      if (options.routeData.type === 'page') {
        const { html, errors } = postProcessPage(new TextDecoder().decode(bytes), {
          isSecure,
          theme: theme(),
          analytics,
        });
        prerendered.pageErrors.push(...errors.map((fault) => `${file} ${fault}.`));
        bytes = new TextEncoder().encode(html);
      }
      const rendered = prerendered.rendered.get(file);
      if (rendered) rendered.hash = hashOfBytes(bytes);
      return new Response(bytes as BodyInit, { status: response.status, headers: response.headers });
    },
  });
  return {
    name: 'muc-prerender',
    prerendered,
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) => setPrerenderer((astro) => wrap(astro, logger)),
    },
  };
};
