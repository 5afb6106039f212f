import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBlog, type Blog } from '#blog/blog.ts';
import { findAddressConflicts } from '#output/address-conflicts.ts';
import { findUnsupportedTitles } from '#output/social-card.ts';
import { unsupportedExcept, type UnsupportedText } from '#text/unsupported-characters.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { missingSettings } from '#config/suggested-settings.ts';
import type { ImageLedger } from '#content/image-ledger.ts';
import { feedsOf } from '#ledger/ledger.ts';
import type { TermNotes } from '#blog/term-notes.ts';
import { siteHosts } from '#config/site-hosts.ts';
import { toPage, toPost, type Writing } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import { lintText } from '#text/text-lint.ts';
import type { Source } from '#content/source.ts';
import { mergeTopics, type TermAliases } from '#blog/term-aliases.ts';
import { loadComments } from './load-comments.ts';
import { deadLinks } from './dead-links.ts';
import type { Entry } from './entry.ts';
import type { BlogFolder } from './blog-folder.ts';
import { findFiles } from './content-files.ts';
import { publicFiles, servedFiles } from './public-files.ts';
import { openHtmlStore } from '#cache/html-store.ts';
import { loadImageLedger } from './load-image-ledger.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { answers, loadLedger, loadPublicationDiff, type PublicationDiff } from './publication-diff.ts';
import { parsingModules, loadSources, type FileStamps, type ReadFile } from './load-sources.ts';
import { lostImages } from './text-diagnostics.ts';
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

/** The whole blog folder, read and checked. */
export interface LoadedBlog {
  readonly blog: Blog;
  /** What is to be printed, by file. */
  readonly entries: readonly Entry[];
  readonly hosts: ReadonlySet<string>;
  readonly publication: PublicationDiff;
  readonly relations: Relations;
  /** What is known of images that lie elsewhere. */
  readonly images: ImageLedger;
  /** What the owner says of tags and categories. */
  readonly termNotes: TermNotes;
  readonly diagnostics: readonly Diagnostic[];
  /** Where readers' own fonts help out. */
  readonly foreign: readonly UnsupportedText[];
  readonly counts: {
    readonly read: number;
    readonly drafts: number;
    readonly scheduled: number;
    /** When the next of them is due: a build after that shows it. */
    readonly next: Date | undefined;
    readonly broken: number;
    /** Images that say nothing to those who cannot see them. */
    readonly silent: number;
  };
  /** The stored HTML of a text. */
  readonly htmlOf: (entry: Entry) => Promise<string>;
}

export interface BuildOptions {
  readonly folder: BlogFolder;
  readonly site: Site;
  /** Where rendered texts are kept. */
  readonly cache: string;
  /** The engine's own folder. */
  readonly engine: string;
  /** Posts dated later are not public yet. */
  readonly now: Date;
  /** Whether drafts and scheduled posts are shown, as while writing. */
  readonly unpublished: boolean;
}

const writingOf = ({ source: { id, file, folder, format, frontMatter }, text }: Entry): Writing => ({
  id,
  file,
  folder,
  format,
  frontMatter,
  prose: text.prose,
});

/** Titles are told of where cards are (`output/social-card.ts`). */
const foreignPlace = ({ source, text }: Entry): UnsupportedText[] => {
  const { description = '', category = '', tags } = source.frontMatter;
  const words = [description, category, ...tags].join('\n');
  const characters = [
    ...new Set([...text.unsupported, ...unsupportedExcept(lintText(words, words, undefined), words)]),
  ];
  const [first] = characters;
  if (first === undefined) return [];
  const line = text.foreignLine === undefined ? {} : { line: text.foreignLine };
  return [{ file: source.file, ...line, characters }];
};

/** The line of the field that a diagnostic across posts is about. */
const located = (diagnostic: Diagnostic, lines: ReadonlyMap<string, Source['lines']>): Diagnostic => {
  const line =
    diagnostic.line ?? lines.get(diagnostic.file)?.[diagnostic.field ?? ''] ?? lines.get(diagnostic.file)?.['title'];
  return line === undefined ? diagnostic : { ...diagnostic, line };
};

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

