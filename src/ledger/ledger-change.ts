import { fileOf, type Permalink } from '#urls/permalink.ts';
import type { Ledger } from './ledger.ts';
import type { Redirect } from '#legacy/redirect.ts';

/** The difference between the ledger and what is to be published. */
export interface LedgerChange {
  readonly added: readonly Permalink[];
  readonly redirected: readonly Redirect[];
  readonly gone: readonly Permalink[];
  /** Addresses that were public and that the build neither publishes nor redirects. */
  readonly missing: readonly Permalink[];
  readonly newIds: readonly string[];
  /** Ids of posts that are not in the blog any more. */
  readonly droppedIds: readonly string[];
  /** Posts whose id in feeds would change. */
  readonly changedIds: readonly Change[];
  readonly changedTitles: readonly Change[];
  /** The address of the whole blog before, if it changes. */
  readonly movedFrom: string | undefined;
}

/** A changed id or title of a post. */
export interface Change {
  readonly permalink: Permalink;
  readonly was: string;
  readonly is: string;
}

/** Whether content was published at an address, not a redirect. */
const isLive = ({ addresses }: Ledger, address: Permalink): boolean =>
  addresses[address] !== undefined && addresses[address] !== 'moved' && addresses[address] !== 'gone';

/** Posts that had another id in feeds, at their old address or at the one that it redirects to. */
const changedIds = (
  old: Ledger,
  now: Ledger,
  rules: ReadonlyMap<string, Redirect>,
  family: 'guid' | 'blogger',
): Change[] => {
  const idOf = new Map(Object.entries(now.ids[family]).map(([id, permalink]) => [permalink, id]));
  return Object.entries(old.ids[family]).flatMap(([was, address]) => {
    const permalink = isLive(now, address) ? address : (rules.get(fileOf(address))?.to ?? address);
    const is = idOf.get(permalink);
    return is === undefined || was in now.ids[family] || is in old.ids[family] ? [] : [{ permalink, was, is }];
  });
};

/**
 * Compares the ledger with what is to be published.
 * @param old the ledger
 * @param now the result of `ledgerOf` for this build
 */
export const compareLedger = (old: Ledger, now: Ledger, redirects: readonly Redirect[]): LedgerChange => {
  const rules = new Map(redirects.map((rule) => [fileOf(rule.from), rule]));
  const known = Object.keys(old.addresses);
  const ended = known.filter((address) => isLive(old, address) && !isLive(now, address));
  const ruled = ended.flatMap((address) => rules.get(fileOf(address)) ?? []);
  return {
    added: Object.keys(now.addresses).filter((address) => isLive(now, address) && !(address in old.addresses)),
    redirected: ruled.filter(({ to }) => to !== undefined),
    gone: ruled.flatMap(({ from, to }) => (to === undefined ? [from] : [])),
    missing: known.filter((address) => !isLive(now, address) && !rules.has(fileOf(address))),
    newIds: Object.keys(now.ids.guid).filter((id) => !(id in old.ids.guid)),
    droppedIds: Object.keys(old.ids.guid).filter((id) => !(id in now.ids.guid)),
    // A post that never was at Blogger has one id in both families.
    changedIds: [
      ...new Map(
        (['guid', 'blogger'] as const)
          .flatMap((family) => changedIds(old, now, rules, family))
          .map((change) => [change.was, change]),
      ).values(),
    ],
    changedTitles: Object.entries(now.ids.guid).flatMap(([id, permalink]) => {
      const [was, is] = [old.titles[id], now.titles[id]];
      return was === undefined || is === undefined || was === is ? [] : [{ permalink, was, is }];
    }),
    movedFrom: now.sites.some((site) => site !== old.sites.at(-1)) ? old.sites.at(-1) : undefined,
  };
};
