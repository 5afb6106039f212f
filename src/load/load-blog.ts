import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBlog, type Blog } from '#blog/blog.ts';
import { findAddressConflicts, type Claim } from '#output/address-conflicts.ts';
import { findUnsupportedTitles } from '#output/social-card.ts';
import { unsupportedExcept, type UnsupportedText } from '#text/unsupported-characters.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { missingSettings, unchangedSettings } from '#config/suggested-settings.ts';
import type { ImageLedger } from '#content/image-ledger.ts';
import { feedsOf } from '#ledger/ledger.ts';
import type { TermNotes } from '#blog/term-notes.ts';
import { siteHosts } from '#config/site-hosts.ts';
import { readPermalink } from '#urls/permalink.ts';
import { toPage, toPost, type Writing } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import { lintText } from '#text/text-lint.ts';
import type { Source } from '#content/source.ts';
import { mergeTopics, type TermAliases } from '#blog/term-aliases.ts';
import { decide } from '#blog/undecided.ts';
import { loadComments } from './load-comments.ts';
import { deadLinks } from './dead-links.ts';
import type { Entry } from './entry.ts';
import type { BlogFolder } from './blog-folder.ts';
import { findFiles } from './content-files.ts';
import { findMisplaced } from './owner-files.ts';
import { findUnservable, publicFiles, servedFiles } from './public-files.ts';
import { openHtmlStore } from '#cache/html-store.ts';
import { loadImageLedger } from './load-image-ledger.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { answeredPaths, loadLedger, loadPublicationDiff, type PublicationDiff } from './publication-diff.ts';
import { parsingModules, loadSources, type FileStamps, type ReadFile } from './load-sources.ts';
import { imagesBeside } from './images-beside.ts';
import {
  bodyOf,
  loadRecords,
  storeRecords,
  type StoredSource,
  type TextRecord,
  type TextRecords,
} from './text-record.ts';
import { htmlOfText, renderingModules, renderText, type RenderOptions } from './render-text.ts';
import { loadAliases, loadTermNotes } from './load-term-notes.ts';
import { loadRelations, relatedModules, type Relations } from './relations.ts';

/** The result of `loadBlog`: the whole blog, parsed, rendered and checked. */
export interface LoadedBlog {
  readonly blog: Blog;
  /** The texts that the build publishes. */
  readonly entries: readonly Entry[];
  /** Host names of the blog, now and before. */
  readonly hosts: ReadonlySet<string>;
  readonly publication: PublicationDiff;
  readonly relations: Relations;
  /** Sizes and local copies of images on other sites. */
  readonly images: ImageLedger;
  /** Descriptions and parents of tags and categories. */
  readonly termNotes: TermNotes;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts with characters that the fonts of the blog do not have. */
  readonly unsupportedCharacters: readonly UnsupportedText[];
  readonly counts: {
    /** Source files, readable or not. */
    readonly files: number;
    readonly drafts: number;
    readonly scheduled: number;
    /** Date of the first scheduled post; a build after it publishes the post. */
    readonly nextScheduled: Date | undefined;
    /** Files that cannot be opened or parsed. */
    readonly unreadable: number;
    /** Images in texts without alt text. */
    readonly imagesWithoutAlt: number;
  };
  /** @returns the stored HTML of a text, with placeholders */
  readonly htmlOf: (entry: Entry) => Promise<string>;
}

/** The options of a load. */
export interface BuildOptions {
  readonly folder: BlogFolder;
  readonly site: Site;
  /** The cache folder of the blog. */
  readonly cache: string;
  /** The root folder of the engine. */
  readonly engine: string;
  /** The time of the build. Posts with a later date are not published. */
  readonly now: Date;
  /** Whether drafts and scheduled posts are included, as in dev. */
  readonly unpublished: boolean;
  /** Whether the blog is built for an address that is not its own. Default: false. */
  readonly isPreview?: boolean;
  /** What is wrong with the settings. `site` holds defaults for wrong values. Default: none. */
  readonly settingsDiagnostics?: readonly Diagnostic[];
}

