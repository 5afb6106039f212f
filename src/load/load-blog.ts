import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBlog, type Blog } from '#blog/blog.ts';
import { findAddressConflicts } from '#output/address-conflicts.ts';
import { findUnsupportedTitles } from '#output/social-card.ts';
import { securityDiagnostics } from '#output/security-txt.ts';
import { isOwnLanguage } from '#text/language.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { missingSettings, unchangedSettings } from '#config/suggested-settings.ts';
import { feedsOf } from '#ledger/ledger.ts';
import { siteHosts } from '#config/site-hosts.ts';
import type { Writing } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import type { Source } from '#content/source.ts';
import { mergeTopics } from '#blog/term-aliases.ts';
import { loadComments } from './load-comments.ts';
import { deadLinks } from './dead-links.ts';
import type { Entry } from './entry.ts';
import { findFiles } from './content-files.ts';
import { enclosureOf } from './enclosure.ts';
import { fileRoots } from './files-beside.ts';
import { isUnused, publishedFiles } from './published-files.ts';
import { createAddresses } from '#urls/routes.ts';
import { findMisplaced } from './owner-files.ts';
import { findUnservable, publicFiles, servedFiles } from './public-files.ts';
import { openHtmlStore } from '#cache/html-store.ts';
import { loadImageLedger } from './load-image-ledger.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { answeredPaths, loadLedger, loadPublicationDiff } from './publication-diff.ts';
import { parsingModules, loadSources } from './load-sources.ts';
import { loadRecords, storeRecords, type StoredSource } from './text-record.ts';
import { htmlOfText, renderingModules, type RenderOptions } from './render-text.ts';
import { altDiagnostics, loadAltLedger } from './images-without-alt.ts';
import { imageCopies } from './remote-images.ts';
import { wrongImports } from './mdx-imports.ts';
import { isUnchanged, renderTexts, updateRecords } from './render-texts.ts';
import { settle } from './settled-files.ts';
import { unsupportedIn } from './unsupported-texts.ts';
import { coverAddress } from './cover-address.ts';
import { claimOf, permalinkOf, permalinkOfBroken } from './claims.ts';
import type { BuildOptions, LoadedBlog, Session } from './loaded-blog.ts';
import { loadAliases, loadTermNotes } from './load-term-notes.ts';
import { loadTheme } from './load-theme.ts';
import { loadRelations, relatedModules } from './relations.ts';

/** Front matter with the address of its cover. */
const withCover = (
  frontMatter: Writing['frontMatter'],
  ...where: readonly [files: Entry['files']['files'], publicFolder: string, base: string]
): Writing['frontMatter'] =>
  frontMatter.cover === undefined ? frontMatter : { ...frontMatter, cover: coverAddress(frontMatter.cover, ...where) };

const writingOf =
  (publicFolder: string, base: string) =>
  ({ source: { id, file, folder, format, frontMatter }, text, files: { files } }: Entry): Writing => ({
    id,
    file,
    folder,
    format,
    frontMatter: withCover(frontMatter, files, publicFolder, base),
    prose: text.prose,
    files,
    enclosure: enclosureOf(text.players, files, publicFolder, base),
  });

/** Adds the line of its field to a diagnostic, or the line of the title. */
const withLine = (diagnostic: Diagnostic, lines: ReadonlyMap<string, Source['lines']>): Diagnostic => {
  const line =
    diagnostic.line ?? lines.get(diagnostic.file)?.[diagnostic.field ?? ''] ?? lines.get(diagnostic.file)?.['title'];
  return line === undefined ? diagnostic : { ...diagnostic, line };
};

/**
 * Reads, renders and checks every file of a blog. Unchanged files come from the cache.
 * @param session of the dev server, which is updated; undefined in a build
 * @returns the loaded blog; all errors and warnings about the content are in `diagnostics`
 */
