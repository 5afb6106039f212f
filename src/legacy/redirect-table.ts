import { taxonomiesOf } from '#blog/blog-lists.ts';
import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { fileOf, pathOf, type Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { termSlug, type Term } from '#blog/term.ts';
import { bloggerLabelPage, fromBlogger } from './blogger.ts';
import { fromGatsby } from './gatsby.ts';
import { checkCustomRedirects, type CustomRedirect } from './custom-redirects.ts';
import { endOf, isElsewhere, isReachable, type Redirect } from './redirect.ts';

/** The rules of one blog, the weightier first: hosts that take only so many drop the last. */
export interface RedirectTable {
  readonly redirects: readonly Redirect[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What either way of writing taxonomy addresses makes of each label, aliases among them. */
const otherNames = (terms: readonly Term[], address: (slug: string) => Permalink): Redirect[] =>
  terms.flatMap((term) =>
    term.spellings.flatMap((label) =>
      (['ascii', 'gatsby'] as const)
        .map((strategy) => termSlug(label, strategy))
        .filter((slug) => slug !== term.slug)
        .map((slug) => ({ from: address(slug), to: address(term.slug) })),
    ),
  );

const bloggerRules = (blog: Blog): Redirect[] => [
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

const gatsbyRules = ({ pages }: Blog): Redirect[] => [
  { from: '/tags/', to: routes.tags },
  { from: '/categories/', to: routes.categories },
  ...pages.map(({ permalink }) => ({ from: `/pages${permalink}`, to: permalink })),
];

/** Names in NFD, as macOS wrote them, lead to those in NFC and back. */
const twins = (permalinks: readonly Permalink[]): Redirect[] =>
  permalinks.flatMap((permalink) =>
    (['NFC', 'NFD'] as const)
      .map((form) => ({ from: permalink.normalize(form), to: permalink }))
      .filter(({ from, to }) => from !== to),
  );

/**
 * One table of all that moved: what the owner wrote, aliases, addresses at Blogger, labels and archives, Gatsby's names,
 * the other taxonomy strategy, names in another Unicode form, and whatever else of the ledger a rule can place.
 * @param published files of the blog by `fileOf`, which win over every rule
 * @param remembered permalinks that were public once
 */
export const buildRedirects = (
  blog: Blog,
  site: Site,
  {
    published,
    remembered,
    own,
  }: {
    readonly published: ReadonlySet<string>;
    readonly remembered: readonly Permalink[];
    readonly own: readonly CustomRedirect[];
  },
): RedirectTable => {
  const exists = (path: Permalink): boolean => published.has(fileOf(path)) || published.has(path.slice(1));
  const moved = [...blog.posts, ...blog.pages];
  const named = taxonomiesOf(blog);
  const told: Redirect[] = [
    ...own,
    ...moved.flatMap(({ aliases, permalink }) => aliases.map((from) => ({ from, to: permalink }))),
    ...moved.flatMap(({ bloggerUrl, permalink }) =>
      bloggerUrl === undefined ? [] : [{ from: pathOf(bloggerUrl), to: permalink }],
    ),
    ...named.flatMap(({ terms, address }) => otherNames(terms, address)),
    ...(site.from.includes('gatsby') ? gatsbyRules(blog) : []),
    ...(site.from.includes('blogger') ? bloggerRules(blog) : []),
  ];
  const twinned = twins([
    ...moved.map(({ permalink }) => permalink),
    ...named.flatMap(({ terms, address }) => terms.map(({ slug }) => address(slug))),
    ...told.map(({ from }) => from),
  ]);
  const ruled = new Set([...told, ...twinned].map(({ from }) => fileOf(from)));
  const candidates: Redirect[] = [
    ...told,
    ...remembered.flatMap((from): Redirect[] => {
      if (exists(from) || ruled.has(fileOf(from))) return [];
      const to = fromBlogger(from, blog) ?? fromGatsby(from, (path) => exists(path) || ruled.has(fileOf(path)));
      return to === undefined ? [] : [{ from, to }];
    }),
    ...twinned,
  ];
  const rules = new Map<string, Redirect>();
  for (const rule of candidates) {
    const key = fileOf(rule.from);
    if (isReachable(rule.from) && !exists(rule.from) && !rules.has(key)) rules.set(key, rule);
  }
  const targets = new Map([...rules].map(([key, { to }]) => [key, to]));
  const redirects = [...rules.values()].flatMap(({ from, to }): Redirect[] => {
    const last = to === undefined ? undefined : endOf(to, targets);
    return last === undefined || exists(last) || isElsewhere(last) ? [{ from, to: last }] : [];
  });
  return { redirects, diagnostics: checkCustomRedirects(own, targets, exists) };
};