const writingOf = ({ source: { id, file, folder, format, frontMatter }, text }: Entry): Writing => ({
  id,
  file,
  folder,
  format,
  frontMatter,
  prose: text.prose,
});

/**
 * Characters that the fonts of the blog do not have. Those in titles are reported with social cards
 * (`output/social-card.ts`).
 */
const unsupportedIn = ({ source, text }: Entry): UnsupportedText[] => {
  const { description = '', category = '', tags } = source.frontMatter;
  const words = [description, category, ...tags].join('\n');
  const characters = [
    ...new Set([...text.unsupported, ...unsupportedExcept(lintText(words, words, undefined), words)]),
  ];
  const [first] = characters;
  if (first === undefined) return [];
  const line = text.unsupportedLine === undefined ? {} : { line: text.unsupportedLine };
  return [{ file: source.file, ...line, characters }];
};

/** Adds the line of its field to a diagnostic, or the line of the title. */
const withLine = (diagnostic: Diagnostic, lines: ReadonlyMap<string, Source['lines']>): Diagnostic => {
  const line =
    diagnostic.line ?? lines.get(diagnostic.file)?.[diagnostic.field ?? ''] ?? lines.get(diagnostic.file)?.['title'];
  return line === undefined ? diagnostic : { ...diagnostic, line };
};

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

