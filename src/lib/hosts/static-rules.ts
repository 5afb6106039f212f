import type { Finding } from '../finding.ts';
import { contentType } from './content-type.ts';
import { commonHeaders, immutable, locationOf, type HostFile, type Hosting } from './hosting.ts';

/** Cloudflare takes 2,000 rules without and 100 with placeholders (developers.cloudflare.com/pages/configuration/redirects). */
const limit = 2000;

/** `_redirects` as Netlify and Cloudflare both read it: percent-encoded, one rule a line, the first that fits wins. */
export const redirectsFile = (
  { redirects, published, addresses }: Hosting,
  host: 'netlify' | 'cloudflare' | 'any',
): { readonly file: HostFile; readonly findings: readonly Finding[] } => {
  const cloudflare = host !== 'netlify';
  const moved = redirects.filter(({ to }) => to !== undefined);
  const kept = cloudflare ? moved.slice(0, limit) : moved;
  // Netlify looks for a page of the same name first and takes 410; Cloudflare knows only redirects and rewrites.
  const gone = host === 'netlify' ? redirects.filter(({ to }) => to === undefined) : [];
  const [stay, gatsby] = [host === 'netlify' ? '200!' : '200', host === 'netlify' ? [] : withSlash(published)];
  const rules = [
    // Feeds without an extension lie in folders; both hosts would answer with a redirect to the folder.
    ...published
      .filter(({ kind, file, permalink }) => kind === 'feed' && file !== permalink.slice(1))
      .map(
        ({ permalink, file }) =>
          `${addresses.url(permalink)} ${addresses.url(`/${file.replace(/index\.html$/, '')}`)} ${stay}`,
      ),
    ...kept.map(({ from, to = '' }) => `${addresses.url(from)} ${locationOf(to, addresses)} 301`),
    ...gatsby.map((permalink) => `${addresses.url(permalink)}/ ${addresses.url(permalink)} 301`),
    ...gone.map(({ from }) => `${addresses.url(from)} /404.html 410`),
    ...(host === 'netlify' ? [`${addresses.url('/search')} q=:q ${addresses.url('/search/')}?q=:q 301`] : []),
    ...(cloudflare
      ? keepHtml(
          published.map(({ permalink }) => permalink),
          addresses.base,
        )
      : []),
  ];
  const findings: Finding[] =
    moved.length === kept.length
      ? []
      : [
          {
            level: 'warning',
            file: '_redirects',
            message: `${moved.length - kept.length} of ${moved.length} redirects are left out: Cloudflare takes ${limit}.`,
            remedy: 'Choose another host, or serve these addresses by a Worker.',
          },
        ];
  return { file: { file: '_redirects', content: `${rules.join('\n')}\n` }, findings };
};

/** Posts that Gatsby served with a slash behind their name. */
const withSlash = (published: Hosting['published']): string[] =>
  published
    .filter(({ kind, permalink }) => kind === 'post' && permalink.endsWith('.html'))
    .map(({ permalink }) => permalink);

/** Cloudflare sends `/x.html` on to `/x` unless a rule rewrites the one to the other; one line for each depth of folders. */
const keepHtml = (permalinks: readonly string[], base: string): string[] => {
  const depths = new Set(
    permalinks.filter((permalink) => permalink.endsWith('.html')).map((permalink) => permalink.split('/').length - 1),
  );
  return [...depths].sort().map((depth) => {
    const path = Array.from({ length: depth }, (_, index) => `:p${index}`).join('/');
    return `${base}/${path}.html ${base}/${path} 200`;
  });
};

/** `_headers` as Netlify and Cloudflare read it: the right type for every feed. */
export const headersFile = ({ published, addresses }: Hosting): HostFile => {
  const typed = published.flatMap((one) => {
    const type = contentType(one);
    return type === undefined ? [] : [{ permalink: one.permalink, type }];
  });
  const block = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const lists = /^\/(?:tag|category|series)\/[^/]+\/(rss|atom)\.xml$/;
  const single = typed.filter(({ permalink }) => !lists.test(permalink));
  return {
    file: '_headers',
    content: `${[
      block(`${addresses.base}/*`, commonHeaders),
      block(`${addresses.base}/_astro/*`, [['Cache-Control', immutable]]),
      ...['tag', 'category', 'series'].flatMap((list) => [
        block(`${addresses.base}/${list}/:name/rss.xml`, [['Content-Type', 'application/rss+xml; charset=utf-8']]),
        block(`${addresses.base}/${list}/:name/atom.xml`, [['Content-Type', 'application/atom+xml; charset=utf-8']]),
      ]),
      ...single.map(({ permalink, type }) => block(addresses.url(permalink), [['Content-Type', type]])),
    ].join('\n\n')}\n`,
  };
};
