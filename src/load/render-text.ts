import type { Finding } from '#diagnostics/diagnostic.ts';
import { isOwnAddress } from '#config/site-hosts.ts';
import type { Site } from '#config/site.ts';
import { inspectMdx, mdxProblem, UnknownComponent } from '#markdown/mdx.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';
import type { Rendered } from '#markdown/rendered-text.ts';
import { collectReferences } from '#markdown/references.ts';
import type { FoundFile } from './content-files.ts';
import type { HtmlStore } from '#cache/html-store.ts';
import { findingsIn, lineOfText } from './text-diagnostics.ts';
import { bodyOf, keyOf, type RenderedFacts, type StoredSource, type TextRecord } from './text-record.ts';

/** What rendering depends on besides the text. */
export interface TextRoom {
  readonly store: HtmlStore;
  /** Hash of the code that renders. */
  readonly engine: string;
  readonly site: Site;
  readonly hosts: ReadonlySet<string>;
}

/** Modules that decide what a text becomes, as paths below the engine. */
export const renderingModules = ['src/load/render-text.ts', 'package-lock.json'] as const;

/** Why a text cannot be printed. */
const unreadable = ({ file, bodyLine, format }: StoredSource, error: unknown): Finding => {
  if (error instanceof UnknownComponent)
    return {
      level: 'error',
      file,
      line: error.line + bodyLine - 1,
      column: error.column,
      message: error.message,
      remedy: 'Import it at the head of the text, or write < as \\< where no component is meant.',
    };
  const { line, column, message } = mdxProblem(error);
  return {
    level: 'error',
    file,
    line: line + bodyLine - 1,
    column,
    message: `The text cannot be read: ${message}`,
    remedy:
      format === 'mdx'
        ? 'Close every tag, write { as \\{ and < as \\<, or name the file .md.'
        : 'Look at this part of the text; if it is right, report the message.',
  };
};

const contextOf = ({ frontMatter }: StoredSource, { site, hosts }: TextRoom): TextContext => ({
  words: `${frontMatter.title} ${frontMatter.description ?? ''}`,
  lang: frontMatter.lang,
  defaultLang: site.lang,
  isOwn: (href) => isOwnAddress(href, hosts),
  math: frontMatter.math,
});

const factsOf = ({ html, ...facts }: Rendered, digest: string, body: string, bodyLine: number): RenderedFacts => ({
  ...facts,
  digest,
  references: collectReferences(html),
  hasEmbeds: html.includes(' data-frame="'),
  foreignLine: foreignLine(facts.foreign[0], body, bodyLine),
});

const foreignLine = (char: string | undefined, body: string, bodyLine: number): number | undefined =>
  char === undefined || !body.includes(char) ? undefined : lineOfText({ body, bodyLine }, char);

const render = ({ format }: StoredSource, body: string, context: TextContext): Promise<Rendered> =>
  (format === 'mdx' ? inspectMdx : renderMarkdown)(body, context);

/**
 * One text as HTML in the store, and what is to be said of it; both as they were where nothing that they depend on has
 * changed.
 * @param body where it is at hand
 * @param known what the last reading kept of this very file
 */
export const renderText = async (
  source: StoredSource,
  body: string | undefined,
  found: FoundFile,
  room: TextRoom,
  known: TextRecord['text'],
): Promise<{ readonly text: TextRecord['text']; readonly findings: readonly Finding[] }> => {
  const context = contextOf(source, room);
  const { words, lang, defaultLang, math } = context;
  const key = keyOf([
    room.engine,
    source.format,
    source.bodyDigest,
    source.frontMatter,
    words,
    lang,
    defaultLang,
    math,
    [...room.hosts],
  ]);
  if (known?.key === key && room.store.has(known.facts.digest)) return { text: known, findings: known.findings };
  try {
    const markdown = body ?? bodyOf(found.path, found.file);
    const rendered = await render(source, markdown, context);
    const digest = room.store.store(rendered.html);
    const findings = findingsIn({ ...source, body: markdown }, rendered, room.site);
    return { text: { key, facts: factsOf(rendered, digest, markdown, source.bodyLine), findings }, findings };
  } catch (error) {
    return { text: undefined, findings: [unreadable(source, error)] };
  }
};

/** The stored HTML of a text; rendered anew where the store lost or damaged it. */
export const htmlOfText = async (
  source: StoredSource,
  found: FoundFile,
  digest: string,
  room: TextRoom,
): Promise<string> => {
  const known = room.store.load(digest);
  if (known !== undefined) return known;
  const { html } = await render(source, bodyOf(found.path, found.file), contextOf(source, room));
  room.store.store(html);
  return html;
};
