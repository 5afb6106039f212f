import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isInternalUrl } from '#config/site-hosts.ts';
import type { Site } from '#config/site.ts';
import { inspectMdx, mdxProblem, UnknownComponent } from '#markdown/mdx.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';
import type { Rendered } from '#markdown/rendered-text.ts';
import { collectReferences } from '#markdown/references.ts';
import type { FoundFile } from './content-files.ts';
import type { HtmlStore } from '#cache/html-store.ts';
import { diagnosticsIn, lineOfText } from './text-diagnostics.ts';
import { bodyOf, keyOf, type RenderedFacts, type StoredSource, type TextRecord } from './text-record.ts';

/** What rendering depends on besides the text. */
export interface RenderOptions {
  readonly store: HtmlStore;
  /** Hash of the code that renders. */
  readonly engine: string;
  readonly site: Site;
  readonly hosts: ReadonlySet<string>;
}

/** Modules that decide what a text becomes, as paths below the engine. */
export const renderingModules = ['src/load/render-text.ts', 'package-lock.json'] as const;

/** Why a text cannot be printed. */
const unreadable = ({ file, bodyLine, format }: StoredSource, error: unknown): Diagnostic => {
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

const contextOf = ({ frontMatter }: StoredSource, { site, hosts }: RenderOptions): TextContext => ({
  words: `${frontMatter.title} ${frontMatter.description ?? ''}`,
  lang: frontMatter.lang,
  defaultLang: site.lang,
  isInternal: (href) => isInternalUrl(href, hosts),
  math: frontMatter.math,
});

const factsOf = ({ html, ...facts }: Rendered, digest: string, body: string, bodyLine: number): RenderedFacts => ({
  ...facts,
  digest,
  references: collectReferences(html),
  hasEmbeds: html.includes(' data-frame="'),
  foreignLine: foreignLine(facts.unsupported[0], body, bodyLine),
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
  options: RenderOptions,
  known: TextRecord['text'],
): Promise<{ readonly text: TextRecord['text']; readonly diagnostics: readonly Diagnostic[] }> => {
  const context = contextOf(source, options);
  const { words, lang, defaultLang, math } = context;
  const key = keyOf([
    options.engine,
    source.format,
    source.bodyDigest,
    source.frontMatter,
    words,
    lang,
    defaultLang,
    math,
    [...options.hosts],
  ]);
  if (known?.key === key && options.store.has(known.facts.digest))
    return { text: known, diagnostics: known.diagnostics };
  try {
    const markdown = body ?? bodyOf(found.path, found.file);
    const rendered = await render(source, markdown, context);
    const digest = options.store.store(rendered.html);
    const diagnostics = diagnosticsIn({ ...source, body: markdown }, rendered, options.site);
    return { text: { key, facts: factsOf(rendered, digest, markdown, source.bodyLine), diagnostics }, diagnostics };
  } catch (error) {
    return { text: undefined, diagnostics: [unreadable(source, error)] };
  }
};

/** The stored HTML of a text; rendered anew where the store lost or damaged it. */
export const htmlOfText = async (
  source: StoredSource,
  found: FoundFile,
  digest: string,
  options: RenderOptions,
): Promise<string> => {
  const known = options.store.load(digest);
  if (known !== undefined) return known;
  const { html } = await render(source, bodyOf(found.path, found.file), contextOf(source, options));
  options.store.store(html);
  return html;
};
