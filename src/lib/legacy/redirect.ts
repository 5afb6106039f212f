import type { Blog } from '../blog.ts';
import type { Finding } from '../finding.ts';
import { decodePath, fileOf, pathOf, type Permalink } from '../permalink.ts';
import { routes } from '../routes.ts';
import type { Site } from '../site.ts';
import { termSlug, type Term } from '../term.ts';
import { bloggerLabelPage, fromBlogger } from './blogger.ts';
import { fromGatsby } from './gatsby.ts';

/** An old address and where it leads. */
export interface Redirect {
  /** Decoded, without query. */
  readonly from: Permalink;
  /** A permalink, or an address elsewhere; undefined when what stood there is gone for good (HTTP 410). */
  readonly to: Permalink | undefined;
}

/** The rules of one blog, the weightier first: hosts that take only so many drop the last. */
export interface RedirectTable {
  readonly redirects: readonly Redirect[];
  readonly findings: readonly Finding[];
}

/** Rules that the owner wrote, with their lines. */
export interface OwnRule extends Redirect {
  readonly line: number;
}

const termPath = (field: 'tags' | 'category', slug: string): Permalink =>
  field === 'tags' ? routes.tag(slug) : routes.category(slug);

/** What either way of writing taxonomy addresses makes of each label, aliases among them. */
const otherNames = (terms: readonly Term[], field: 'tags' | 'category'): Redirect[] =>
  terms.flatMap((term) =>
    term.spellings.flatMap((label) =>
      (['ascii', 'gatsby'] as const)
        .map((strategy) => termSlug(label, strategy))
        .filter((slug) => slug !== term.slug)
        .map((slug) => ({ from: termPath(field, slug), to: termPath(field, term.slug) })),
    ),
  );

/** A further page of a list that is a part of another now. */
const laterPart = (from: Permalink, lists: ReadonlyMap<Permalink, Permalink | undefined>): Permalink | undefined => {
  const [, list] = /^(\/(?:tag|category)\/[^/]+\/)page\/\d+\/$/.exec(from) ?? [];
  return list === undefined ? undefined : lists.get(list);
};

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

/** Browsers take steps as “..” out of an address before they ask for it, so no rule can ever answer one. */
const isReachable = (path: Permalink): boolean => !path.split('/').some((part) => part === '.' || part === '..');

/** Names in NFD, as macOS wrote them, lead to those in NFC and back. */
const twins = (permalinks: readonly Permalink[]): Redirect[] =>
  permalinks.flatMap((permalink) =>
    (['NFC', 'NFD'] as const)
      .map((form) => ({ from: permalink.normalize(form), to: permalink }))
      .filter(({ from, to }) => from !== to),
  );

/** Follows rules that lead to rules, so that a reader is sent on once; a circle has no end. */
const end = (to: Permalink, rules: ReadonlyMap<string, Permalink | undefined>): Permalink | 'circle' | undefined => {
  const seen = new Set<string>();
  let place: Permalink | undefined = to;
  while (place !== undefined && rules.has(fileOf(place))) {
    if (seen.has(place)) return 'circle';
    seen.add(place);
    place = rules.get(fileOf(place));
  }
  return place;
};

const isElsewhere = (address: string): boolean => /^https?:\/\//.test(address);

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
    readonly own: readonly OwnRule[];
  },
): RedirectTable => {
  const exists = (path: Permalink): boolean => published.has(fileOf(path)) || published.has(path.slice(1));
  const moved = [...blog.posts, ...blog.pages];
  const told: Redirect[] = [
    ...own,
    ...moved.flatMap(({ aliases, permalink }) => aliases.map((from) => ({ from, to: permalink }))),
    ...moved.flatMap(({ bloggerUrl, permalink }) =>
      bloggerUrl === undefined ? [] : [{ from: pathOf(bloggerUrl), to: permalink }],
    ),
    ...otherNames(blog.tags, 'tags'),
    ...otherNames(blog.categories, 'category'),
    ...(site.from.includes('gatsby') ? gatsbyRules(blog) : []),
    ...(site.from.includes('blogger') ? bloggerRules(blog) : []),
  ];
  const twinned = twins([
    ...moved.map(({ permalink }) => permalink),
    ...blog.tags.map(({ slug }) => routes.tag(slug)),
    ...blog.categories.map(({ slug }) => routes.category(slug)),
    ...told.map(({ from }) => from),
  ]);
  const lists = new Map(told.map(({ from, to }) => [from, to]));
  const ruled = new Set([...told, ...twinned].map(({ from }) => fileOf(from)));
  const candidates: Redirect[] = [
    ...told,
    ...remembered.flatMap((from): Redirect[] => {
      if (exists(from) || ruled.has(fileOf(from))) return [];
      const to =
        laterPart(from, lists) ??
        fromBlogger(from, blog) ??
        fromGatsby(from, (path) => exists(path) || ruled.has(fileOf(path)));
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
  const findings: Finding[] = own.flatMap(({ from, to, line }): Finding[] => {
    const at = { level: 'error', file: 'ledger/redirects.txt', line } as const;
    if (exists(from))
      return [
        {
          ...at,
          level: 'warning',
          message: `${from} is a page of the blog, so this rule does nothing.`,
          remedy: 'Delete the line.',
        },
      ];
    if (to === undefined || isElsewhere(to)) return [];
    const last = end(to, targets);
    if (last === 'circle')
      return [{ ...at, message: `${from} leads in a circle.`, remedy: 'Let it lead to a page that exists.' }];
    if (last !== undefined && !exists(last))
      return [
        {
          ...at,
          message: `${from} leads to ${last}, where nothing is.`,
          remedy: 'Write an address that exists, or gone.',
        },
      ];
    return [];
  });
  const redirects = [...rules.values()].flatMap(({ from, to }): Redirect[] => {
    const last = to === undefined ? undefined : end(to, targets);
    return last === undefined || exists(last) || isElsewhere(last) ? [{ from, to: last }] : [];
  });
  return { redirects, findings };
};

const line = /^(\/\S*)\s+(gone|\/\S*|https?:\/\/\S+)$/;

/** Reads `ledger/redirects.txt`: `/old /new`, `/old gone`, one a line; `#` begins a remark. */
export const readOwnRules = (
  text: string,
): { readonly rules: readonly OwnRule[]; readonly findings: readonly Finding[] } => {
  const rules: OwnRule[] = [];
  const findings: Finding[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (written === '') continue;
    const [, from, to] = line.exec(written) ?? [];
    if (from === undefined || to === undefined || from.includes('?') || !isReachable(from)) {
      const message = `“${written}” is no rule.`;
      findings.push({
        level: 'error',
        file: 'ledger/redirects.txt',
        line: index + 1,
        column: 1,
        message,
        remedy: 'Write /old/address.html /new/address.html, or /old/address.html gone.',
      });
    } else
      rules.push({
        from: decodePath(from) ?? from,
        to: to === 'gone' ? undefined : isElsewhere(to) ? to : (decodePath(to) ?? to),
        line: index + 1,
      });
  }
  return { rules, findings };
};
