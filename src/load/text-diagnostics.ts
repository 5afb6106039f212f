import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isRelativePath } from '#content/local-image.ts';
import type { Site } from '#config/site.ts';
import { lintText } from '#text/text-lint.ts';
import type { Source } from '#content/source.ts';
import type { Rendered } from '#markdown/rendered-text.ts';

/** Line of the file on which a piece of the text stands. */
export const lineOfText = ({ body, bodyLine }: Pick<Source, 'body' | 'bodyLine'>, piece: string): number => {
  // Below a list item or a quote, lines stand further in than the piece has them.
  const written = new RegExp(piece.split('\n').map(RegExp.escape).join('\\n[ \\t>]*'));
  const index = body.search(written);
  return index < 0 ? bodyLine : bodyLine + body.slice(0, index).split('\n').length - 1;
};

const advice = {
  'code-link': ['A link that would run code loses its address', 'Link to a page.'],
  'file-image': ['An image that only the author’s own disk has', 'Put the file beside the post and write ./name.png.'],
  dropped: ['Left out, since pages run no scripts and load nothing unasked', 'Write a link, or say it in Markdown.'],
  'style-sheet': ['Left out, since it would dress the whole page', 'Say it in Markdown.'],
  formula: ['A formula that cannot be read is shown as its source', 'Correct it.'],
  diagram: ['A diagram cannot be drawn as written', 'Correct it, or call the block `text` where its source is meant.'],
} as const;

/** A file that is there under another spelling of its name: capitals, or letters in pieces (NFD), as some disks keep them. */
const nearName = (file: string): string | undefined => {
  const folder = dirname(file);
  const alike = (name: string): string => name.normalize('NFC').toLowerCase();
  return existsSync(folder) ? readdirSync(folder).find((name) => alike(name) === alike(basename(file))) : undefined;
};

/**
 * Images beside the post that are not there, the cover among them: to be asked each time, since files come and go.
 * @param path of the post on disk
 * @param body of the post, asked for where a line must be told
 */
export const lostImages = (
  source: Pick<Source, 'frontMatter' | 'file' | 'lines' | 'bodyLine'>,
  images: readonly string[],
  path: string,
  body: () => string,
): Diagnostic[] => {
  const { cover } = source.frontMatter;
  const isLost = (image: string): boolean => !existsSync(resolve(dirname(path), image));
  const lost = (image: string, place: Partial<Diagnostic>): Diagnostic => {
    const near = nearName(resolve(dirname(path), image));
    const isPieces = near?.normalize('NFC') === basename(image).normalize('NFC');
    return {
      level: 'warning',
      file: source.file,
      ...place,
      message: `There is no image ${image} beside the post${near === undefined || isPieces ? '' : `, but ${near}`}.`,
      remedy: isPieces
        ? 'Name the file anew: its letters and their marks are kept apart, and no server puts them together.'
        : near === undefined
          ? 'Put the file there, or correct its path.'
          : 'Write its name as the file has it: servers tell capitals apart.',
    };
  };
  const line = source.lines['cover'];
  return [
    ...[...new Set(images)]
      .filter(isLost)
      .map((image) => lost(image, { line: lineOfText({ body: body(), bodyLine: source.bodyLine }, image) })),
    ...(cover !== undefined && isRelativePath(cover) && isLost(cover)
      ? [lost(cover, { field: 'cover', ...(line === undefined ? {} : { line }) })]
      : []),
  ];
};

/** `![words](my image.png)`: with a blank in the path it is no image in Markdown, and readers see the signs. */
const unreadImage = /!\[[^\]\n<]*\]\(([^()<>\n]+?\.(?:png|jpe?g|gif|webp|svg|avif))[^()<>\n]*\)/gi;

const unreadImages = (source: Source, { html }: Rendered): Diagnostic[] =>
  [...html.replaceAll(/<(pre|code)\b.*?<\/\1>/gs, '').matchAll(unreadImage)].map(([, file = '']) => ({
    level: 'warning',
    file: source.file,
    line: lineOfText(source, `](${file}`),
    message: `An image that is shown as text: ${file}`,
    remedy: `Put the path into < and >, since it holds blanks: ![…](<${file}>).`,
  }));

/** What a text holds that cannot work, with its line. */
const defectsOf = (source: Source, rendered: Rendered): Diagnostic[] => {
  const at = { level: 'warning', file: source.file } as const;
  const defects = rendered.defects.map(({ what, text, why }): Diagnostic => {
    const line = lineOfText(source, text.replace(/>$/, ''));
    return {
      ...at,
      line,
      message: `${advice[what][0]}: ${text.split('\n')[0]?.trim()}${why === undefined ? '' : ` (${why})`}`,
      remedy: advice[what][1],
    };
  });
  return [...defects, ...unreadImages(source, rendered)];
};

/** Characters that the author did not mean, in the text and in what names it. */
const slipsIn = ({ frontMatter, ...source }: Source, { lints, prose }: Rendered, { lang }: Site): Diagnostic[] => {
  const at = { level: 'warning', file: source.file } as const;
  const { title, description = '', category = '', tags } = frontMatter;
  const fields = Object.entries({ title, description, category, tags: tags.join(', ') }).flatMap(([field, text]) =>
    lintText(text, text, frontMatter.lang ?? prose.lang ?? lang).map((slip) => ({
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
    ...lints.map(({ word, message, remedy }) => ({ ...at, line: lineOfText(source, word), message, remedy })),
  ];
};

const emptyText = ({ file, body, bodyLine }: Source): Diagnostic[] =>
  body.trim() === ''
    ? [
        {
          level: 'warning',
          file,
          line: bodyLine,
          message: 'There is a title and no text.',
          remedy: 'Write the text, or draft: true until it is written.',
        },
      ]
    : [];

/** What is odd in a text that was rendered, with its lines; what depends on other files is not in it. */
export const diagnosticsIn = (source: Source, rendered: Rendered, site: Site): readonly Diagnostic[] => [
  ...emptyText(source),
  ...defectsOf(source, rendered),
  ...slipsIn(source, rendered, site),
];
