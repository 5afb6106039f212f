import { isoDay } from '#text/dates.ts';
import { nobodyRules } from '#blog/authors.ts';
import { taxonomiesOf } from '#blog/blog-lists.ts';
import type { Blog } from '#blog/blog.ts';
import type { Page } from '#blog/post.ts';
import { fileAddress } from '#urls/file-address.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { fileOf, pathOf, type Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { termSlug, type Term } from '#blog/term.ts';
import { bloggerLabelPage, fromBlogger } from './blogger.ts';
import { fromGatsby } from './gatsby.ts';
import { checkCustomRedirects, withinLists, type CustomRedirect } from './custom-redirects.ts';
import { finalTarget, isExternal, isReachable, type Redirect } from './redirect.ts';

/** The redirect rules of a blog, the most important first: hosts with a limit drop the last ones. */
export interface RedirectTable {
  readonly redirects: readonly Redirect[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules for the slugs that the spellings and aliases of terms have in either strategy. */
const termRules = (terms: readonly Term[], address: (slug: string) => Permalink): Redirect[] =>
  terms.flatMap((term) =>
    term.spellings.flatMap((label) =>
      (['ascii', 'gatsby'] as const)
        .map((strategy) => termSlug(label, strategy))
        .filter((slug) => slug !== term.slug)
        .map((slug) => ({ from: address(slug), to: address(term.slug) })),
    ),
  );

/** Where a page of a blog lay at Blogger: `/about/` → `/p/about.html`. */
const bloggerPage = (permalink: Permalink): Permalink => {
  const name = permalink
    .replace(/(?:\.html|\/)$/, '')
    .split('/')
    .at(-1);
  return `/p/${name}.html`;
};

const bloggerRules = (blog: Blog): Redirect[] => [
  ...blog.pages.map(({ permalink }) => ({ from: bloggerPage(permalink), to: permalink })),
  ...blog.tags.flatMap((term) =>
    term.spellings.map((label) => ({ from: bloggerLabelPage(label), to: routes.tag(term.slug) })),
  ),
  ...blog.years.flatMap(({ year, months }) =>
    months.map(({ month }) => ({
      from: `/${year}_${String(month).padStart(2, '0')}_01_archive.html`,
      to: routes.month(year, month),
    })),
  ),
];

/**
 * Rules for the folders of posts whose address names another year or month than their date, since authors changed the
 * date: to the month of the newest of these posts.
 */
const folderRules = ({ posts }: Blog, { timeZone, from }: Site): Redirect[] =>
  posts.flatMap(({ permalink, date }) => {
    const [, year, month] = /^\/(\d{4})\/(\d{2})\/./.exec(permalink) ?? [];
    if (year === undefined || month === undefined) return [];
    const [realYear, realMonth] = isoDay(date, timeZone).split('-').map(Number);
    if (realYear === undefined || realMonth === undefined) return [];
    const [folder, to] = [routes.month(Number(year), Number(month)), routes.month(realYear, realMonth)];
    if (folder === to) return [];
    return [
      { from: folder, to },
      { from: routes.year(Number(year)), to: routes.year(realYear) },
      ...(from.includes('blogger') ? [{ from: `/${year}_${month}_01_archive.html`, to }] : []),
    ];
  });

const gatsbyRules = ({ pages }: Blog): Redirect[] => [
  { from: '/tags/', to: routes.tags },
  { from: '/categories/', to: routes.categories },
  ...pages.map(({ permalink }) => ({ from: `/pages${permalink}`, to: permalink })),
];

/** Rules for the files of texts that had another address when the files were published. */
const fileRules = (pages: readonly Page[], everPublic: ReadonlySet<Permalink>): Redirect[] =>
  pages.flatMap(({ aliases, files }) =>
    aliases.flatMap((alias) =>
      [...files.values()]
        .map(({ path, permalink }) => ({ from: fileAddress(alias, path), to: permalink }))
        .filter(({ from }) => everPublic.has(from)),
    ),
  );

/** Rules for the other Unicode form of each permalink: macOS writes file names in NFD. */
const normalizationRules = (permalinks: readonly Permalink[]): Redirect[] =>
  permalinks.flatMap((permalink) =>
    (['NFC', 'NFD'] as const)
      .map((form) => ({ from: permalink.normalize(form), to: permalink }))
      .filter(({ from, to }) => from !== to),
  );

/**
 * Collects all redirects: rules of the owner, aliases, URLs at Blogger, other slugs of terms, paths of Gatsby and
 * Blogger, old permalinks that can be mapped by these patterns, and other Unicode forms of all of them.
 * @param published files of the blog, as `fileOf` returns them; no rule applies to them
 * @param everPublic permalinks that were ever public, from the ledger
 * @param custom rules of the owner
 */
export const buildRedirects = (
  blog: Blog,
  site: Site,
  {
    published,
    everPublic,
    custom: written,
  }: {
    readonly published: ReadonlySet<string>;
    readonly everPublic: readonly Permalink[];
    readonly custom: readonly CustomRedirect[];
  },
): RedirectTable => {
  const exists = (path: Permalink): boolean => published.has(fileOf(path)) || published.has(path.slice(1));
  const custom = withinLists(written, exists);
  const moved = [...blog.posts, ...blog.pages];
  const taxonomies = taxonomiesOf(blog);
  const explicit: Redirect[] = [
    ...custom,
    ...moved.flatMap(({ aliases, permalink }) => aliases.map((from) => ({ from, to: permalink }))),
    ...fileRules(moved, new Set(everPublic)),
    ...moved.flatMap(({ bloggerUrl, permalink }) =>
      bloggerUrl === undefined ? [] : [{ from: pathOf(bloggerUrl), to: permalink }],
    ),
    ...taxonomies.flatMap(({ terms, address }) => termRules(terms, address)),
    ...(site.from.includes('gatsby') ? gatsbyRules(blog) : []),
    ...(site.from.includes('blogger') ? bloggerRules(blog) : []),
    ...folderRules(blog, site),
  ];
  const normalized = normalizationRules([
    ...moved.map(({ permalink }) => permalink),
    ...taxonomies.flatMap(({ terms, address }) => terms.map(({ slug }) => address(slug))),
    ...explicit.map(({ from }) => from),
  ]);
  const covered = new Set([...explicit, ...normalized].map(({ from }) => fileOf(from)));
  const candidates: Redirect[] = [
    ...explicit,
    ...everPublic.flatMap((from): Redirect[] => {
      if (exists(from) || covered.has(fileOf(from))) return [];
      const to =
        nobodyRules.find((rule) => rule.from === from)?.to ??
        fromBlogger(from, blog) ??
        fromGatsby(from, (path) => exists(path) || covered.has(fileOf(path)));
      return to === undefined ? [] : [{ from, to }];
    }),
    ...normalized,
  ];
  const rules = new Map<string, Redirect>();
  for (const rule of candidates) {
    const key = fileOf(rule.from);
    if (isReachable(rule.from) && !exists(rule.from) && !rules.has(key)) rules.set(key, rule);
  }
  const targets = new Map([...rules].map(([key, { to }]) => [key, to]));
  const redirects = [...rules.values()].flatMap(({ from, to }): Redirect[] => {
    const last = to === undefined ? undefined : finalTarget(to, targets);
    return last === undefined || exists(last) || isExternal(last) ? [{ from, to: last }] : [];
  });
  return { redirects, diagnostics: checkCustomRedirects(custom, targets, exists) };
};
