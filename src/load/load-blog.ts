import { existsSync } from 'node:fs';
import { buildBlog, type Blog } from '#blog/blog.ts';
import { mergeTopics } from '#blog/term-aliases.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import type { Site } from '#config/site.ts';
import { missingSettings, unchangedSettings } from '#config/suggested-settings.ts';
import type { Source } from '#content/source.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { feedsOf } from '#ledger/ledger.ts';
import { findAddressConflicts } from '#output/address-conflicts.ts';
import { securityDiagnostics } from '#output/security-txt.ts';
import { findUnsupportedTitles } from '#output/social-card.ts';
import { isOwnLanguage } from '#text/language.ts';
import { createAddresses } from '#urls/routes.ts';
import { deadLinks } from './dead-links.ts';
import { deadMenuLinks } from './dead-menu-links.ts';
import { altDiagnostics, loadAltLedger } from './images-without-alt.ts';
import { loadImageLedger } from './load-image-ledger.ts';
import { loadAliases, loadTermNotes } from './load-term-notes.ts';
import { loadTexts, type LoadedTexts } from './load-texts.ts';
import { loadTheme } from './load-theme.ts';
import type { BuildOptions, LoadedBlog, Session } from './loaded-blog.ts';
import { findMisplaced } from './owner-files.ts';
import { findUnservable, publicFiles, servedFiles } from './public-files.ts';
import { answeredPaths, loadLedger, loadPublicationDiff } from './publication-diff.ts';
import { isUnused, publishedFiles } from './published-files.ts';
import { loadRelations, relatedModules } from './relations.ts';
import { imageCopies } from './remote-images.ts';
import { unsupportedIn } from './unsupported-texts.ts';
import { writingOf } from './writing.ts';

/** Adds the line of its field to a diagnostic, or the line of the title. */
const withLine = (diagnostic: Diagnostic, lines: ReadonlyMap<string, Source['lines']>): Diagnostic => {
  const line =
    diagnostic.line ?? lines.get(diagnostic.file)?.[diagnostic.field ?? ''] ?? lines.get(diagnostic.file)?.['title'];
  return line === undefined ? diagnostic : { ...diagnostic, line };
};

/** What to write into the settings of a blog that has none. */
const settingsToWrite = ({ sources, entries }: LoadedTexts, url: string): Diagnostic =>
  missingSettings(
    {
      posts: sources.map(({ frontMatter }) => frontMatter),
      languages: entries.flatMap(({ source, text }) => source.frontMatter.lang ?? text.prose.lang ?? []),
      offsets: sources.flatMap(({ offset }) => offset ?? []),
    },
    url,
  );

/**
 * Reads, renders and checks every file of a blog. Unchanged files come from the cache.
 * @param session of the dev server, which is updated; undefined in a build
 * @returns the loaded blog; all errors and warnings about the content are in `diagnostics`
 */
export const loadBlog = async (options: BuildOptions, session?: Session): Promise<LoadedBlog> => {
  const { folder, site, cache, engine, unpublished, isPreview = false, settingsDiagnostics = [] } = options;
  const texts = await loadTexts(options, session);
  const { files: readFiles, sources, entries, failed, hosts, drafts, claims, htmlOf } = texts;
  const images = await loadImageLedger(folder);
  const alts = await loadAltLedger(folder);
  const served = await servedFiles(engine, folder);
  const theme = await loadTheme(folder, engine, served, site.url);
  const ledger = await loadLedger(folder);
  const known = {
    unpublished: [...drafts.keys(), ...claims.map(({ permalink }) => permalink)],
    feeds: feedsOf(ledger.known),
  };
  const writings = entries.map(writingOf(folder.public, createAddresses(site.url).base));
  const blog = buildBlog(writings, site, { ...known, aliases: texts.aliases });
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
  const areSettingsWrong = settingsDiagnostics.some(({ level }) => level === 'error');
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
  const scheduled = texts.scheduled
    .flatMap(({ frontMatter: { date } }) => date ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const lines = new Map(sources.map(({ file, lines }) => [file, lines]));
  const relations = await loadRelations(entries, blog, site, {
    htmlOf,
    cache,
    engine: moduleDigest(engine, relatedModules),
    last: session?.related,
  });
  if (session) session.related = relations.related;
  const files = publishedFiles(entries, blog);
  const answered = answeredPaths(publication);
  const dead = isComplete ? deadLinks(entries, blog, site, answered, drafts) : [];
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
      ...(existsSync(folder.settings) ? [] : [settingsToWrite(texts, site.url)]),
      ...unchangedSettings(site),
      ...securityDiagnostics(blog.posts, site),
      ...settingsDiagnostics,
      ...theme.diagnostics,
      ...images.diagnostics,
      ...alts.diagnostics,
      ...altDiagnostics(entries, alts.accepted),
      ...[...texts.diagnostics, ...findMisplaced(folder), ...(await findUnservable(folder.public))].filter(
        isUnused(files, folder.content),
      ),
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
      ...(isComplete ? deadMenuLinks(folder, site, answered, drafts) : []),
    ],
    broken: texts.broken,
    // Tags and categories of a blog in another language are in that one, whatever the language of the post.
    unsupportedCharacters: isOwnLanguage(site.lang) ? entries.flatMap(unsupportedIn) : [],
    counts: {
      files: readFiles.length,
      drafts: sources.filter(({ frontMatter }) => frontMatter.draft).length,
      scheduled: scheduled.length,
      nextScheduled: scheduled[0],
      unreadable: readFiles.filter(({ source }) => !source).length,
      foundFormulas: entries.flatMap(({ source }) => (source.hasFoundFormulas ? [source.file] : [])),
      imagesWithoutAlt: entries.reduce((sum, { text }) => sum + text.imagesWithoutAlt.length, 0),
      deadLinks: dead.length,
    },
    htmlOf,
  };
};
