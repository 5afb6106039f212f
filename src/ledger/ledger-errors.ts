import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import { termSlug } from '#blog/term.ts';
import type { Change, LedgerChange } from './ledger-change.ts';
import { emptyLedger, ledgerFile, type Ledger } from './ledger.ts';

/** An address for a line of `redirects.txt`. */
const inRules = (address: Permalink): string => address.replaceAll(/[\s%?#]/g, encodeURIComponent);

/** Addresses of a tag or category: its list and feeds, and pages and feeds of labels at Blogger. */
const termAddress = /^\/(?:(tag|category)\/([^/]+)|(?:search\/label|feeds\/posts\/default\/-)\/(.+))/;

/** A key for the term of an address, such as `tag linux`; undefined for other addresses. */
const termOf = (address: Permalink): string | undefined => {
  const [whole, kind = 'tag', slug, label = slug] = termAddress.exec(address) ?? [];
  return whole === undefined ? undefined : `${kind} ${termSlug(label ?? '', 'ascii')}`;
};

const missingTerm = (term: string, addresses: readonly Permalink[]): Diagnostic => {
  const [kind = '', name = ''] = term.split(' ');
  const rules = [...new Set(addresses.map((address) => `${inRules(address.normalize('NFC'))} gone`))];
  return {
    level: 'error',
    file: ledgerFile,
    message: `No post has the ${kind} “${name}” any more, and its ${addresses.length === 1 ? 'address was' : `${addresses.length} addresses were`} public.`,
    remedy: `If it was renamed, add the old name to the aliases: of the new one in terms.yaml. If it was removed, add to ledger/redirects.txt:\n      ${rules.join('\n      ')}`,
  };
};

const missingAddress = (address: Permalink, known: Ledger, draft: string | undefined): Diagnostic => {
  const rule = `add a line to ledger/redirects.txt: ${inRules(address)} /its/new/address.html, or ${inRules(address)} gone`;
  if (draft !== undefined)
    return {
      level: 'error',
      file: draft,
      message: `${address} was public, but the post is a draft now.`,
      remedy: `Publish it again, or ${rule}.`,
    };
  const id = Object.entries(known.ids.guid).find(([, permalink]) => permalink === address)?.[0];
  const identity = id === undefined ? '' : ` and guid: ${id}`;
  const kind = known.addresses[address] ?? 'post';
  return {
    level: 'error',
    file: ledgerFile,
    message: `${address} was public, but it does not exist any more.`,
    remedy:
      kind === 'list' || kind === 'feed' || kind === 'file'
        ? `${rule.replace('a', 'A')}.`
        : `If it moved, write aliases: [${address}]${identity} in the post. Otherwise ${rule}.`,
  };
};

const missingErrors = (
  { missing: addresses }: LedgerChange,
  known: Ledger,
  drafts: ReadonlyMap<Permalink, string>,
): Diagnostic[] =>
  [...Map.groupBy(addresses, termOf)].flatMap(([term, group]) =>
    term === undefined
      ? group.map((address) => missingAddress(address, known, drafts.get(address)))
      : [missingTerm(term, group)],
  );

/** `https://old.example https://new.example` if two ids differ only in their origin, else ''. */
const originShift = ({ was, is }: Change): string => {
  if (!URL.canParse(was) || !URL.canParse(is)) return '';
  const [old, now] = [new URL(was), new URL(is)];
  return old.pathname === now.pathname ? `${old.origin} ${now.origin}` : '';
};

const changedIds = (changes: readonly Change[]): Diagnostic[] =>
  [...Map.groupBy(changes, originShift)].flatMap(([shift, group]): Diagnostic[] => {
    const [was = '', is = ''] = shift.split(' ');
    if (shift !== '' && group.length > 1)
      return [
        {
          level: 'error',
          file: 'site.config.ts',
          field: 'legacyOrigin',
          message: `The feed ids of ${group.length} posts were ${was}/… and would become ${is}/…: every subscriber would get these posts a second time.`,
          remedy: `Write legacyOrigin: '${was}'. Keep it when url changes.`,
        },
      ];
    return group.map((change) => ({
      level: 'error',
      file: ledgerFile,
      message: `The feed id of ${change.permalink} was ${change.was} and would become ${change.is}: every subscriber would get the post a second time.`,
      remedy: change.was.startsWith('tag:')
        ? 'Restore blogger_id.'
        : `Restore slug and legacyOrigin, or write guid: ${change.was} in the post.`,
    }));
  });

/**
 * Errors for addresses that would disappear and for feed ids that would change.
 * @param drafts files of unpublished posts, by permalink
 * @param known the ledger
 */
export const ledgerErrors = (
  change: LedgerChange,
  drafts: ReadonlyMap<Permalink, string>,
  known: Ledger = emptyLedger,
): readonly Diagnostic[] => [...missingErrors(change, known, drafts), ...changedIds(change.changedIds)];
