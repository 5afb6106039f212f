import { isBlogspot, platforms } from '#urls/platform.ts';
import { slugsInOtherStrategy } from '#blog/term.ts';
import { taxonomiesOf } from '#blog/blog-lists.ts';
import type { Lists } from '#blog/lists.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { LedgerChange } from '#ledger/ledger-change.ts';
import type { Ledger } from '#ledger/ledger.ts';
import type { Site } from '#config/site.ts';

const settings = 'site.config.ts';

/** A value of a setting that the blog may have had before. */
interface Candidate {
  readonly field: 'from' | 'taxonomy';
  readonly site: Site;
  /** As the owner writes it. */
  readonly written: string;
}

/** Settings that differ in one value. Only these two settings move addresses. */
const candidates = (site: Site): readonly Candidate[] => {
  const ways = platforms.map((platform) =>
    site.from.includes(platform)
      ? site.from.filter((other) => other !== platform)
      : platforms.filter((other) => other === platform || site.from.includes(other)),
  );
  const taxonomy = site.taxonomy === 'ascii' ? ('gatsby' as const) : ('ascii' as const);
  return [
    ...ways.map((from) => ({
      field: 'from' as const,
      site: { ...site, from },
      written: `from: [${from.map((platform) => `'${platform}'`).join(', ')}]`,
    })),
    { field: 'taxonomy', site: { ...site, taxonomy }, written: `taxonomy: '${taxonomy}'` },
  ];
};

const lossOf = ({ missing, changedIds }: LedgerChange): number => missing.length + changedIds.length;

/** The settings under which the least is lost, and an error for each that has to change. */
export interface SettingChanges {
  /** What would be lost with these settings. */
  readonly change: LedgerChange;
  readonly diagnostics: readonly Diagnostic[];
}

const changedSetting = (
  { field, written }: Candidate,
  { missing, changedIds }: LedgerChange,
  lost: number,
): Diagnostic => {
  const ids = changedIds.length === 0 ? '' : ` and ${changedIds.length} ids in feeds`;
  return {
    level: 'error',
    file: settings,
    field,
    message: `With this value ${missing.length} addresses that were public${ids} are lost${lost > 0 ? ', most of them for this reason' : ''}, such as ${missing[0] ?? changedIds[0]?.was}.`,
    remedy: `Write ${written} as before.`,
  };
};

/**
 * Finds settings whose change loses addresses or ids. It tries the other values of each, the best one first.
 * @param change what is lost with the present settings
 * @param changeWith returns what would be lost with other settings
 */
export const findSettingChanges = async (
  site: Site,
  change: LedgerChange,
  changeWith: (site: Site) => Promise<LedgerChange>,
): Promise<SettingChanges> => {
  if (lossOf(change) === 0) return { change, diagnostics: [] };
  const tried = await Promise.all(
    candidates(site).map(async (candidate) => ({ candidate, then: await changeWith(candidate.site) })),
  );
  const [best] = tried.sort((a, b) => lossOf(a.then) - lossOf(b.then));
  if (!best || lossOf(best.then) >= lossOf(change)) return { change, diagnostics: [] };
  const rest = await findSettingChanges(best.candidate.site, best.then, changeWith);
  return {
    change: rest.change,
    diagnostics: [changedSetting(best.candidate, change, lossOf(rest.change)), ...rest.diagnostics],
  };
};

/** The note for tags and categories whose addresses another `taxonomy` changed. Their old addresses are answered. */
export const changedTaxonomy = (lists: Lists, site: Site, { redirected }: LedgerChange): readonly Diagnostic[] => {
  const moved = new Set(redirected.map(({ from }) => from));
  const renamed = taxonomiesOf(lists).flatMap(({ terms, address }) =>
    [...slugsInOtherStrategy(terms, site.taxonomy)].flatMap(([slug, others]) =>
      others.filter((other) => moved.has(address(other))).map((other) => [address(other), address(slug)] as const),
    ),
  );
  const [first] = renamed;
  if (!first) return [];
  const other = site.taxonomy === 'ascii' ? 'gatsby' : 'ascii';
  return [
    {
      level: 'note',
      file: settings,
      field: 'taxonomy',
      message: `${renamed.length} tags and categories have other addresses than before, such as ${first[1]} for ${first[0]}. Old pages redirect, and old feeds stay where they are.`,
      remedy: `If this is not what you want, write taxonomy: '${other}' as before.`,
    },
  ];
};

/** The note for a blog that has another address than before. */
export const movedSite = ({ movedFrom }: LedgerChange, { sites }: Pick<Ledger, 'sites'>): readonly Diagnostic[] => {
  const [is] = sites;
  if (movedFrom === undefined || is === undefined) return [];
  const { host, hostname } = new URL(movedFrom);
  const redirect = isBlogspot(hostname)
    ? `Set ${is} as custom domain in the settings of Blogger, so that ${host} redirects every path.`
    : `Keep ${host}, and let it redirect every path to ${is} for ever. The build writes the rules for its server to _hosts/${host.replace(':', '-')}/.`;
  return [
    {
      level: 'note',
      file: settings,
      field: 'url',
      message: `The address of the blog changes from ${movedFrom} to ${is}. Readers and feed readers know the old one.`,
      remedy:
        host === new URL(is).host
          ? `Let the server redirect ${movedFrom} to ${is} for ever.`
          : `${redirect} Keep legacyOrigin.`,
    },
  ];
};
