import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding } from '#lib/finding.ts';
import { isOwnAddress } from '#lib/own-hosts.ts';
import type { Site } from '#lib/site.ts';
import { findSlips } from '#lib/slips.ts';
import type { Source } from '#lib/source.ts';
import { inspectMdx, mdxProblem } from '#markdown/mdx.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';
import type { Rendered } from '#markdown/rendered.ts';
import type { FoundFile } from './folder.ts';
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

/** Line of the file on which a piece of the text stands. */
export const lineOfText = ({ body, bodyLine }: Pick<Source, 'body' | 'bodyLine'>, piece: string): number => {
  // Below a list item or a quote, lines stand further in than the piece has them.
  const written = new RegExp(piece.split('\n').map(RegExp.escape).join('\\n[ \\t>]*'));
  const index = body.search(written);
  return index < 0 ? bodyLine : bodyLine + body.slice(0, index).split('\n').length - 1;
};

const advice = {
  'code-link': ['A link that would run code loses its address', 'Link to a page.'],
  'file-image': ['A picture that only the author’s own disk has', 'Put the file beside the post and write ./name.png.'],
  dropped: ['Left out, since pages run no scripts and load nothing unasked', 'Write a link, or say it in Markdown.'],
  'style-sheet': ['Left out, since it would dress the whole page', 'Say it in Markdown.'],
  formula: ['A formula that cannot be read is shown as its source', 'Correct it.'],
  diagram: ['A diagram cannot be drawn as written', 'Correct it, or call the block `text` where its source is meant.'],
} as const;

/** What a text holds that cannot work, with its line. */
const defectsOf = (source: Source, rendered: Rendered, path: string): Finding[] => {
  const at = { level: 'warning', file: source.file } as const;
  const defects = rendered.defects.map(({ what, text, why }): Finding => {
    const line = lineOfText(source, text.replace(/>$/, ''));
    return {
      ...at,
      line,
      message: `${advice[what][0]}: ${text.split('\n')[0]?.trim()}${why === undefined ? '' : ` (${why})`}`,
      remedy: advice[what][1],
    };
  });
  const lost = rendered.pictures.filter((picture) => !existsSync(resolve(dirname(path), picture)));
  return defects.concat(
    [...new Set(lost)].map((picture) => ({
      ...at,
      line: lineOfText(source, picture),
      message: `There is no picture ${picture} beside the post.`,
      remedy: 'Put the file there, or correct its path.',
    })),
  );
};

/** Characters that the author did not mean, in the text and in what names it. */
const slipsIn = ({ frontMatter, ...source }: Source, { slips, prose }: Rendered, { lang }: Site): Finding[] => {
  const at = { level: 'warning', file: source.file } as const;
  const { title, description = '', category = '', tags } = frontMatter;
  const fields = Object.entries({ title, description, category, tags: tags.join(', ') }).flatMap(([field, text]) =>
    findSlips(text, text, frontMatter.lang ?? prose.lang ?? lang).map((slip) => ({
      ...slip,
      field,
      line: source.lines[field],
    })),
  );
  return [
    ...fields.map(({ field, line, message, remedy }) => ({
      ...at,
      ...(line === undefined ? {} : { line }),
      field,
      message,
      remedy,
    })),
    ...slips.map(({ word, message, remedy }) => ({ ...at, line: lineOfText(source, word), message, remedy })),
  ];
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
    const findings = [...defectsOf(source, rendered, path), ...slipsIn(source, rendered, room.site)];
    return { text: { rendered, key }, findings };
  } catch (error) {
    const { line, column, message } = mdxProblem(error);
    const remedy =
      format === 'mdx'
        ? 'Close every tag, write { as \\{ and < as \\<, or name the file .md.'
        : 'Look at this part of the text; if it is right, report the message.';
    return {
      text: undefined,
      findings: [
        {
          level: 'error',
          file: source.file,
          line: line + source.bodyLine - 1,
          column,
          message: `The text cannot be read: ${message}`,
          remedy,
        },
      ],
    };
  }
};
