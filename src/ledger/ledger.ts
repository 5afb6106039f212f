import { z } from 'zod';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from '#blog/post.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import { oneLine } from '#text/plain-text.ts';
import type { Redirect } from '#legacy/redirect.ts';

const ledgerSchema = z.strictObject({
  /** Every address that was ever public, with its kind: `moved` for redirects, `gone` for removed content. */
  addresses: z.record(z.string(), z.enum(['post', 'page', 'list', 'feed', 'file', 'moved', 'gone'])),
  /** Permalinks by id in feeds: `guid` in RSS and JSON Feed, `blogger` in Atom. */
  ids: z.strictObject({ guid: z.record(z.string(), z.string()), blogger: z.record(z.string(), z.string()) }),
  /** Titles by guid: some feed readers show a post with a new title as a new post. */
  titles: z.record(z.string(), z.string()).default({}),
  /** Every address that the blog as a whole had, the present one last. */
  sites: z.array(z.url()).default([]),
});

/** The record of everything that was ever published. */
export type Ledger = z.output<typeof ledgerSchema>;

/** Path of the ledger for messages. */
export const ledgerFile = 'ledger/published.json';

export const emptyLedger: Ledger = { addresses: {}, ids: { guid: {}, blogger: {} }, titles: {}, sites: [] };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is not valid JSON: ${oneLine(error instanceof Error ? error.message : String(error))}`);
  }
};

/**
 * Parses a ledger file.
 * @throws {Error} with a one-line message for an invalid file
 */
export const parseLedger = (text: string): Ledger => {
  const parsed = ledgerSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new Error(oneLine(z.prettifyError(parsed.error)));
  return parsed.data;
};

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Formats a ledger as JSON, sorted, with one entry per line, so that diffs are readable. */
export const formatLedger = ({ addresses, ids, titles, sites }: Ledger): string =>
  `${JSON.stringify({ addresses: sorted(addresses), ids: { guid: sorted(ids.guid), blogger: sorted(ids.blogger) }, titles: sorted(titles), sites }, null, 1)}\n`;

/**
 * The ledger entries of one build.
 * @param site address of the blog; undefined in a preview, whose address is not public
 */
export const ledgerOf = (
  manifest: readonly ManifestEntry[],
  posts: readonly Post[],
  redirects: readonly Redirect[] = [],
  site?: string,
): Ledger => ({
  addresses: Object.fromEntries([
    ...redirects.map(({ from, to }) => [from, to === undefined ? 'gone' : 'moved'] as const),
    ...manifest.flatMap(({ permalink, kind }) => (kind === 'derived' ? [] : [[permalink, kind] as const])),
  ]),
  ids: {
    guid: Object.fromEntries(posts.map(({ guid, permalink }) => [guid, permalink])),
    blogger: Object.fromEntries(posts.map(({ guid, bloggerId = guid, permalink }) => [bloggerId, permalink])),
  },
  titles: Object.fromEntries(posts.map(({ guid, title }) => [guid, title])),
  sites: site === undefined ? [] : [new URL(site).href],
});

/** Permalinks of all feeds that were ever public. */
export const feedsOf = ({ addresses }: Ledger): ReadonlySet<Permalink> =>
  new Set(Object.entries(addresses).flatMap(([address, kind]) => (kind === 'feed' ? [address] : [])));

/** Adds the entries of a build to the ledger. Entries are never removed. */
export const addToLedger = (old: Ledger, now: Ledger): Ledger => ({
  addresses: { ...old.addresses, ...now.addresses },
  ids: { guid: { ...old.ids.guid, ...now.ids.guid }, blogger: { ...old.ids.blogger, ...now.ids.blogger } },
  titles: { ...old.titles, ...now.titles },
  sites: [...old.sites.filter((site) => !now.sites.includes(site)), ...now.sites],
});
