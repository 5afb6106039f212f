import { contentType } from './content-type.ts';
import { headersOf, immutable, markdownHeaders, type HostFile, type Hosting } from './host-rules.ts';

/** Patterns that cover many feeds with one block: Cloudflare allows 100 blocks. */
const families: readonly (readonly [path: string, pattern: RegExp])[] = [
  ...['tag', 'category', 'series', 'author'].flatMap((list) =>
    ['rss', 'atom'].map(
      (name) => [`/${list}/:name/${name}.xml`, new RegExp(`^/${list}/[^/]+/${name}\\.xml$`)] as const,
    ),
  ),
  ['/:year/atom.xml', /^\/\d+\/atom\.xml$/],
  ['/feeds/*', /^\/feeds\//],
];

/** The `_headers` file for Netlify and Cloudflare, with the content type of every feed. */
export const headersFile = (hosting: Hosting): HostFile => {
  const { manifest, addresses } = hosting;
  // Grouped by path: if two blocks matched one address, both would add a Content-Type.
  const types = new Map(
    manifest.flatMap((one) => {
      const type = contentType(one);
      if (type === undefined) return [];
      const family = families.find(([, pattern]) => pattern.test(one.permalink))?.[0];
      return [[family === undefined ? addresses.url(one.permalink) : addresses.base + family, type] as const];
    }),
  );
  const block = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return {
    file: '_headers',
    content: `${[
      block(`${addresses.base}/*`, headersOf(hosting)),
      block(`${addresses.base}/_astro/*`, [['Cache-Control', immutable]]),
      block(`${addresses.base}/md/*`, markdownHeaders),
      ...[...types].map(([path, type]) => block(path, [['Content-Type', type]])),
    ].join('\n\n')}\n`,
  };
};
