import type { Finding } from '../finding.ts';
import { fileOf, type Permalink } from '../permalink.ts';
import { ledgerFile, type Ledger } from './ledger.ts';
import type { Redirect } from './redirect.ts';

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

interface Change {
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
    remedy: was.startsWith('tag:')
      ? 'Put blogger_id back as it was.'
      : `Put slug and legacyOrigin back as they were, or write guid: ${was} in the post.`,
  })),
];
