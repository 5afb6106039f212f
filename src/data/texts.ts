import type { Finding } from '#lib/finding.ts';
import { isOwnAddress } from '#lib/own-hosts.ts';
import type { Site } from '#lib/site.ts';
import type { Source } from '#lib/source.ts';
import { inspectMdx, mdxProblem, UnknownComponent } from '#markdown/mdx.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';
import type { Rendered } from '#markdown/rendered.ts';
import type { FoundFile } from './folder.ts';
import { findingsIn } from './text-findings.ts';
import { loadRendered, renderedKey, storeRendered } from './rendered.ts';

/** What rendering depends on besides the text. */
export interface TextRoom {
  readonly cache: string;
  /** Hash of the engine. */
  readonly engine: string;
  readonly site: Site;
  readonly hosts: ReadonlySet<string>;
}

export interface Text {
  readonly rendered: Rendered;
  readonly key: string;
}

/** Why a text cannot be printed. */
const unreadable = ({ file, bodyLine, format }: Source, error: unknown): Finding => {
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

/** One text as HTML, from the cache where nothing that it depends on has changed. */
export const renderText = async (
  source: Source,
  { path }: FoundFile,
  room: TextRoom,
): Promise<{ readonly text: Text | undefined; readonly findings: readonly Finding[] }> => {
  const { frontMatter, body, format } = source;
  const context: TextContext = {
    words: `${frontMatter.title} ${frontMatter.description ?? ''}`,
    lang: frontMatter.lang,
    defaultLang: room.site.lang,
    isOwn: (href) => isOwnAddress(href, room.hosts),
    math: frontMatter.math,
  };
  const key = renderedKey([
    room.engine,
    format,
    body,
    context.words,
    context.lang,
    context.defaultLang,
    context.math,
    [...room.hosts],
  ]);
  try {
    const known = await loadRendered(room.cache, key);
    const rendered = known ?? (await (format === 'mdx' ? inspectMdx : renderMarkdown)(body, context));
    if (!known) await storeRendered(room.cache, key, rendered);
    return { text: { rendered, key }, findings: findingsIn(source, rendered, path, room.site) };
  } catch (error) {
    return { text: undefined, findings: [unreadable(source, error)] };
  }
};
