import { z } from 'zod';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from '#blog/post.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import { oneLine } from '#text/plain-text.ts';
import type { Redirect } from '#legacy/redirect.ts';

const ledgerSchema = z.strictObject({
  /** Every address that was ever public, with what it is; old ones that a rule leads on are `moved`, ended ones `gone`. */
  addresses: z.record(z.string(), z.enum(['post', 'page', 'list', 'feed', 'file', 'moved', 'gone'])),
  /** Ids of entries by feed family, with the permalink that each stands for. */
  ids: z.strictObject({ guid: z.record(z.string(), z.string()), blogger: z.record(z.string(), z.string()) }),
  /** Titles of entries by guid: some readers take a new title for a new entry. */
  titles: z.record(z.string(), z.string()).default({}),
});

/** What the world knows of the blog. */
export type Ledger = z.output<typeof ledgerSchema>;

export const ledgerFile = 'ledger/published.json';

export const emptyLedger: Ledger = { addresses: {}, ids: { guid: {}, blogger: {} }, titles: {} };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is no JSON: ${oneLine(error instanceof Error ? error.message : String(error))}`);
  }
};

/** @throws Error that says what is wrong with the file */
export const parseLedger = (text: string): Ledger => {
  const parsed = ledgerSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new Error(oneLine(z.prettifyError(parsed.error)));
  return parsed.data;
};

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** As it is committed: in order, one entry a line, so that a diff tells what changed. */
export const formatLedger = ({ addresses, ids, titles }: Ledger): string =>
  `${JSON.stringify({ addresses: sorted(addresses), ids: { guid: sorted(ids.guid), blogger: sorted(ids.blogger) }, titles: sorted(titles) }, null, 1)}\n`;

/** What goes into the ledger of a blog as it stands now. */
export const ledgerOf = (
  manifest: readonly ManifestEntry[],
  posts: readonly Post[],
  redirects: readonly Redirect[] = [],
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
});

/** Addresses of the feeds that were ever public. */
export const feedsOf = ({ addresses }: Ledger): ReadonlySet<Permalink> =>
  new Set(Object.entries(addresses).flatMap(([address, kind]) => (kind === 'feed' ? [address] : [])));

/** The ledger after a publication: nothing is ever taken out of it. */
export const addToLedger = (old: Ledger, now: Ledger): Ledger => ({
  addresses: { ...old.addresses, ...now.addresses },
  ids: { guid: { ...old.ids.guid, ...now.ids.guid }, blogger: { ...old.ids.blogger, ...now.ids.blogger } },
  titles: { ...old.titles, ...now.titles },
});
