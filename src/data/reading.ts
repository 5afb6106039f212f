import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBlog, type Blog } from '#lib/blog.ts';
import type { Finding } from '#lib/finding.ts';
import { findDeadLinks } from '#lib/link-check.ts';
import { ownHosts } from '#lib/own-hosts.ts';
import { toPage, toPost, type Writing } from '#lib/post.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { readSource, type Source } from '#lib/source.ts';
import { findFiles, publicFiles, type BlogFolder, type FoundFile } from './folder.ts';
import { engineDigest } from './rendered.ts';
import { lineOfText, renderText, type Text, type TextRoom } from './texts.ts';

/** One text of the blog with all that reading told of it. */
export interface Entry {
  readonly found: FoundFile;
  readonly source: Source;
  readonly text: Text;
}

/** The whole blog folder, read and checked. */
export interface Reading {
  readonly blog: Blog;
  /** What is to be printed, by file. */
  readonly entries: readonly Entry[];
  readonly hosts: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly read: number;
    readonly drafts: number;
    readonly scheduled: number;
    readonly broken: number;
  };
}

export interface ReadingRoom {
  readonly folder: BlogFolder;
  readonly site: Site;
  /** Where rendered texts are kept. */
  readonly cache: string;
  /** The engine's `src`. */
  readonly engine: string;
  /** Posts dated later are not public yet. */
  readonly now: Date;
  /** Whether drafts and scheduled posts are shown, as while writing. */
  readonly unpublished: boolean;
}

const writingOf = ({ source, text }: Entry): Writing => ({ ...source, prose: text.rendered.prose });

/** The line of the field that a finding across posts is about. */
const located = (finding: Finding, lines: ReadonlyMap<string, Source['lines']>): Finding => {
  const line = finding.line ?? lines.get(finding.file)?.[finding.field ?? ''] ?? lines.get(finding.file)?.['title'];
  return line === undefined ? finding : { ...finding, line };
};

const deadLinks = (entries: readonly Entry[], blog: Blog, site: Site, files: readonly string[]): Finding[] => {
  const byFile = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  const texts = entries.flatMap(({ source, text: { rendered } }) => {
    const page = byFile.get(source.file);
    const ids = new Set([...rendered.ids, ...rendered.headings.map(({ id }) => id)]);
    return page ? [{ page, links: rendered.links, ids }] : [];
  });
  const sources = new Map(entries.map(({ source }) => [source.file, source]));
  return findDeadLinks(texts, blog, createAddresses(site.url), files).map(
    ({ page: { file }, link, missing }): Finding => {
      const source = sources.get(file);
      const message =
        missing === 'page'
          ? `The link ${link} leads to no page of the blog.`
          : `The link ${link} leads to a section that its page does not have.`;
      const remedy =
        missing === 'page'
          ? 'Correct the address, or take the link away.'
          : 'Use the id of a heading there, or leave out what follows #.';
      return { level: 'warning', file, ...(source ? { line: lineOfText(source, link) } : {}), message, remedy };
    },
  );
};

/** Reads, renders and checks every file of a blog; whatever is wrong is in `findings`, all of it. */
export const readBlog = async ({ folder, site, cache, engine, now, unpublished }: ReadingRoom): Promise<Reading> => {
  const { files, findings: left } = await findFiles(folder);
  const read = await Promise.all(
    files.map(async (found) => {
      const bytes = await readFile(found.path).catch((error: unknown) => String(error));
      if (typeof bytes !== 'string') return { found, ...readSource(bytes, found, site.timeZone) };
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
  const room: TextRoom = { cache: join(cache, 'rendered'), engine: await engineDigest(engine), site, hosts };
  const entries: Entry[] = [];
  const findings: Finding[] = [...left, ...read.flatMap((one) => one.findings)];
  for (const { found, source } of read) {
    if (!source || (!unpublished && (isDraft(source) || isScheduled(source)))) continue;
    const rendered = await renderText(source, found, room);
    findings.push(...rendered.findings);
    if (rendered.text) entries.push({ found, source, text: rendered.text });
  }
  const aside = sources.filter((source) => !entries.some((entry) => entry.source === source));
  const served = await publicFiles(folder.public);
  const blog = buildBlog(entries.map(writingOf), site, {
    unpublished: aside.map((source) => permalinkOf(source, site)),
    publicFiles: served,
  });
  const lines = new Map(sources.map(({ file, lines }) => [file, lines]));
  return {
    blog,
    entries,
    hosts,
    findings: [
      ...findings,
      ...blog.findings.map((finding) => located(finding, lines)),
      ...deadLinks(entries, blog, site, served),
    ],
    counts: {
      read: files.length,
      drafts: sources.filter(isDraft).length,
      scheduled: sources.filter(isScheduled).length,
      broken: read.filter(({ source }) => !source).length,
    },
  };
};

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

const permalinkOf = (source: Source, site: Site): string => {
  const writing = { ...source, prose: noProse };
  return (source.frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};
