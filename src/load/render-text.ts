import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isInternalUrl } from '#config/site-hosts.ts';
import type { Site } from '#config/site.ts';
import { inspectMdx, mdxProblem, RefusedPart } from '#markdown/mdx.ts';
import type { Trust } from '#content/trust.ts';
import { publicMarkdown } from '#markdown/clean-markdown.ts';
import { plainSource } from '#markdown/plain-source.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';
import { TooDeep } from '#markdown/nesting.ts';
import type { Rendered } from '#markdown/rendered-text.ts';
import { collectReferences } from '#markdown/references.ts';
import type { FoundFile } from './content-files.ts';
import type { HtmlStore } from '#cache/html-store.ts';
import { sourceContext } from './source-context.ts';
import { lineOfText, textDiagnostics } from './text-diagnostics.ts';
import { bodyOf, keyOf, type RenderedFacts, type StoredSource, type TextRecord } from './text-record.ts';

/** What rendering a text depends on, besides the text. */
export interface RenderOptions {
  readonly store: HtmlStore;
  /** Hash of the code that renders. */
  readonly engine: string;
  readonly site: Site;
  /** Host names of the blog, now and before: links to them are internal. */
  readonly hosts: ReadonlySet<string>;
}

/** Modules whose code affects the rendered HTML, as paths below the engine. A change of them invalidates the cache. */
export const renderingModules = ['src/load/render-text.ts', 'package-lock.json'] as const;

/** The diagnostic for a text that cannot be rendered. */
const cannotRender = ({ file, bodyLine, format }: StoredSource, body: string, error: unknown): Diagnostic => {
  if (error instanceof RefusedPart) {
    const { line, column, message, remedy } = error;
    return { level: 'error', file, line: line + bodyLine - 1, column, message, remedy };
  }
  // A parser or plugin that calls itself for each level fails in this way.
  if (error instanceof TooDeep || error instanceof RangeError) {
    const { line, near, message } = error instanceof TooDeep ? error : new TooDeep(undefined);
    return {
      level: 'error',
      file,
      line: line === undefined ? lineOfText({ body, bodyLine }, near) : line + bodyLine - 1,
      message: `${message}${near === '' ? '' : ` Near “${near}”.`}`,
      remedy: 'Close elements, and write quotes and lists in fewer levels.',
    };
  }
  const { line, column, message } = mdxProblem(error);
  return {
    level: 'error',
    file,
    line: line + bodyLine - 1,
    column,
    message: `The text cannot be read: ${message}`,
    remedy:
      format === 'mdx'
        ? 'Close every tag, write { as \\{ and < as \\<, or give the file the extension .md.'
        : 'Check this part of the text; if it is correct, report the message.',
  };
};

const contextOf = (source: StoredSource, { site, hosts }: RenderOptions): TextContext => {
  const { title, description = '', lang } = source.frontMatter;
  const { math, tags } = sourceContext(source, site);
  return {
    words: `${title} ${description}`,
    lang,
    defaultLang: site.lang,
    strings: site.words,
    isInternal: (href) => isInternalUrl(href, hosts),
    math,
    tags,
    trust: site.trust,
  };
};

/** Whether a text may be published in the very words of its author: see `isPublicAsWritten`. */
const isPublic = (body: string, { defects }: Rendered, { math }: StoredSource['frontMatter'], trust: Trust): boolean =>
  // Other texts hold no HTML and no link that was removed.
  !(body.includes('<') || defects.length > 0) || publicMarkdown(body, trust, math) === body;

const factsOf = (rendered: Rendered, digest: string, source: StoredSource, body: string, site: Site): RenderedFacts => {
  const { html, ...facts } = rendered;
  return {
    ...facts,
    digest,
    references: collectReferences(html),
    hasEmbeds: html.includes(' data-frame="'),
    isPublicAsWritten:
      isPublic(body, rendered, source.frontMatter, site.trust) &&
      plainSource(body, sourceContext(source, site)) === body,
    unsupportedLine: unsupportedLine(facts.unsupported[0], body, source.bodyLine),
  };
};

const unsupportedLine = (char: string | undefined, body: string, bodyLine: number): number | undefined =>
  char === undefined || !body.includes(char) ? undefined : lineOfText({ body, bodyLine }, char);

const render = ({ format }: StoredSource, body: string, context: TextContext): Promise<Rendered> =>
  (format === 'mdx' ? inspectMdx : renderMarkdown)(body, context);

/**
 * Renders a text into the store, unless the cached result is still valid.
 * @param body of the text, if it was just parsed; else it is read from the file
 * @param cached the result of the last load for this file
 * @returns facts about the HTML, undefined for a text that cannot be rendered; diagnostics
 */
export const renderText = async (
  source: StoredSource,
  body: string | undefined,
  found: FoundFile,
  options: RenderOptions,
  cached: TextRecord['text'],
): Promise<{ readonly text: TextRecord['text']; readonly diagnostics: readonly Diagnostic[] }> => {
  const context = contextOf(source, options);
  const { words, lang, defaultLang, math, trust } = context;
  const key = keyOf([
    options.engine,
    source.format,
    source.bodyDigest,
    source.frontMatter,
    words,
    lang,
    defaultLang,
    math,
    trust,
    options.site.words.key,
    [...options.hosts],
    context.tags,
  ]);
  if (cached?.key === key && options.store.has(cached.facts.digest))
    return { text: cached, diagnostics: cached.diagnostics };
  const markdown = body ?? bodyOf(found.path, found.file);
  try {
    const rendered = await render(source, markdown, context);
    const digest = options.store.store(rendered.html);
    const diagnostics = textDiagnostics({ ...source, body: markdown }, rendered, options.site);
    return {
      text: { key, facts: factsOf(rendered, digest, source, markdown, options.site), diagnostics },
      diagnostics,
    };
  } catch (error) {
    return { text: undefined, diagnostics: [cannotRender(source, markdown, error)] };
  }
};

/**
 * Loads the stored HTML of a text. Renders the text again when the store does not have it or has it damaged.
 * @param digest of the HTML
 */
export const htmlOfText = async (
  source: StoredSource,
  found: FoundFile,
  digest: string,
  options: RenderOptions,
): Promise<string> => {
  const stored = options.store.load(digest);
  if (stored !== undefined) return stored;
  const { html } = await render(source, bodyOf(found.path, found.file), contextOf(source, options));
  options.store.store(html);
  return html;
};
