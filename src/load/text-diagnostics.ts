import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { hasImageName, isRelativePath } from '#content/local-image.ts';
import type { Site } from '#config/site.ts';
import { lintText } from '#text/text-lint.ts';
import type { Source } from '#content/source.ts';
import type { Rendered } from '#markdown/rendered-text.ts';

/**
 * The line of the file on which a piece of the text begins.
 * @returns 1-based, counted in the whole file; the first line of the text when the piece is not found
 */
export const lineOfText = ({ body, bodyLine }: Pick<Source, 'body' | 'bodyLine'>, piece: string): number => {
  // In a list item or a quote, lines are indented or begin with `>`; the piece has neither.
  const pattern = new RegExp(piece.split('\n').map(RegExp.escape).join('\\n[ \\t>]*'));
  const index = body.search(pattern);
  return index < 0 ? bodyLine : bodyLine + body.slice(0, index).split('\n').length - 1;
};

const advice = {
  'code-link': [
    'A link that would run code or has an unknown scheme; its address is removed',
    'Write an address that starts with https://, mailto: or /.',
  ],
  'active-attribute': ['An attribute that is not allowed in a text is removed', 'Remove it from the text.'],
  'active-element': [
    'An element that is not allowed in a text is removed',
    'Use Markdown instead, or write \\< where you mean the character.',
  ],
  'file-image': ['An image on the author’s disk', 'Put the file beside the post and write ./name.png.'],
  dropped: [
    'Removed, because a post may not run scripts or load other sites',
    'Write a link, or use Markdown instead.',
  ],
  'style-sheet': ['Removed, because it would change the style of the whole page', 'Use Markdown instead.'],
  formula: ['A formula with an error is shown as its source', 'Correct it.'],
  diagram: ['A diagram with an error', 'Correct it, or give the block the language `text` to show its source.'],
} as const;

/** The name of a file that differs from the wanted name only by case or by Unicode normalisation (NFC, NFD). */
const similarName = (file: string): string | undefined => {
  const folder = dirname(file);
  const normalise = (name: string): string => name.normalize('NFC').toLowerCase();
  return existsSync(folder)
    ? readdirSync(folder).find((name) => normalise(name) === normalise(basename(file)))
    : undefined;
};

/**
 * Finds images beside the post, and a cover, whose files do not exist. The result is never cached, since files can
 * change while the post does not.
 * @param images paths relative to the post
 * @param path of the post on disk
 * @param body loads the body of the post; called only to find the line of a missing image
 */
export const missingImages = (
  source: Pick<Source, 'frontMatter' | 'file' | 'lines' | 'bodyLine'>,
  images: readonly string[],
  path: string,
  body: () => string,
): Diagnostic[] => {
  const { cover } = source.frontMatter;
  const isMissing = (image: string): boolean => !hasImageName(image) || !existsSync(resolve(dirname(path), image));
  const missing = (image: string, place: Partial<Diagnostic>): Diagnostic => {
    if (existsSync(resolve(dirname(path), image)))
      return {
        level: 'warning',
        file: source.file,
        ...place,
        message: `${image} is not an image.`,
        remedy: 'Name a file that ends in .avif, .gif, .jpg, .png, .svg or .webp, or link to the file.',
      };
    const similar = similarName(resolve(dirname(path), image));
    const isOtherForm = similar?.normalize('NFC') === basename(image).normalize('NFC');
    return {
      level: 'warning',
      file: source.file,
      ...place,
      message: `There is no image ${image} beside the post${similar === undefined || isOtherForm ? '' : `, but ${similar}`}.`,
      remedy: isOtherForm
        ? 'Rename the file: its name is in Unicode NFD (letters and diacritics apart), and the text has it in NFC.'
        : similar === undefined
          ? 'Put the file there, or correct its path.'
          : 'Write its name as the file has it: servers distinguish upper and lower case.',
    };
  };
  const line = source.lines['cover'];
  return [
    ...[...new Set(images)]
      .filter(isMissing)
      .map((image) => missing(image, { line: lineOfText({ body: body(), bodyLine: source.bodyLine }, image) })),
    ...(cover !== undefined && isRelativePath(cover) && isMissing(cover)
      ? [missing(cover, { field: 'cover', ...(line === undefined ? {} : { line }) })]
      : []),
  ];
};

/** `![words](my image.png)`: Markdown shows this as text, since the path has a space. */
const imageAsText = /!\[[^\]\n<]*\]\(([^()<>\n]+?\.(?:png|jpe?g|gif|webp|svg|avif))[^()<>\n]*\)/gi;

const imagesAsText = (source: Source, { html }: Rendered): Diagnostic[] =>
  [...html.replaceAll(/<(pre|code)\b.*?<\/\1>/gs, '').matchAll(imageAsText)].map(([, file = '']) => ({
    level: 'warning',
    file: source.file,
    line: lineOfText(source, `](${file}`),
    message: `An image that is shown as text: ${file}`,
    remedy: `Put the path between < and >, since it has spaces: ![…](<${file}>).`,
  }));

/** Warnings for the parts of a text that are left out or cannot work. */
const defectWarnings = (source: Source, rendered: Rendered): Diagnostic[] => {
  const at = { level: 'warning', file: source.file } as const;
  const defects = rendered.defects.map(({ what, text, why, ...place }): Diagnostic => {
    const line =
      place.line === undefined ? lineOfText(source, text.replace(/>$/, '')) : source.bodyLine + place.line - 1;
    return {
      ...at,
      line,
      message: `${advice[what][0]}: ${text.split('\n')[0]?.trim()}${why === undefined ? '' : ` (${why})`}`,
      remedy: advice[what][1],
    };
  });
  return [...defects, ...imagesAsText(source, rendered)];
};

/** Warnings for characters that the author did not mean, in the text and in its front matter. */
const lintWarnings = ({ frontMatter, ...source }: Source, { lints, prose }: Rendered, { lang }: Site): Diagnostic[] => {
  const at = { level: 'warning', file: source.file } as const;
  const { title, description = '', category = '', tags } = frontMatter;
  const fields = Object.entries({ title, description, category, tags: tags.join(', ') }).flatMap(([field, text]) =>
    lintText(text, text, frontMatter.lang ?? prose.lang ?? lang).map((lint) => ({
      ...lint,
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

/** All warnings for a rendered text that depend on this text alone, not on other files. */
export const textDiagnostics = (source: Source, rendered: Rendered, site: Site): readonly Diagnostic[] => [
  ...emptyText(source),
  ...defectWarnings(source, rendered),
  ...lintWarnings(source, rendered, site),
];
