import { termSlug } from '#blog/term.ts';
import { routes } from '#urls/routes.ts';
import { decodePath } from '#urls/permalink.ts';
import type { WordPressTerm } from './wordpress-item.ts';

/** A category as the head of an export lists it. */
export interface CategoryParent {
  readonly slug: string;
  /** Slug of the category above; '' for none. */
  readonly parent: string;
}

/** The address of a category at WordPress: `/category/above/name/`. */
const pathOfCategory = (slug: string, parents: ReadonlyMap<string, string>): string => {
  const path: string[] = [];
  for (let at = slug; at !== '' && !path.includes(at); at = parents.get(at) ?? '') path.unshift(at);
  return `/category/${path.join('/')}/`;
};

const decoded = (address: string): string => decodePath(address) ?? address;

/** Gathers where categories and tags were, and where they are now. */
export const createTermRedirects = () => {
  const parents = new Map<string, string>();
  const categories = new Map<string, string>();
  const tags = new Map<string, string>();
  return {
    addCategory: ({ slug, parent }: CategoryParent): void => void parents.set(slug, parent),
    /** @param category the only category of the post; the others became tags */
    add: (
      category: WordPressTerm | undefined,
      others: readonly WordPressTerm[],
      tagged: readonly WordPressTerm[],
    ): void => {
      if (category) categories.set(category.slug, routes.category(termSlug(category.label, 'ascii')));
      for (const { slug, label } of others)
        if (!categories.has(slug)) categories.set(slug, routes.tag(termSlug(label, 'ascii')));
      for (const { slug, label } of tagged) tags.set(slug, routes.tag(termSlug(label, 'ascii')));
    },
    /** Lines for `ledger/redirects.txt`. */
    rules: (): readonly string[] => {
      const moved = [
        ...[...categories].map(([slug, to]) => [pathOfCategory(slug, parents), to] as const),
        ...[...tags].map(([slug, to]) => [`/tag/${slug}/`, to] as const),
      ].map(([from, to]) => [decoded(from), to] as const);
      const feeds = moved.map(([from, to]) => [`${from}feed/`, routes.rssOf(to)] as const);
      return [
        `/feed/ ${routes.rss}`,
        `/feed/rss2/ ${routes.rss}`,
        `/feed/atom/ ${routes.atom}`,
        ...[...moved, ...feeds]
          .filter(([from, to]) => from !== to && !/\s/.test(from))
          .map(([from, to]) => `${from} ${to}`),
      ];
    },
  };
};
