import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBlog, type Blog } from '#lib/blog.ts';
import { findUnreadable } from '#lib/card.ts';
import { foreignBut, type ForeignPlace } from '#lib/characters.ts';
import type { Finding } from '#lib/finding.ts';
import { missingSettings } from '#lib/first-settings.ts';
import type { ImageLedger } from '#lib/image-ledger.ts';
import { feedsOf } from '#lib/legacy/ledger.ts';
import type { TermNotes } from '#lib/term-notes.ts';
import { ownHosts } from '#lib/own-hosts.ts';
import { toPage, toPost, type Writing } from '#lib/post.ts';
import type { Site } from '#lib/site.ts';
import { findSlips } from '#lib/slips.ts';
import { readSource, type Source } from '#lib/source.ts';
import { mergeTopics } from '#lib/term-aliases.ts';
import { readComments } from './comments.ts';
import { deadLinks } from './dead-links.ts';
import type { Entry } from './entry.ts';
import { findFiles, publicFiles, servedFiles, type BlogFolder } from './folder.ts';
import { readImageLedger } from './images.ts';
import { answers, readLedger, readPublication, type Publication } from './publication.ts';
import { engineDigest } from './rendered.ts';
import { lineOfText } from './text-findings.ts';
import { renderText, type TextRoom } from './texts.ts';
import { loadAliases, loadTermNotes } from './term-notes.ts';
import { readTies, type Ties } from './ties.ts';

/** The whole blog folder, read and checked. */
export interface Reading {
  readonly blog: Blog;
  /** What is to be printed, by file. */
  readonly entries: readonly Entry[];
  readonly hosts: ReadonlySet<string>;
  readonly publication: Publication;
  readonly ties: Ties;
  /** What is known of pictures that lie elsewhere. */
  readonly images: ImageLedger;
  /** What the owner says of tags and categories. */
  readonly termNotes: TermNotes;
  readonly findings: readonly Finding[];
  /** Where readers' own fonts help out. */
  readonly foreign: readonly ForeignPlace[];
  readonly counts: {
    readonly read: number;
    readonly drafts: number;
    readonly scheduled: number;
    /** When the next of them is due: a build after that shows it. */
    readonly next: Date | undefined;
    readonly broken: number;
    /** Pictures that say nothing to those who cannot see them. */
    readonly silent: number;
  };
}

export interface ReadingRoom {
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

const writingOf = ({ source, text }: Entry): Writing => ({ ...source, prose: text.rendered.prose });

/** Titles are told of where cards are (`lib/card.ts`). */
const foreignPlace = ({ source, text: { rendered } }: Entry): ForeignPlace[] => {
  const { description = '', category = '', tags } = source.frontMatter;
  const words = [description, category, ...tags].join('\n');
  const characters = [...new Set([...rendered.foreign, ...foreignBut(findSlips(words, words, undefined), words)])];
  const [first] = characters;
  if (first === undefined) return [];
  const line = source.body.includes(first) ? { line: lineOfText(source, first) } : {};
  return [{ file: source.file, ...line, characters }];
};

/** The line of the field that a finding across posts is about. */
const located = (finding: Finding, lines: ReadonlyMap<string, Source['lines']>): Finding => {
  const line = finding.line ?? lines.get(finding.file)?.[finding.field ?? ''] ?? lines.get(finding.file)?.['title'];
  return line === undefined ? finding : { ...finding, line };
};

/** Reads, renders and checks every file of a blog; whatever is wrong is in `findings`, all of it. */
export const readBlog = async ({ folder, site, cache, engine, now, unpublished }: ReadingRoom): Promise<Reading> => {
  const { files, findings: left } = await findFiles(folder);
  const images = await readImageLedger(folder);
  const aliases = await loadAliases(folder, site);
  const read = await Promise.all(
    files.map(async (found) => {
      const bytes = await readFile(found.path).catch((error: unknown) => String(error));
      if (typeof bytes !== 'string') {
        const { source, findings } = readSource(bytes, found, site.timeZone);
        if (!source) return { found, source, findings };
        return {
          found,
          source: { ...source, frontMatter: mergeTopics(source.frontMatter, aliases, site.taxonomy) },
          findings,
        };
      }
      const finding: Finding = {
        level: 'error',
        file: found.file,
        message: `The file cannot be opened: ${bytes}`,
        remedy: 'Look at its rights, or where its link leads.',
      };
      return { found, source: undefined, findings: [finding] };
    }),
  );
  const sources = read.flatMap(({ source }) => source ?? []);
  const hosts = ownHosts(
    site,
    sources.map(({ frontMatter }) => frontMatter),
  );
  const isDraft = ({ frontMatter }: Source) => frontMatter.draft;
  const isScheduled = ({ frontMatter }: Source) =>
    !frontMatter.draft && frontMatter.date !== undefined && frontMatter.date > now;
  const room: TextRoom = {
    cache: join(cache, 'rendered'),
    engine: await engineDigest(join(engine, 'src')),
    site,
    hosts,
  };
  const said = await readComments(folder, sources);
  const entries: Entry[] = [];
  const findings: Finding[] = [...left, ...said.findings, ...read.flatMap((one) => one.findings)];
  for (const { found, source } of read) {
    if (!source || (!unpublished && (isDraft(source) || isScheduled(source)))) continue;
    const rendered = await renderText(source, found, room);
    findings.push(...rendered.findings);
    if (rendered.text)
      entries.push({ found, source, text: rendered.text, comments: said.comments.get(source.file) ?? [] });
  }
  const printed = new Set(entries.map(({ source }) => source));
  const aside = sources.filter((source) => !printed.has(source));
  const drafts = new Map(aside.map((source) => [permalinkOf(source, site), source.file]));
  const served = await servedFiles(engine, folder);
  const ledger = await readLedger(folder);
  const blog = buildBlog(entries.map(writingOf), site, {
    unpublished: [...drafts.keys()],
    publicFiles: await publicFiles(folder.public),
    aliases,
    feeds: feedsOf(ledger.known),
  });
  const { notes: termNotes, findings: noted } = await loadTermNotes(folder, blog, site);
  const publication = await readPublication(folder, blog, site, { publicFiles: served, drafts, ledger });
  const scheduled = sources
    .filter(isScheduled)
    .flatMap(({ frontMatter: { date } }) => date ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const lines = new Map(sources.map(({ file, lines }) => [file, lines]));
  const broken = read.filter(({ source }) => !source).length;
  return {
    blog,
    entries,
    hosts,
    publication,
    ties: await readTies(entries, blog, site, { cache, engine: room.engine }),
    images: images.ledger,
    termNotes,
    findings: [
      ...(existsSync(folder.settings)
        ? []
        : [
            missingSettings(
              sources.map(({ frontMatter }) => frontMatter),
              site.url,
            ),
          ]),
      ...images.findings,
      ...findings,
      ...[...blog.findings, ...findUnreadable(blog, site)].map((finding) => located(finding, lines)),
      // While a file cannot be read, what links to it or remembers it is not at fault.
      ...(broken === 0 && !unpublished ? publication.findings.map((finding) => located(finding, lines)) : []),
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
      silent: entries.reduce((sum, { text }) => sum + text.rendered.silentImages, 0),
    },
  };
};

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

const permalinkOf = (source: Source, site: Site): string => {
  const writing = { ...source, prose: noProse };
  return (source.frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};
