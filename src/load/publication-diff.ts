import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { findDuplicateIds } from '#legacy/blogger.ts';
import { compareLedger, type LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger, ledgerFile, ledgerOf, parseLedger, type Ledger } from '#ledger/ledger.ts';
import { ledgerErrors } from '#ledger/ledger-errors.ts';
import { parseCustomRedirects } from '#legacy/custom-redirects.ts';
import { buildRedirects } from '#legacy/redirect-table.ts';
import type { Redirect } from '#legacy/redirect.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { outputManifest, type ManifestEntry } from '#output/output-manifest.ts';
import type { Site } from '#config/site.ts';
import type { BlogFolder } from './blog-folder.ts';

/** What a blog answers, what it sends on, and how that differs from what the world knows. */
export interface PublicationDiff {
  readonly manifest: readonly ManifestEntry[];
  readonly redirects: readonly Redirect[];
  /** What the ledger would hold after publishing, without what it holds already. */
  readonly now: Ledger;
  readonly known: Ledger;
  readonly change: LedgerChange;
  readonly diagnostics: readonly Diagnostic[];
}

const read = async (path: string): Promise<string | undefined> =>
  existsSync(path) ? readFile(path, 'utf8') : undefined;

export const ledgerPath = (folder: BlogFolder): string => join(folder.ledger, 'published.json');

export interface PublicationInput {
  /** Paths below `public`. */
  readonly publicFiles: readonly string[];
  /** Files by permalink of posts that are not public. */
  readonly drafts: ReadonlyMap<Permalink, string>;
  readonly ledger: KnownLedger;
}

/** What the world knows of the blog; an error where the file is damaged. */
export interface KnownLedger {
  readonly known: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

export const loadLedger = async (folder: BlogFolder): Promise<KnownLedger> => {
  const text = await read(ledgerPath(folder));
  try {
    return { known: text === undefined ? emptyLedger : parseLedger(text), diagnostics: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'Take back its last good version; npm run publish:record adds what is new.';
    return { known: emptyLedger, diagnostics: [{ level: 'error', file: ledgerFile, message, remedy }] };
  }
};

/** Compares the blog with its ledger. */
export const loadPublicationDiff = async (
  folder: BlogFolder,
  blog: Blog,
  site: Site,
  { publicFiles, drafts, ledger: { known, diagnostics } }: PublicationInput,
): Promise<PublicationDiff> => {
  const own = parseCustomRedirects((await read(join(folder.ledger, 'redirects.txt'))) ?? '');
  const manifest = outputManifest(blog, site, publicFiles);
  const files = new Set(manifest.map(({ file }) => file));
  const everPublic = Object.keys(known.addresses);
  const table = buildRedirects(blog, site, { published: files, everPublic, custom: own.rules });
  const { redirects } = table;
  const now = ledgerOf(manifest, blog.posts, redirects);
  const change = compareLedger(known, now, redirects);
  return {
    manifest,
    redirects,
    now,
    known,
    change,
    diagnostics: [
      ...diagnostics,
      ...own.diagnostics,
      ...table.diagnostics,
      ...ledgerErrors(change, drafts, known),
      ...findDuplicateIds(blog.posts),
    ],
  };
};

/** Whether an address is answered, by a page or by a rule. */
export const answers = ({ manifest, redirects }: PublicationDiff): ReadonlySet<string> =>
  new Set(
    [...manifest.map(({ permalink }) => permalink), ...redirects.map(({ from }) => from)].flatMap((permalink) => [
      permalink,
      fileOf(permalink),
    ]),
  );
