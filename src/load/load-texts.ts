import { join } from 'node:path';
import { openHtmlStore } from '#cache/html-store.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { siteHosts } from '#config/site-hosts.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Claim } from '#output/address-conflicts.ts';
import { claimOf, permalinkOf, permalinkOfBroken } from './claims.ts';
import { findFiles } from './content-files.ts';
import type { Entry } from './entry.ts';
import { fileRoots } from './files-beside.ts';
import { loadComments } from './load-comments.ts';
import { parsingModules, loadSources, type ReadFile } from './load-sources.ts';
import { loadAliases } from './load-term-notes.ts';
import type { BuildOptions, LoadedBlog, Session } from './loaded-blog.ts';
import { wrongImports } from './mdx-imports.ts';
import { htmlOfText, renderingModules, type RenderOptions } from './render-text.ts';
import { isUnchanged, renderTexts, updateRecords } from './render-texts.ts';
import { settle } from './settled-files.ts';
import { loadRecords, storeRecords, type StoredSource } from './text-record.ts';

/** All texts of a blog, before they become one. */
export interface LoadedTexts extends Pick<LoadedBlog, 'entries' | 'hosts' | 'broken' | 'htmlOf'> {
  /** All source files, readable or not. */
  readonly files: readonly ReadFile[];
  /** Texts without errors in their front matter, published or not. */
  readonly sources: readonly StoredSource[];
  /** Texts that cannot be rendered. */
  readonly failed: readonly StoredSource[];
  /** Names of files that are not published, by the permalink that they would have. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Posts that wait for their date. */
  readonly scheduled: readonly StoredSource[];
  /** Addresses of texts that have errors. */
  readonly claims: readonly Claim[];
  readonly aliases: Awaited<ReturnType<typeof loadAliases>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and renders the texts of a blog. Unchanged ones come from the cache, and the cache is updated.
 * @param session of the dev server, which is updated; undefined in a build
 */
export const loadTexts = async (
  { folder, site, cache, engine, now, unpublished, measured = (_, work) => work(), progress = () => {} }: BuildOptions,
  session?: Session,
): Promise<LoadedTexts> => {
  const records = session?.records ?? loadRecords(cache);
  const { files: found, diagnostics: fileDiagnostics } = await findFiles(folder, site);
  const aliases = await loadAliases(folder, site);
  const files = loadSources(found, site.timeZone, moduleDigest(engine, parsingModules), records, session?.stamps);
  const { files: parsed, diagnostics: undecided } = settle(files, aliases, site);
  const sources = parsed.map(({ source }) => source);
  const hosts = siteHosts(
    site,
    sources.map(({ frontMatter }) => frontMatter),
  );
  const scheduled = sources.filter(({ frontMatter: { draft, date } }) => !draft && date !== undefined && date > now);
  const isWaiting = (source: StoredSource): boolean => source.frontMatter.draft || scheduled.includes(source);
  const waiting = new Set(unpublished ? [] : sources.filter(isWaiting));
  const store = openHtmlStore(join(cache, 'rendered'));
  const options: RenderOptions = { store, engine: moduleDigest(engine, renderingModules), site, hosts };
  const comments = await loadComments(folder, sources, site);
  const { texts, ...rendered } = await renderTexts(
    parsed.filter(({ source }) => !waiting.has(source)),
    comments.comments,
    options,
    fileRoots(folder),
    folder.public,
    measured,
    progress,
  );
  const importFaults = new Map(rendered.entries.map((entry) => [entry, wrongImports(entry, folder, engine)]));
  const [entries = [], wrong = []] = [true, false].map((right) =>
    rendered.entries.filter((entry) => (importFaults.get(entry)?.length === 0) === right),
  );
  const failed = [...rendered.failed, ...wrong.map(({ source }) => source)];
  const newRecords = updateRecords(files, texts);
  // In dev only the first load writes to the cache; the next build reads later edits again.
  if (!session?.records && !isUnchanged(files, newRecords, records)) {
    storeRecords(cache, newRecords);
    store.save(new Set([...newRecords.values()].flatMap(({ text }) => text?.facts.digest ?? [])));
  }
  if (session) session.records = newRecords;
  const addressesOfFailed = failed.map((source) => ({ file: source.file, permalink: permalinkOf(source, site) }));
  return {
    files,
    sources,
    entries,
    failed,
    hosts,
    drafts: new Map([...waiting].map((source) => [permalinkOf(source, site), source.file])),
    scheduled,
    claims: [
      ...files.flatMap(({ found: { file }, slug }) => claimOf(file, slug)),
      ...addressesOfFailed.map((claim) => ({ ...claim, aliases: [] })),
    ],
    broken: [
      ...files.flatMap(({ found, source, slug }) =>
        source ? [] : [{ file: found.file, permalink: permalinkOfBroken(found, slug, site) }],
      ),
      ...addressesOfFailed,
    ],
    aliases,
    diagnostics: [
      ...fileDiagnostics,
      ...comments.diagnostics,
      ...files.flatMap(({ diagnostics }) => diagnostics),
      ...undecided,
      ...rendered.diagnostics,
      ...[...importFaults.values()].flat(),
    ],
    htmlOf: ({ source, found, text }: Entry): Promise<string> => htmlOfText(source, found, text.digest, options),
  };
};
