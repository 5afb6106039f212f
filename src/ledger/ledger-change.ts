import { fileOf, type Permalink } from '#urls/permalink.ts';
import type { Ledger } from './ledger.ts';
import type { Redirect } from '#legacy/redirect.ts';

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
  readonly changedIds: readonly Change[];
  readonly changedTitles: readonly Change[];
}

export interface Change {
  readonly permalink: Permalink;
  readonly was: string;
  readonly is: string;
}

/** Whether something of its own stands at an address. */
const stands = ({ addresses }: Ledger, address: Permalink): boolean =>
  addresses[address] !== undefined && addresses[address] !== 'moved' && addresses[address] !== 'gone';

/** Posts that feeds know by one id and would show under another, at their old address or at the one that they moved to. */
const changedIds = (
  old: Ledger,
  now: Ledger,
  rules: ReadonlyMap<string, Redirect>,
  family: 'guid' | 'blogger',
): Change[] => {
  const idOf = new Map(Object.entries(now.ids[family]).map(([id, permalink]) => [permalink, id]));
  return Object.entries(old.ids[family]).flatMap(([was, address]) => {
    const permalink = stands(now, address) ? address : (rules.get(fileOf(address))?.to ?? address);
    const is = idOf.get(permalink);
    return is === undefined || was in now.ids[family] || is in old.ids[family] ? [] : [{ permalink, was, is }];
  });
};

/** Compares what the world knows with what is to be published. */
export const compareLedger = (old: Ledger, now: Ledger, redirects: readonly Redirect[]): LedgerChange => {
  const rules = new Map(redirects.map((rule) => [fileOf(rule.from), rule]));
  const known = Object.keys(old.addresses);
  const ended = known.filter((address) => stands(old, address) && !stands(now, address));
  const ruled = ended.flatMap((address) => rules.get(fileOf(address)) ?? []);
  return {
    added: Object.keys(now.addresses).filter((address) => stands(now, address) && !(address in old.addresses)),
    redirected: ruled.filter(({ to }) => to !== undefined),
    gone: ruled.flatMap(({ from, to }) => (to === undefined ? [from] : [])),
    lost: known.filter((address) => !stands(now, address) && !rules.has(fileOf(address))),
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
  };
};
