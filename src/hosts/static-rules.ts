import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Addresses } from '#urls/routes.ts';
import { contentType } from './content-type.ts';
import {
  commonHeaders,
  markdownHeaders,
  immutable,
  locationOf,
  slashVariants,
  type HostFile,
  type Hosting,
} from './host-rules.ts';

/**
 * Cloudflare allows 2,000 static rules and 100 with placeholders
 * (developers.cloudflare.com/pages/configuration/redirects).
 */
const limit = 2000;

/** The source of a rule. `:` and `*` are escaped: on both hosts they begin a placeholder and a wildcard. */
const source = (permalink: string, { url }: Addresses): string =>
  url(permalink).replaceAll(':', '%3A').replaceAll('*', '%2A');

/** The `_redirects` file for Netlify and Cloudflare: percent-encoded, one rule per line, the first match wins. */
export const redirectsFile = (
  hosting: Hosting,
  host: 'netlify' | 'cloudflare' | 'any',
): { readonly file: HostFile; readonly diagnostics: readonly Diagnostic[] } => {
  const { redirects, manifest, addresses } = hosting;
  const rule = (from: string, to: string, status: string) => `${source(from, addresses)} ${to} ${status}`;
  const moves = (table: Hosting['redirects']) =>
    table.flatMap(({ from, to }) => (to === undefined ? [] : [rule(from, locationOf(to, addresses), '301')]));
  // A feed without an extension is the index of a folder. Without a rule, both hosts redirect to the folder.
  const feeds = manifest
    .filter(({ kind, file, permalink }) => kind === 'feed' && file !== permalink.slice(1))
    .map(({ permalink, file }) =>
      rule(permalink, addresses.url(`/${file.replace(/index\.html$/, '')}`), host === 'netlify' ? '200!' : '200'),
    );
  if (host === 'netlify') {
    // Netlify ignores trailing slashes and supports status 410. Cloudflare supports only redirects and rewrites.
    const gone = redirects
      .filter(({ to }) => to === undefined)
      .map(({ from }) => rule(from, addresses.url('/404.html'), '410'));
    const search = `${addresses.url('/search')} q=:q ${addresses.url('/search/')}?q=:q 301`;
    return { file: fileOfRules([...feeds, ...moves(redirects), ...gone, search]), diagnostics: [] };
  }
  const all = [
    ...feeds,
    ...moves(redirects),
    ...withSlash(manifest).map((permalink) => rule(`${permalink}/`, addresses.url(permalink), '301')),
    ...moves(slashVariants(hosting)),
  ];
  const html = keepHtml(
    manifest.map(({ permalink }) => permalink),
    addresses.base,
  );
  const diagnostics: Diagnostic[] =
    all.length <= limit
      ? []
      : [
          {
            level: 'warning',
            file: '_redirects',
            message: `${all.length - limit} of ${all.length} rules are left out: Cloudflare allows ${limit}.`,
            remedy: 'Choose another host, or serve these addresses with a Worker.',
          },
        ];
  return { file: fileOfRules([...all.slice(0, limit), ...html]), diagnostics };
};

const fileOfRules = (rules: readonly string[]): HostFile => ({ file: '_redirects', content: `${rules.join('\n')}\n` });

/** Permalinks of posts that Gatsby also served with a trailing slash. */
const withSlash = (manifest: Hosting['manifest']): string[] =>
  manifest
    .filter(({ kind, permalink }) => kind === 'post' && permalink.endsWith('.html'))
    .map(({ permalink }) => permalink);

/**
 * Rules that keep `.html` in the URL: Cloudflare redirects `/x.html` to `/x` unless a rule rewrites it. One rule for
 * each depth of folders.
 */
const keepHtml = (permalinks: readonly string[], base: string): string[] => {
  const depths = new Set(
    permalinks.filter((permalink) => permalink.endsWith('.html')).map((permalink) => permalink.split('/').length - 1),
  );
  return [...depths].sort().map((depth) => {
    const path = Array.from({ length: depth }, (_, index) => `:p${index}`).join('/');
    return `${base}/${path}.html ${base}/${path} 200`;
  });
};

/** Patterns that cover many feeds with one block: Cloudflare allows 100 blocks. */
const families: readonly (readonly [path: string, pattern: RegExp])[] = [
  ...['tag', 'category', 'series'].flatMap((list) =>
    ['rss', 'atom'].map(
      (name) => [`/${list}/:name/${name}.xml`, new RegExp(`^/${list}/[^/]+/${name}\\.xml$`)] as const,
    ),
  ),
  ['/:year/atom.xml', /^\/\d+\/atom\.xml$/],
  ['/feeds/*', /^\/feeds\//],
];

/** The `_headers` file for Netlify and Cloudflare, with the content type of every feed. */
export const headersFile = ({ manifest, addresses }: Hosting): HostFile => {
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
      block(`${addresses.base}/*`, commonHeaders),
      block(`${addresses.base}/_astro/*`, [['Cache-Control', immutable]]),
      block(`${addresses.base}/md/*`, markdownHeaders),
      ...[...types].map(([path, type]) => block(path, [['Content-Type', type]])),
    ].join('\n\n')}\n`,
  };
};
