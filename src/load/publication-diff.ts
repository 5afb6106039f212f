import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blog } from '#blog/blog.ts';
import { cleanText } from '#content/control-characters.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { findDuplicateIds } from '#legacy/duplicate-ids.ts';
import { compareLedger, type LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger, ledgerFile, ledgerOf, parseLedger, type Ledger } from '#ledger/ledger.ts';
import { ledgerErrors } from '#ledger/ledger-errors.ts';
import { parseCustomRedirects, redirectsFile } from '#legacy/custom-redirects.ts';
import { buildRedirects } from '#legacy/redirect-table.ts';
import type { Redirect } from '#legacy/redirect.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { findFileConflicts } from '#output/file-conflicts.ts';
import { outputManifest, type ManifestEntry } from '#output/output-manifest.ts';
import type { Site } from '#config/site.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';
import { changedTaxonomy, findSettingChanges, movedSite } from './setting-changes.ts';

/** The addresses and feed ids of the blog, and how they differ from those in the ledger. */
export interface PublicationDiff {
  /** Everything that a build publishes. */
  readonly manifest: readonly ManifestEntry[];
  readonly redirects: readonly Redirect[];
  /** The addresses and ids of this build. */
  readonly now: Ledger;
  /** The addresses and ids that were published before. */
  readonly known: Ledger;
  readonly change: LedgerChange;
  readonly diagnostics: readonly Diagnostic[];
  /** What would be lost. Only true for a blog of which every text could be read. */
  readonly losses: readonly Diagnostic[];
}

const read = async (path: string): Promise<string | undefined> =>
  isReadable(path) ? readFile(path, 'utf8') : undefined;

/** Path of the ledger of published addresses and feed ids. */
export const ledgerPath = (folder: BlogFolder): string => join(folder.ledger, 'published.json');

export interface PublicationInput {
  /** Paths of the files that are served as they are, relative to the root of the site. */
  readonly publicFiles: readonly string[];
  /** Files of posts that are not public, by permalink. */
  readonly drafts: ReadonlyMap<Permalink, string>;
  readonly ledger: KnownLedger;
  /** Whether the blog is built for an address that is not its own. */
  readonly isPreview: boolean;
  /** Builds the blog with other settings. */
  readonly blogWith: (site: Site) => Promise<Blog>;
}

/** The ledger of the last publication. A damaged file gives an empty ledger and an error. */
export interface KnownLedger {
  readonly known: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the ledger of the last publication.
 * @returns an empty ledger when there is no such file
 */
export const loadLedger = async (folder: BlogFolder): Promise<KnownLedger> => {
  const text = await read(ledgerPath(folder));
  if (text === undefined) return { known: emptyLedger, diagnostics: [] };
  const { value: clean, diagnostics } = cleanText(text, ledgerFile);
  try {
    return { known: parseLedger(clean), diagnostics };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'Take back its last good version; npm run publish:record adds what is new.';
    return { known: emptyLedger, diagnostics: [{ level: 'error', file: ledgerFile, message, remedy }] };
  }
};

/** Compares the addresses and feed ids of the blog with its ledger, and builds its redirects. */
export const loadPublicationDiff = async (
  folder: BlogFolder,
  blog: Blog,
  site: Site,
  { publicFiles, drafts, ledger: { known, diagnostics }, isPreview, blogWith }: PublicationInput,
): Promise<PublicationDiff> => {
  const redirects = cleanText((await read(join(folder.ledger, 'redirects.txt'))) ?? '', redirectsFile);
  const custom = parseCustomRedirects(redirects.value);
  const everPublic = Object.keys(known.addresses);
  const publish = (lists: Blog, settings: Site) => {
    const manifest = outputManifest(lists, settings, publicFiles, custom.rules);
    const published = new Set(manifest.flatMap(({ file, permalink }) => [file, fileOf(permalink)]));
    const copies = new Set(manifest.flatMap(({ permalink, of }) => (of === undefined ? [] : [permalink])));
    const rules = custom.rules.filter(({ from }) => !copies.has(from));
    const table = buildRedirects(lists, settings, { published, everPublic, custom: rules });
    const now = ledgerOf(manifest, lists.posts, table.redirects, isPreview ? undefined : site.url);
    return { manifest, table, now, change: compareLedger(known, now, table.redirects) };
  };
  const { manifest, table, now, change } = publish(blog, site);
  const settings = await findSettingChanges(
    site,
    change,
    async (other) => publish(await blogWith(other), other).change,
  );
  const context = { known, drafts, posts: blog.posts };
  return {
    manifest,
    redirects: table.redirects,
    now,
    known,
    change,
    diagnostics: [
      ...diagnostics,
      ...redirects.diagnostics,
      ...custom.diagnostics,
      ...findDuplicateIds(blog.posts, known.ids),
      ...movedSite(change, now),
    ],
    losses: [
      ...table.diagnostics,
      ...findFileConflicts(manifest, site.host === 'any' || site.host === 'files' ? table.redirects : []),
      ...settings.diagnostics,
      ...ledgerErrors(settings.change, context),
      ...(settings.diagnostics.length === 0 ? changedTaxonomy(blog, site, change) : []),
    ],
  };
};

/** The permalinks that the site answers by a page, a file or a redirect, and the paths of their files. */
export const answeredPaths = ({ manifest, redirects }: PublicationDiff): ReadonlySet<string> =>
  new Set(
    [...manifest.map(({ permalink }) => permalink), ...redirects.map(({ from }) => from)].flatMap((permalink) => [
      permalink,
      fileOf(permalink),
    ]),
  );