const permalinkOf = ({ id, file, folder, format, frontMatter }: StoredSource, site: Site): string => {
  const writing = { id, file, folder, format, frontMatter, prose: noProse };
  return (frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};

const claimOf = (file: string, slug: string | undefined): readonly Claim[] => {
  const checked = slug === undefined ? undefined : readPermalink(slug);
  return checked && 'permalink' in checked ? [{ file, permalink: checked.permalink, aliases: [] }] : [];
};

/** A parsed file without errors, with aliases of tags and categories replaced by their terms. */
interface ParsedFile extends ReadFile {
  readonly source: StoredSource;
}

/** The files without errors, after `decide` and `mergeTopics`. */
const settle = (
  files: readonly ReadFile[],
  aliases: TermAliases,
  site: Site,
): { readonly files: readonly ParsedFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const parsed = files.filter((file): file is ParsedFile => file.source !== undefined);
  const { sources, diagnostics } = decide(
    parsed.map(({ source }) => source),
    site.timeZone,
  );
  const settled = sources.map((source, index): ParsedFile[] => {
    const file = parsed[index];
    const frontMatter = mergeTopics(source.frontMatter, aliases, site.taxonomy);
    return file ? [{ ...file, source: { ...source, frontMatter } }] : [];
  });
  return { files: settled.flat(), diagnostics };
};

/** What the dev server keeps in memory from one load to the next. */
export interface Session {
  records?: TextRecords;
  related?: Relations['related'];
  readonly stamps: FileStamps;
}

/**
 * Reads, renders and checks every file of a blog. Unchanged files come from the cache.
 * @param session of the dev server, which is updated; undefined in a build
 * @returns the loaded blog; all errors and warnings about the content are in `diagnostics`
 */
export const loadBlog = async (
  { folder, site, cache, engine, now, unpublished, isPreview = false, settingsDiagnostics = [] }: BuildOptions,
  session?: Session,
): Promise<LoadedBlog> => {
  const records = session?.records ?? loadRecords(cache);
  const { files, diagnostics: fileDiagnostics } = await findFiles(folder);
  const images = await loadImageLedger(folder);
  const aliases = await loadAliases(folder, site);
  const readFiles = loadSources(files, site.timeZone, moduleDigest(engine, parsingModules), records, session?.stamps);
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
  const loadedComments = await loadComments(folder, sources);
  const entries: Entry[] = [];
  const failed: StoredSource[] = [];
  const texts = new Map<string, TextRecord['text']>();
  const diagnostics: Diagnostic[] = [
    ...fileDiagnostics,
    ...findMisplaced(folder),
    ...(await findUnservable(folder.public)),
    ...loadedComments.diagnostics,
    ...readFiles.flatMap((file) => file.diagnostics),
    ...undecided,
  ];
  for (const { found, source, body, cached } of parsedFiles) {
    if (!unpublished && (isDraft(source) || isScheduled(source))) continue;
    const rendered = await renderText(source, body, found, options, cached?.text);
    texts.set(found.file, rendered.text);
    if (!rendered.text) {
      diagnostics.push(...rendered.diagnostics);
      failed.push(source);
    } else {
      const text = rendered.text.facts;
      const images = await imagesBeside(source, text.images, found.path, () => bodyOf(found.path, found.file));
      diagnostics.push(...rendered.diagnostics, ...images.diagnostics);
      const comments = loadedComments.comments.get(source.file) ?? [];
      entries.push({ found, source, text, images: images.paths, comments });
    }
  }
  const newRecords = new Map(
    readFiles.map(({ found, parseKey, source, diagnostics, slug, cached }): [string, TextRecord] => {
      const text = texts.get(found.file) ?? cached?.text;
      return [found.file, { parseKey, source, diagnostics, slug, ...(text && { text }) }];
    }),
  );
  const isSame = ({ found, cached }: ReadFile): boolean =>
    cached !== undefined && newRecords.get(found.file)?.text === cached.text;
  // In dev only the first load writes to the cache; the next build reads later edits again.
  if (!session?.records && !(readFiles.length === records.size && readFiles.every(isSame))) {
    storeRecords(cache, newRecords);
    store.save(new Set([...newRecords.values()].flatMap(({ text }) => text?.facts.digest ?? [])));
  }
  if (session) session.records = newRecords;
  const published = new Set([...entries.map(({ source }) => source), ...failed]);
  const unpublishedSources = sources.filter((source) => !published.has(source));
  const drafts = new Map(unpublishedSources.map((source) => [permalinkOf(source, site), source.file]));
  const served = await servedFiles(engine, folder);
  const ledger = await loadLedger(folder);
  const known = { unpublished: [...drafts.keys()], feeds: feedsOf(ledger.known) };
  const blog = buildBlog(entries.map(writingOf), site, { ...known, aliases });
  const asWritten = new Map(readFiles.map(({ found, source }) => [found.file, source?.frontMatter]));
  const blogWith = async (settings: Site): Promise<Blog> => {
    const otherAliases = await loadAliases(folder, settings);
    const writings = entries.map(writingOf).map((writing) => {
      const frontMatter = asWritten.get(writing.file) ?? writing.frontMatter;
      return { ...writing, frontMatter: mergeTopics(frontMatter, otherAliases, settings.taxonomy) };
    });
    return buildBlog(writings, settings, { ...known, aliases: otherAliases });
  };
  const conflicts = findAddressConflicts(blog, site, await publicFiles(folder.public), [
    ...readFiles.flatMap(({ found: { file }, slug }) => claimOf(file, slug)),
    ...failed.map((source) => ({ file: source.file, permalink: permalinkOf(source, site), aliases: [] })),
  ]);
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
  const unreadable = readFiles.filter(({ source }) => !source).length;
  return {
    blog,
    entries,
    hosts,
    publication,
    relations,
    images: images.ledger,
    termNotes,
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
      ...settingsDiagnostics,
      ...images.diagnostics,
      ...diagnostics,
      ...[...conflicts, ...(isComplete ? blog.diagnostics : []), ...findUnsupportedTitles(blog, site)].map(
        (diagnostic) => withLine(diagnostic, lines),
      ),
      // While a file cannot be read, links to it and its addresses in the ledger would give false errors.
      ...[
        ...(unpublished ? [] : publication.diagnostics),
        ...(isComplete && !unpublished ? publication.losses : []),
      ].map((diagnostic) => withLine(diagnostic, lines)),
      ...termDiagnostics,
      ...(isComplete ? deadLinks(entries, blog, site, answeredPaths(publication), drafts) : []),
    ],
    unsupportedCharacters: entries.flatMap(unsupportedIn),
    counts: {
      files: files.length,
      drafts: sources.filter(isDraft).length,
      scheduled: scheduled.length,
      nextScheduled: scheduled[0],
      unreadable,
      imagesWithoutAlt: entries.reduce((sum, { text }) => sum + text.imagesWithoutAlt, 0),
    },
    htmlOf,
  };
};