export const loadBlog = async (
  {
    folder,
    site,
    cache,
    engine,
    now,
    unpublished,
    isPreview = false,
    settingsDiagnostics = [],
    measured = (_, work) => work(),
    progress = () => {},
  }: BuildOptions,
  session?: Session,
): Promise<LoadedBlog> => {
  const records = session?.records ?? loadRecords(cache);
  const { files: found, diagnostics: fileDiagnostics } = await findFiles(folder, site);
  const images = await loadImageLedger(folder);
  const alts = await loadAltLedger(folder);
  const aliases = await loadAliases(folder, site);
  const readFiles = loadSources(found, site.timeZone, moduleDigest(engine, parsingModules), records, session?.stamps);
  const { files: parsedFiles, diagnostics: undecided } = settle(readFiles, aliases, site);
  const sources = parsedFiles.map(({ source }) => source);
  const hosts = siteHosts(
    site,
    sources.map(({ frontMatter }) => frontMatter),
  );
  const isDraft = ({ frontMatter }: StoredSource) => frontMatter.draft;
  const isScheduled = ({ frontMatter }: StoredSource) =>
    !frontMatter.draft && frontMatter.date !== undefined && frontMatter.date > now;
  const store = openHtmlStore(join(cache, 'rendered'));
  const options: RenderOptions = {
    store,
    engine: moduleDigest(engine, renderingModules),
    site,
    hosts,
  };
  const areSettingsWrong = settingsDiagnostics.some(({ level }) => level === 'error');
  const loadedComments = await loadComments(folder, sources, site);
  const diagnostics: Diagnostic[] = [
    ...fileDiagnostics,
    ...findMisplaced(folder),
    ...(await findUnservable(folder.public)),
    ...loadedComments.diagnostics,
    ...readFiles.flatMap((file) => file.diagnostics),
    ...undecided,
  ];
  const isPublished = (source: StoredSource): boolean => unpublished || !(isDraft(source) || isScheduled(source));
  const { texts, ...rendered } = await renderTexts(
    parsedFiles.filter(({ source }) => isPublished(source)),
    loadedComments.comments,
    options,
    fileRoots(folder),
    folder.public,
    measured,
    progress,
  );
  const importFaults = new Map(rendered.entries.map((entry) => [entry, wrongImports(entry, folder, engine)]));
  diagnostics.push(...rendered.diagnostics, ...[...importFaults.values()].flat());
  const [entries = [], wrong = []] = [true, false].map((right) =>
    rendered.entries.filter((entry) => (importFaults.get(entry)?.length === 0) === right),
  );
  const failed = [...rendered.failed, ...wrong.map(({ source }) => source)];
  const newRecords = updateRecords(readFiles, texts);
  // In dev only the first load writes to the cache; the next build reads later edits again.
  if (!session?.records && !isUnchanged(readFiles, newRecords, records)) {
    storeRecords(cache, newRecords);
    store.save(new Set([...newRecords.values()].flatMap(({ text }) => text?.facts.digest ?? [])));
  }
  if (session) session.records = newRecords;
  const published = new Set([...entries.map(({ source }) => source), ...failed]);
  const unpublishedSources = sources.filter((source) => !published.has(source));
  const drafts = new Map(unpublishedSources.map((source) => [permalinkOf(source, site), source.file]));
  const served = await servedFiles(engine, folder);
  const theme = await loadTheme(folder, engine, served, site.url);
  const ledger = await loadLedger(folder);
  // Addresses of texts that have other errors.
  const claims = [
    ...readFiles.flatMap(({ found: { file }, slug }) => claimOf(file, slug)),
    ...failed.map((source) => ({ file: source.file, permalink: permalinkOf(source, site), aliases: [] })),
  ];
  const known = {
    unpublished: [...drafts.keys(), ...claims.map(({ permalink }) => permalink)],
    feeds: feedsOf(ledger.known),
  };
  const writings = entries.map(writingOf(folder.public, createAddresses(site.url).base));
  const blog = buildBlog(writings, site, { ...known, aliases });
  const asWritten = new Map(readFiles.map(({ found, source }) => [found.file, source?.frontMatter]));
  const blogWith = async (settings: Site): Promise<Blog> => {
    const otherAliases = await loadAliases(folder, settings);
    const others = writings.map((writing) => {
      const frontMatter = asWritten.get(writing.file) ?? writing.frontMatter;
      return { ...writing, frontMatter: mergeTopics(frontMatter, otherAliases, settings.taxonomy) };
    });
    return buildBlog(others, settings, { ...known, aliases: otherAliases });
  };
  const conflicts = findAddressConflicts(blog, site, await publicFiles(folder.public), claims);
  const isComplete = failed.length === 0 && readFiles.every(({ source }) => source !== undefined) && !areSettingsWrong;
  const { notes: termNotes, diagnostics: termDiagnostics } = await loadTermNotes(
    folder,
    isComplete ? blog : undefined,
    site,
  );
  const publication = await loadPublicationDiff(folder, blog, site, {
    publicFiles: served,
    drafts,
    ledger,
    isPreview,
    blogWith,
  });
  const scheduled = sources
    .filter(isScheduled)
    .flatMap(({ frontMatter: { date } }) => date ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const lines = new Map(sources.map(({ file, lines }) => [file, lines]));
  const htmlOf = ({ source, found, text }: Entry): Promise<string> => htmlOfText(source, found, text.digest, options);
  const relations = await loadRelations(entries, blog, site, {
    htmlOf,
    cache,
    engine: moduleDigest(engine, relatedModules),
    last: session?.related,
  });
  if (session) session.related = relations.related;
  const files = publishedFiles(entries, blog);
  const dead = isComplete ? deadLinks(entries, blog, site, answeredPaths(publication), drafts) : [];
  const unreadable = readFiles.filter(({ source }) => !source).length;
  return {
    blog,
    entries,
    hosts,
    files,
    publication,
    relations,
    ...imageCopies(images.ledger, entries, folder, hosts),
    termNotes,
    theme,
    diagnostics: [
      ...(existsSync(folder.settings)
        ? []
        : [
            missingSettings(
              {
                posts: sources.map(({ frontMatter }) => frontMatter),
                languages: entries.flatMap(({ source, text }) => source.frontMatter.lang ?? text.prose.lang ?? []),
                offsets: sources.flatMap(({ offset }) => offset ?? []),
              },
              site.url,
            ),
          ]),
      ...unchangedSettings(site),
      ...securityDiagnostics(blog.posts, site),
      ...settingsDiagnostics,
      ...theme.diagnostics,
      ...images.diagnostics,
      ...alts.diagnostics,
      ...altDiagnostics(entries, alts.accepted),
      ...diagnostics.filter(isUnused(files, folder.content)),
      ...[...conflicts, ...blog.diagnostics, ...findUnsupportedTitles(blog, site)].map((diagnostic) =>
        withLine(diagnostic, lines),
      ),
      // While a file cannot be read, links to it and its addresses in the ledger would give false errors.
      ...[
        ...(unpublished ? [] : publication.diagnostics),
        ...(isComplete && !unpublished ? publication.losses : []),
      ].map((diagnostic) => withLine(diagnostic, lines)),
      ...termDiagnostics,
      ...dead,
    ],
    broken: [
      ...readFiles.flatMap(({ found, source, slug }) =>
        source ? [] : [{ file: found.file, permalink: permalinkOfBroken(found, slug, site) }],
      ),
      ...failed.map((source) => ({ file: source.file, permalink: permalinkOf(source, site) })),
    ],
    // Tags and categories of a blog in another language are in that one, whatever the language of the post.
    unsupportedCharacters: isOwnLanguage(site.lang) ? entries.flatMap(unsupportedIn) : [],
    counts: {
      files: found.length,
      drafts: sources.filter(isDraft).length,
      scheduled: scheduled.length,
      nextScheduled: scheduled[0],
      unreadable,
      foundFormulas: entries.flatMap(({ source }) => (source.hasFoundFormulas ? [source.file] : [])),
      imagesWithoutAlt: entries.reduce((sum, { text }) => sum + text.imagesWithoutAlt.length, 0),
      deadLinks: dead.length,
    },
    htmlOf,
  };
};
