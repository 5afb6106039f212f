import { z } from 'zod';
import type { Finding } from '../finding.ts';
import { fileOf, type Permalink } from '../permalink.ts';
import type { Post } from '../post.ts';
import type { Published } from '../published.ts';
import { oneLine } from '../text.ts';
import type { Redirect } from './redirect.ts';

const ledgerSchema = z.strictObject({
  /** Every address that was ever public, with what it is. */
  addresses: z.record(z.string(), z.enum(['post', 'page', 'list', 'feed', 'file'])),
  /** Ids of entries by feed family, with the permalink that each stands for. */
  ids: z.strictObject({ guid: z.record(z.string(), z.string()), blogger: z.record(z.string(), z.string()) }),
});

/** What the world knows of the blog. */
export type Ledger = z.output<typeof ledgerSchema>;

export const ledgerFile = 'ledger/published.json';

export const emptyLedger: Ledger = { addresses: {}, ids: { guid: {}, blogger: {} } };

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
export const formatLedger = ({ addresses, ids }: Ledger): string =>
  `${JSON.stringify({ addresses: sorted(addresses), ids: { guid: sorted(ids.guid), blogger: sorted(ids.blogger) } }, null, 1)}\n`;

/** What goes into the ledger of a blog as it stands now. */
export const ledgerOf = (published: readonly Published[], posts: readonly Post[]): Ledger => ({
  addresses: Object.fromEntries(
    published.flatMap(({ permalink, kind }) => (kind === 'copy' ? [] : [[permalink, kind] as const])),
  ),
  ids: {
    guid: Object.fromEntries(posts.map(({ guid, permalink }) => [guid, permalink])),
    blogger: Object.fromEntries(posts.map(({ guid, bloggerId = guid, permalink }) => [bloggerId, permalink])),
  },
});

/** The ledger after a publication: nothing is ever taken out of it. */
export const addToLedger = (old: Ledger, now: Ledger): Ledger => ({
  addresses: { ...old.addresses, ...now.addresses },
  ids: { guid: { ...old.ids.guid, ...now.ids.guid }, blogger: { ...old.ids.blogger, ...now.ids.blogger } },
});

/** What a publication would change for the world. */
export interface LedgerChange {
  readonly added: readonly Permalink[];
  readonly redirected: readonly Redirect[];
  readonly gone: readonly Permalink[];
  /** Public once, and answered by nothing. */
  readonly lost: readonly Permalink[];
  readonly newIds: readonly string[];
  /** Of posts that feeds will not show again. */
  readonly droppedIds: readonly string[];
  /** Posts whose id differs from the one that subscribers know. */
  readonly changedIds: readonly { readonly permalink: Permalink; readonly was: string; readonly is: string }[];
}

/** Compares what the world knows with what is to be published. */
export const compareLedger = (old: Ledger, now: Ledger, redirects: readonly Redirect[]): LedgerChange => {
  const rules = new Map(redirects.map((rule) => [fileOf(rule.from), rule]));
  const missing = Object.keys(old.addresses).filter((address) => !(address in now.addresses));
  const ruled = missing.flatMap((address) => rules.get(fileOf(address)) ?? []);
  const changed = (family: 'guid' | 'blogger') => {
    const known = new Map(Object.entries(old.ids[family]).map(([id, permalink]) => [permalink, id]));
    return Object.entries(now.ids[family]).flatMap(([id, permalink]) => {
      const was = known.get(permalink);
      return was === undefined || was === id || id in old.ids[family] ? [] : [{ permalink, was, is: id }];
    });
  };
  return {
    added: Object.keys(now.addresses).filter((address) => !(address in old.addresses)),
    redirected: ruled.filter(({ to }) => to !== undefined),
    gone: ruled.flatMap(({ from, to }) => (to === undefined ? [from] : [])),
    lost: missing.filter((address) => !rules.has(fileOf(address))),
    newIds: Object.keys(now.ids.guid).filter((id) => !(id in old.ids.guid)),
    droppedIds: Object.keys(old.ids.guid).filter((id) => !(id in now.ids.guid)),
    changedIds: [...changed('guid'), ...changed('blogger')],
  };
};

/** An address as a line of `redirects.txt` takes it. */
const inRules = (address: Permalink): string => address.replaceAll(/[\s%?#]/g, encodeURIComponent);

/**
 * Errors for what a publication would lose.
 * @param drafts files by permalink, of posts that are not public now
 */
export const ledgerFindings = (
  { lost, changedIds }: LedgerChange,
  drafts: ReadonlyMap<Permalink, string>,
): readonly Finding[] => [
  ...lost.map((address): Finding => {
    const draft = drafts.get(address);
    const cure = `add a line to ledger/redirects.txt: ${inRules(address)} /its/new/address.html, or ${inRules(address)} gone`;
    return {
      level: 'error',
      file: draft ?? ledgerFile,
      message:
        draft === undefined
          ? `${address} was public and nothing answers there now.`
          : `${address} was public, and the post is a draft now.`,
      remedy:
        draft === undefined
          ? `If it moved, write the old address under aliases: in the post; else ${cure}.`
          : `Publish it again, or ${cure}.`,
    };
  }),
  ...changedIds.map(({ permalink, was, is }): Finding => ({
    level: 'error',
    file: ledgerFile,
    message: `In feeds ${permalink} was ${was} and would be ${is}: every subscriber would get it a second time.`,
    remedy: 'Put slug, blogger_id and legacyOrigin back as they were.',
  })),
];

/** Errors for posts that one feed would show under one id: readers keep only one of them. */
export const twinFindings = (posts: readonly Post[]): readonly Finding[] =>
  [...Map.groupBy(posts, ({ bloggerId = '' }) => bloggerId)].flatMap(([id, [first, ...others]]) =>
    id === ''
      ? []
      : others.map(({ file }): Finding => ({
          level: 'error',
          file,
          field: 'bloggerId',
          message: `“${id}” is the id of ${first?.file} too: feed readers would show only one of them.`,
          remedy: 'Leave it to the post that Blogger gave it to, and delete the line in the other.',
        })),
  );
