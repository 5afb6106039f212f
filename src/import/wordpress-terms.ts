import { termSlug } from '#blog/term.ts';
import { routes } from '#urls/routes.ts';
import { decodePath, type Permalink } from '#urls/permalink.ts';
import { inFolder, pageRules, type OldList, type OldPages } from './engines/old-pages.ts';
import type { WordPressTerm } from './wordpress-item.ts';

/** Posts on a page of WordPress, unless its settings say otherwise. An export does not hold them. */
export const usualPageSize = 10;

/** A category as the head of an export lists it. */
export interface CategoryParent {
  readonly slug: string;
  /** Slug of the category above; '' for none. */
  readonly parent: string;
}

/** What decides the lists that a public post is in. */
export interface ListedPost {
  /** The only category of the post here; the others became tags. */
  readonly category: WordPressTerm | undefined;
  readonly others: readonly WordPressTerm[];
  readonly tags: readonly WordPressTerm[];
  readonly login: string;
  readonly author: string;
  /** `2016-02-04…` */
  readonly date: string;
}

/** The name of an author in addresses, as `sanitize_title` of WordPress makes it from the login: `An.Le@x` → `an-lex`. */
const nicename = (login: string): string =>
  login
    .toLowerCase()
    .replaceAll('.', '-')
    .replaceAll(/[^a-z\d\s_-]/g, '')
    .replaceAll(/[\s-]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const pages: OldPages = { sizeOf: () => usualPageSize, ownSize: usualPageSize, at: inFolder('page') };

const addOne = (counts: Map<string, number>, keys: Iterable<string>): void => {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** A category and those above it, the highest one first. */
const pathOf = (slug: string, parents: ReadonlyMap<string, string>): readonly string[] => {
  const path: string[] = [];
  for (let at = slug; at !== '' && !path.includes(at); at = parents.get(at) ?? '') path.unshift(at);
  return path;
};

const tagOf = ({ label }: WordPressTerm): Permalink => routes.tag(termSlug(label, 'ascii'));

/** Gathers where categories, tags, authors and archives were, and where they are now. */
export const createTermRedirects = () => {
  const parents = new Map<string, string>();
  const categories = new Map<string, Permalink>();
  const tags = new Map<string, Permalink>();
  const authors = new Map<string, Permalink>();
  /** Posts of old lists, by their addresses without those above. */
  const old = new Map<string, number>();
  const own = new Map<Permalink, number>();

  const lists = (): readonly OldList[] => {
    const isOne = new Set(authors.values()).size < 2;
    const moved: readonly (readonly [key: string, from: string, to: Permalink])[] = [
      ...[...old.keys()]
        .filter((key) => key.startsWith('category/'))
        .map((key) => key.slice('category/'.length))
        .map(
          (slug) =>
            [
              `category/${slug}`,
              `/category/${pathOf(slug, parents).join('/')}/`,
              categories.get(slug) ?? (slug === 'uncategorized' ? routes.archive : routes.categories),
            ] as const,
        ),
      ...[...tags].map(([slug, to]) => [`tag/${slug}`, `/tag/${slug}/`, to] as const),
      ...[...authors].map(([name, to]) => [`author/${name}`, `/author/${name}/`, isOne ? routes.home : to] as const),
    ];
    return moved.map(([key, from, to]) => ({
      from: decodePath(from) ?? from,
      to,
      posts: old.get(key) ?? 0,
      ownPosts: own.get(to) ?? 0,
    }));
  };
  return {
    addCategory: ({ slug, parent }: CategoryParent): void => void parents.set(slug, parent),
    /** Adds a public post. */
    add: ({ category, others, tags: tagged, login, author, date }: ListedPost): void => {
      const ofAuthor = routes.author(termSlug(author, 'ascii'));
      const ofCategory = category && routes.category(termSlug(category.label, 'ascii'));
      if (category && ofCategory !== undefined) categories.set(category.slug, ofCategory);
      for (const term of others) if (!categories.has(term.slug)) categories.set(term.slug, tagOf(term));
      for (const term of tagged) tags.set(term.slug, tagOf(term));
      if (nicename(login) !== '') authors.set(nicename(login), ofAuthor);
      const above = [...(category ? [category] : []), ...others].flatMap(({ slug }) => pathOf(slug, parents));
      addOne(old, [
        ...(above.length === 0 ? ['uncategorized'] : above).map((slug) => `category/${slug}`),
        ...tagged.map(({ slug }) => `tag/${slug}`),
        `author/${nicename(login)}`,
        date.slice(0, 4),
        date.slice(0, 7),
      ]);
      addOne(own, [routes.home, ofCategory ?? routes.archive, ...[...others, ...tagged].map(tagOf), ofAuthor]);
    },
    /** Lines for `ledger/redirects.txt`. */
    rules: (): readonly string[] => {
      const terms = lists();
      const feedOf = (to: Permalink): Permalink =>
        /^\/(?:tag|category|author)\/./.test(to) ? routes.rssOf(to) : routes.rss;
      const archives = [...old].flatMap(([key, posts]): readonly OldList[] => {
        const [year = '', month] = key.split('-');
        if (!/^\d{4}$/.test(year)) return [];
        const to = month === undefined ? routes.year(Number(year)) : routes.month(Number(year), Number(month));
        return [{ from: to, to, posts, ownPosts: posts }];
      });
      return [
        // The feed of comments too: a feed that is gone may take the subscriber with it.
        ...['/feed/', '/feed/rss2/', '/feed/rss/', '/feed/rdf/', '/comments/feed/'].map(
          (at) => [at, routes.rss] as const,
        ),
        ['/feed/atom/', routes.atom] as const,
        ...terms.map(({ from, to }) => [from, to] as const),
        ...terms.map(({ from, to }) => [`${from}feed/`, feedOf(to)] as const),
        ...[...terms, ...archives].flatMap((list) => pageRules(list, pages)),
      ]
        .filter(([from, to]) => from !== to && !/\s/.test(from))
        .map(([from, to]) => `${from} ${to}`);
    },
  };
};
