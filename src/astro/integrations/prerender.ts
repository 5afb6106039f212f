import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { digest } from '#cache/digest.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { hashOfBytes, type PageCache } from '#cache/page-cache.ts';
import { postProcessPage } from '#output/page/post-process.ts';
import type { Cards } from './social-cards.ts';
import { logPhase } from './phase.ts';

/** What was printed in a build, by file below the output folder, in Unicode's NFC as Astro writes it. */
export interface Printed {
  /** Files that are as the last build printed them, with their paths in the cache. */
  readonly kept: Map<string, string>;
  /** Files that Astro prints in this build, with their keys and the hashes of their bytes. */
  readonly made: Map<string, { readonly key: string; hash: string }>;
  /** What must stop the build. */
  readonly faults: string[];
  /** Settles when the social cards are drawn that were known before the first page was printed. */
  drawn: Promise<void>;
}

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route'];

/** As Astro names it under `build.format: 'preserve'`. */
const fileOf = (pathname: string, { type, isIndex }: Pick<Route, 'type' | 'isIndex'>): string => {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return name;
  if (name === '') return 'index.html';
  return isIndex ? `${name}/index.html` : `${name}.html`;
};

/** Path of the file that answers a request of the build. */
const requestedFile = ({ url }: Request, base: string, route: Route): string => {
  const path = decodeURIComponent(new URL(url).pathname).slice(base.length);
  return fileOf(route.type === 'page' ? path.replace(/\.html$/, '') : path, route);
};

/**
 * Prints only those paths whose key is new, and finishes each page as it is printed. A key covers the view of a page,
 * the modules that print it and the versions of all packages.
 * @param base sub-path of the blog, without slash at the end
 */
export const prerender = (
  engine: string,
  base: string,
  cache: PageCache,
  cards: Cards,
): AstroIntegration & { readonly printed: Printed } => {
  const printed: Printed = { kept: new Map(), made: new Map(), faults: [], drawn: Promise.resolve() };
  const digests = new Map<string, string>();
  // Alone: what the configuration imports is more than what prints pages.
  const options = hashOfBytes(readFileSync(join(engine, 'src/astro/config.ts')));
  const digestOf = (component: string): string => {
    const known =
      digests.get(component) ??
      moduleDigest(engine, [component, 'src/output/page/post-process.ts', 'package-lock.json']);
    digests.set(component, known);
    return known;
  };
  const keep = (file: string, key: string): boolean => {
    const path = cache.find(key);
    if (path === undefined) printed.made.set(file, { key, hash: '' });
    else printed.kept.set(file, path);
    return path !== undefined;
  };
  const wrap = (astro: AstroPrerenderer, logger: AstroIntegrationLogger): AstroPrerenderer => ({
    ...astro,
    name: 'muc',
    getStaticPaths: async () => {
      const paths = await logPhase('views', logger, async () =>
        (await astro.getStaticPaths()).filter(({ pathname, route, cacheKey }) => {
          if (cacheKey === undefined) return true;
          return !keep(
            fileOf(pathname, route),
            digest([pathname, route.component, digestOf(route.component), options, cacheKey]),
          );
        }),
      );
      // Drawn on another core while pages are printed.
      printed.drawn = cards.draw();
      return paths;
    },
    render: async (request, options) => {
      const result = await astro.render(request, options);
      const response = result instanceof Response ? result : result.response;
      const file = requestedFile(request, base, options.routeData);
      let bytes: Uint8Array = new Uint8Array(await response.arrayBuffer());
      if (options.routeData.type === 'page') {
        const { html, errors } = postProcessPage(new TextDecoder().decode(bytes));
        printed.faults.push(...errors.map((fault) => `${file} ${fault}.`));
        bytes = new TextEncoder().encode(html);
      }
      const made = printed.made.get(file);
      if (made) made.hash = hashOfBytes(bytes);
      return new Response(bytes as BodyInit, { status: response.status, headers: response.headers });
    },
  });
  return {
    name: 'muc-prerender',
    printed,
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) => setPrerenderer((astro) => wrap(astro, logger)),
    },
  };
};
