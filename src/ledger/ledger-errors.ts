import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import { termSlug } from '#blog/term.ts';
import type { Change, LedgerChange } from './ledger-change.ts';
import { emptyLedger, ledgerFile, type Ledger } from './ledger.ts';

/** An address as a line of `redirects.txt` takes it. */
const inRules = (address: Permalink): string => address.replaceAll(/[\s%?#]/g, encodeURIComponent);

/** Where a tag or category answers: its list and feeds, and Blogger's pages and feeds of labels. */
const termAddress = /^\/(?:(tag|category)\/([^/]+)|(?:search\/label|feeds\/posts\/default\/-)\/(.+))/;

/** Names the term that an address belongs to, alike for all its addresses. */
const termOf = (address: Permalink): string | undefined => {
  const [whole, kind = 'tag', slug, label = slug] = termAddress.exec(address) ?? [];
  return whole === undefined ? undefined : `${kind} ${termSlug(label ?? '', 'ascii')}`;
};

const lostTerm = (term: string, addresses: readonly Permalink[]): Diagnostic => {
  const [kind = '', name = ''] = term.split(' ');
  const rules = [...new Set(addresses.map((address) => `${inRules(address.normalize('NFC'))} gone`))];
  return {
    level: 'error',
    file: ledgerFile,
    message: `No post has the ${kind} “${name}” any more, and its ${addresses.length === 1 ? 'address was' : `${addresses.length} addresses were`} public.`,
    remedy: `If its name changed, write the old name under aliases: of the new one in terms.yaml; if it ended, add to ledger/redirects.txt:\n      ${rules.join('\n      ')}`,
  };
};

const lostAddress = (address: Permalink, known: Ledger, draft: string | undefined): Diagnostic => {
  const cure = `add a line to ledger/redirects.txt: ${inRules(address)} /its/new/address.html, or ${inRules(address)} gone`;
  if (draft !== undefined)
    return {
      level: 'error',
      file: draft,
      message: `${address} was public, and the post is a draft now.`,
      remedy: `Publish it again, or ${cure}.`,
    };
  const id = Object.entries(known.ids.guid).find(([, permalink]) => permalink === address)?.[0];
  const identity = id === undefined ? '' : ` and guid: ${id}`;
  const kind = known.addresses[address] ?? 'post';
  return {
    level: 'error',
    file: ledgerFile,
    message: `${address} was public and nothing answers there now.`,
    remedy:
      kind === 'list' || kind === 'feed' || kind === 'file'
        ? `${cure.replace('a', 'A')}.`
        : `If it moved, write aliases: [${address}]${identity} in the post; else ${cure}.`,
  };
};

const lost = ({ lost: addresses }: LedgerChange, known: Ledger, drafts: ReadonlyMap<Permalink, string>): Diagnostic[] =>
  [...Map.groupBy(addresses, termOf)].flatMap(([term, group]) =>
    term === undefined
      ? group.map((address) => lostAddress(address, known, drafts.get(address)))
      : [lostTerm(term, group)],
  );

/** `https://old.example https://new.example`, where that is all that tells two ids apart. */
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
          message: `In feeds ${group.length} posts were ${was}/… and would be ${is}/…: every subscriber would get them a second time.`,
          remedy: `Write legacyOrigin: '${was}'; it stays so when url changes.`,
        },
      ];
    return group.map((change) => ({
      level: 'error',
      file: ledgerFile,
      message: `In feeds ${change.permalink} was ${change.was} and would be ${change.is}: every subscriber would get it a second time.`,
      remedy: change.was.startsWith('tag:')
        ? 'Put blogger_id back as it was.'
        : `Put slug and legacyOrigin back as they were, or write guid: ${change.was} in the post.`,
    }));
  });

/**
 * Errors for what a publication would lose.
 * @param drafts files by permalink, of posts that are not public now
 */
export const ledgerErrors = (
  change: LedgerChange,
  drafts: ReadonlyMap<Permalink, string>,
  known: Ledger = emptyLedger,
): readonly Diagnostic[] => [...lost(change, known, drafts), ...changedIds(change.changedIds)];
