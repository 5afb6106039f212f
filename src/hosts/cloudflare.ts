import { bloggerLabelPage } from '#legacy/blogger.ts';
import { locationOf, slashVariants, type Hosting } from './host-rules.ts';
import { feedsElsewhere, pagedLists } from './old-paths.ts';
import { hasFeedFolders, pastPages, source, writer } from './redirect-lines.ts';

/**
 * Cloudflare allows 2,000 rules without placeholders and 100 with placeholders
 * (developers.cloudflare.com/pages/configuration/redirects).
 */
export const limit = 2000;

/** The most characters of one rule there. */
export const longest = 1000;

/** The folder of the pages of labels at Blogger. */
const labelPages = bloggerLabelPage('');

/**
 * Rules for what lies below the pages of a list, which `pastPages` would redirect: Cloudflare applies rules before it looks
 * for a file.
 */
const kept = ({ manifest, addresses }: Hosting, { rule }: ReturnType<typeof writer>): readonly string[] => {
  const patterns = pagedLists.map((list) => new RegExp(`^${list.replace(':name', '[^/]+')}page/`));
  return manifest
    .filter(({ permalink }) => patterns.some((pattern) => pattern.test(permalink)))
    .flatMap(({ permalink }) => {
      const url = addresses.url(permalink);
      const own = rule(permalink, url.replace(/\.html$/, ''), '200');
      return permalink.endsWith('/') ? [own, rule(permalink.slice(0, -1), url, '301')] : [own];
    });
};

/** Percent-encodes all that RFC 3986 §2.3 does not call unreserved. */
const encodeAll = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Pages of labels as Blogger and browsers encoded them, which Cloudflare tells from `source`: `C%2B%2B` from `C++`. */
const encodedLabels = ({ redirects, addresses }: Hosting): readonly string[] =>
  redirects.flatMap(({ from, to }) => {
    if (!from.startsWith(labelPages) || to === undefined) return [];
    const label = from.slice(labelPages.length);
    const forms = [encodeURIComponent, encodeAll].map((encode) => addresses.url(labelPages) + encode(label));
    return [...new Set(forms)]
      .filter((form) => !form.includes('*') && form !== source(from, addresses))
      .map((form) => `${form} ${locationOf(to, addresses)} 301`);
  });

/** Numbers of parts of the addresses that end in `.html`. */
const depthsOf = ({ manifest }: Hosting): readonly number[] =>
  [
    ...new Set(
      manifest.flatMap(({ permalink }) => (permalink.endsWith('.html') ? [permalink.split('/').length - 1] : [])),
    ),
  ].sort();

/** Permalinks of posts that Gatsby also served with a trailing slash. */
const withSlash = ({ manifest }: Hosting): string[] =>
  manifest
    .filter(({ kind, permalink }) => kind === 'post' && permalink.endsWith('.html'))
    .map(({ permalink }) => permalink);

/** Redirects to posts and pages come first, so that they are the last to be left out: old lists are many and matter less. */
const byWeight = ({ redirects, manifest }: Hosting): Hosting['redirects'] => {
  const texts = new Set(manifest.flatMap(({ kind, permalink }) => (/^(?:post|page)$/.test(kind) ? [permalink] : [])));
  const isText = ({ to }: Hosting['redirects'][number]): boolean => to !== undefined && texts.has(to);
  return [...redirects.filter(isText), ...redirects.filter((one) => !isText(one))];
};

/**
 * `_redirects` of Cloudflare Pages. It compares the path as it was sent, in which the trailing slash counts, and has only
 * redirects and rewrites.
 * @param any whether other hosts read the file too: Netlify would redirect in a circle by `/:p0.html/ /:p0.html`, so each
 * page has a rule of its own
 */
export const cloudflareRules = (hosting: Hosting, any: boolean) => {
  const { addresses } = hosting;
  const rules = writer(hosting);
  const { rule, moves, dynamic, feeds } = rules;
  const weighted = { ...hosting, redirects: byWeight(hosting) };
  const all = [
    ...feeds(feedsElsewhere(hosting), '200'),
    ...moves(weighted.redirects),
    ...(any ? withSlash(hosting).map((permalink) => rule(`${permalink}/`, addresses.url(permalink), '301')) : []),
    ...encodedLabels(hosting),
    ...moves(slashVariants(weighted)),
  ];
  const pages = kept(hosting, rules);
  const keepsPages = all.length + pages.length <= limit;
  const pathOfDepth = (depth: number) => Array.from({ length: depth }, (_, index) => `/:p${index}`).join('');
  return {
    /** In the order in which they matter. */
    all: keepsPages ? [...all, ...pages] : all,
    /** How many rules for pages of lists found no room; then no pattern needs them. */
    withoutPages: keepsPages ? 0 : pages.length,
    patterns: [
      ...(hasFeedFolders(hosting)
        ? [dynamic('/feeds/*/', '/feeds/:splat/', '200'), dynamic('/feeds/*', '/feeds/:splat/', '200')]
        : []),
      ...depthsOf(hosting).flatMap((depth) => {
        const path = pathOfDepth(depth);
        // Cloudflare redirects `/x.html` to `/x` unless a rule rewrites it.
        const own = dynamic(`${path}.html`, path, '200');
        return any ? [own] : [own, dynamic(`${path}.html/`, `${path}.html`, '301')];
      }),
      ...(keepsPages ? pastPages().map(([from, to]) => dynamic(from, to, '301')) : []),
    ],
  };
};