const permalinkOf = ({ id, file, folder, format, frontMatter }: StoredSource, site: Site): string => {
  const writing = { id, file, folder, format, frontMatter, prose: noProse };
  return (frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};

/** A file that was read, under the names of terms that stand for others. */
interface Written extends ReadFile {
  readonly source: StoredSource;
}

const merged = (read: readonly ReadFile[], aliases: TermAliases, site: Site): readonly Written[] =>
  read.flatMap((one) => {
    if (!one.source) return [];
    const frontMatter = mergeTopics(one.source.frontMatter, aliases, site.taxonomy);
    return [{ ...one, source: { ...one.source, frontMatter } }];
  });

const lostIn = ({ source, found, text }: Entry): readonly Diagnostic[] =>
  lostImages(source, text.images, found.path, () => bodyOf(found.path, found.file));

/** What is kept in memory from one reading to the next while somebody writes. */
export interface Session {
  records?: TextRecords;
  related?: Relations['related'];
  readonly stamps: FileStamps;
}

/** Reads, renders and checks every file of a blog; whatever is wrong is in `diagnostics`, all of it. */
export const loadBlog = async (
  { folder, site, cache, engine, now, unpublished }: BuildOptions,
  session?: Session,
): Promise<LoadedBlog> => {
  const records = session?.records ?? loadRecords(cache);
  const { files, diagnostics: left } = await findFiles(folder);
  const images = await loadImageLedger(folder);
  const aliases = await loadAliases(folder, site);
  const read = loadSources(files, site.timeZone, moduleDigest(engine, parsingModules), records, session?.stamps);
  const written = merged(read, aliases, site);
  const sources = written.map(({ source }) => source);
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
  const said = await loadComments(folder, sources);
  const entries: Entry[] = [];
  const texts = new Map<string, TextRecord['text']>();
  const diagnostics: Diagnostic[] = [...left, ...said.diagnostics, ...read.flatMap((one) => one.diagnostics)];
  for (const { found, source, body, known } of written) {
    if (!unpublished && (isDraft(source) || isScheduled(source))) continue;
    const rendered = await renderText(source, body, found, options, known?.text);
    texts.set(found.file, rendered.text);
    if (!rendered.text) diagnostics.push(...rendered.diagnostics);
    else {
      const entry = { found, source, text: rendered.text.facts, comments: said.comments.get(source.file) ?? [] };
      diagnostics.push(...rendered.diagnostics, ...lostIn(entry));
      entries.push(entry);
    }
  }
  const kept = new Map(
    read.map(({ found, parseKey, source, diagnostics, known }): [string, TextRecord] => {
      const text = texts.get(found.file) ?? known?.text;
      return [found.file, { parseKey, source, diagnostics, ...(text && { text }) }];
    }),
  );
  const isSame = ({ found, known }: ReadFile): boolean =>
    known !== undefined && kept.get(found.file)?.text === known.text;
  // A later edit of a session of writing is read again by the next build.
  if (!session?.records && !(read.length === records.size && read.every(isSame))) {
    storeRecords(cache, kept);
    store.save(new Set([...kept.values()].flatMap(({ text }) => text?.facts.digest ?? [])));
  }
  if (session) session.records = kept;
  const printed = new Set(entries.map(({ source }) => source));
  const aside = sources.filter((source) => !printed.has(source));
  const drafts = new Map(aside.map((source) => [permalinkOf(source, site), source.file]));
  const served = await servedFiles(engine, folder);
  const ledger = await loadLedger(folder);
  const blog = buildBlog(entries.map(writingOf), site, {
    unpublished: [...drafts.keys()],
    aliases,
    feeds: feedsOf(ledger.known),
  });
  const conflicts = findAddressConflicts(blog, site, await publicFiles(folder.public));
  const { notes: termNotes, diagnostics: noted } = await loadTermNotes(folder, blog, site);
  const publication = await loadPublicationDiff(folder, blog, site, { publicFiles: served, drafts, ledger });
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
  const broken = read.filter(({ source }) => !source).length;
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
              sources.map(({ frontMatter }) => frontMatter),
              site.url,
            ),
          ]),
      ...images.diagnostics,
      ...diagnostics,
      ...[...conflicts, ...blog.diagnostics, ...findUnsupportedTitles(blog, site)].map((diagnostic) =>
        located(diagnostic, lines),
      ),
      // While a file cannot be read, what links to it or remembers it is not at fault.
      ...(broken === 0 && !unpublished ? publication.diagnostics.map((diagnostic) => located(diagnostic, lines)) : []),
      ...(broken === 0 ? noted : []),
      ...(broken === 0 ? deadLinks(entries, blog, site, answers(publication), drafts) : []),
    ],
    foreign: entries.flatMap(foreignPlace),
    counts: {
      read: files.length,
      drafts: sources.filter(isDraft).length,
      scheduled: scheduled.length,
      next: scheduled[0],
      broken,
      silent: entries.reduce((sum, { text }) => sum + text.silentImages, 0),
    },
    htmlOf,
  };
};
