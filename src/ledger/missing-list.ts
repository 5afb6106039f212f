import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import { termSlug } from '#blog/term.ts';
import { ledgerFile } from './ledger.ts';
import { asLines, inRules, inYaml } from './remedy-text.ts';

/** Addresses of a list: its pages and feeds, and pages and feeds of labels at Blogger. */
const listAddress = /^\/(?:(tag|category|series|author)\/([^/]+)|(?:search\/label|feeds\/posts\/default\/-)\/(.+))/;

/** The parts of the address of a list: its kind, and either the slug or the label. */
const partsOf = (address: Permalink) => {
  const [whole, kind = 'tag', slug, label] = listAddress.exec(address.normalize('NFC')) ?? [];
  return whole === undefined ? undefined : { kind, slug, label };
};

const slugsOf = (label: string): readonly string[] => [termSlug(label, 'ascii'), termSlug(label, 'gatsby')];

/**
 * Groups missing addresses by the list that they belong to. A list has an address for each spelling and for each value of
 * the setting `taxonomy`.
 * @returns groups by `tag linux`, or by the address itself if it is none of a list
 */
export const groupByList = (addresses: readonly Permalink[]): ReadonlyMap<string, readonly Permalink[]> => {
  const labels = addresses.flatMap((address) => partsOf(address)?.label ?? []);
  const labelOfSlug = new Map(labels.flatMap((label) => slugsOf(label).map((slug) => [slug, label] as const)));
  return Map.groupBy(addresses, (address) => {
    const parts = partsOf(address);
    if (!parts) return address;
    const { kind, slug, label } = parts;
    const name = label ?? (kind === 'tag' ? labelOfSlug.get(slug ?? '') : undefined) ?? slug ?? '';
    return `${kind} ${termSlug(name, 'ascii')}`;
  });
};

/** Names of a tag or category that give back all its addresses: its labels, and slugs that none of them has. */
const namesOf = (addresses: readonly Permalink[]): readonly string[] => {
  const parts = addresses.flatMap((address) => partsOf(address) ?? []);
  const names = new Set(parts.flatMap(({ label }) => label ?? []));
  // One with diacritics gives the address without them too.
  for (const { slug } of parts.toSorted(
    (a, b) => Number(a.slug === termSlug(a.slug ?? '', 'ascii')) - Number(b.slug === termSlug(b.slug ?? '', 'ascii')),
  ))
    if (slug !== undefined && ![...names].some((name) => slugsOf(name).includes(slug))) names.add(slug);
  return [...names];
};

/**
 * The error for all addresses of a list. A tag or category gets them back by its old names as aliases: every spelling
 * that had an address of its own at Blogger, and those that have its slugs.
 * @param addresses of the list that were public and are not any more
 * @returns undefined if the addresses are not those of a list
 */
export const missingList = (addresses: readonly Permalink[]): Diagnostic | undefined => {
  const kind = partsOf(addresses[0] ?? '')?.kind;
  if (kind === undefined) return undefined;
  const inForm = [...new Set(addresses.map((address) => address.normalize('NFC')))];
  const names = namesOf(inForm);
  const gone = asLines(inForm.map((address) => `${inRules(address)} gone`));
  const aliases = [
    `${kind === 'tag' ? 'tags' : 'categories'}:`,
    '  NEW:',
    `    aliases: [${names.map(inYaml).join(', ')}]`,
  ];
  return {
    level: 'error',
    file: ledgerFile,
    message: `No post has the ${kind} “${names[0]}” any more, and its ${inForm.length === 1 ? 'address was' : `${inForm.length} addresses were`} public.`,
    remedy:
      kind === 'tag' || kind === 'category'
        ? `If it was renamed, write its new name for NEW in terms.yaml:${asLines(aliases)}\n    If it was removed, add to ledger/redirects.txt:${gone}`
        : `If it was renamed, write its old name again, or write its new address for gone in ledger/redirects.txt. If it was removed, add there:${gone}`,
  };
};
