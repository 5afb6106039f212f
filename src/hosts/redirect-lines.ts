import type { Addresses } from '#urls/routes.ts';
import { locationOf, type Hosting } from './host-rules.ts';
import { pagedLists } from './old-paths.ts';

/** The source of a rule. `:` and `*` are escaped: on both hosts they begin a placeholder and a wildcard. */
export const source = (permalink: string, { url }: Addresses): string =>
  url(permalink).replaceAll(':', '%3A').replaceAll('*', '%2A');

/** The functions that write lines of `_redirects`. */
export const writer = ({ addresses }: Hosting) => {
  const rule = (from: string, to: string, status: string) => `${source(from, addresses)} ${to} ${status}`;
  const moves = (table: Hosting['redirects']) =>
    table.flatMap(({ from, to }) => (to === undefined ? [] : [rule(from, locationOf(to, addresses), '301')]));
  /** Rules with placeholders, which are not escaped. */
  const dynamic = (from: string, to: string, status: string) =>
    `${addresses.base}${from} ${addresses.base}${to} ${status}`;
  /** Rewrites to feeds in the `index.html` of a folder. Without a rule, both hosts redirect to the folder. */
  const feeds = (entries: Hosting['manifest'], status: string) =>
    entries.map(({ permalink, file }) =>
      rule(permalink, addresses.url(`/${file.replace(/index\.html$/, '')}`), status),
    );
  return { rule, moves, dynamic, feeds };
};

/** Behind the last page of a list: to the list. */
export const pastPages = (): readonly (readonly [from: string, to: string])[] =>
  pagedLists.map((list) => [`${list}page/*`, list]);

/** Whether feeds lie in folders, where Blogger had them. */
export const hasFeedFolders = ({ manifest }: Hosting): boolean =>
  manifest.some(({ file }) => file.startsWith('feeds/'));
