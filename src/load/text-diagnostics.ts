import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { elementsIn, replaceElements } from '#text/html-elements.ts';
import { lintText } from '#text/text-lint.ts';
import type { Source } from '#content/source.ts';
import { tagLines } from '#markdown/repair-html.ts';
import type { Defect, Rendered } from '#markdown/rendered-text.ts';

/** In a list item or a quote, lines are indented or begin with `>`; the piece has neither. */
const placeOf = (body: string, piece: string): number | undefined => {
  const index = piece.includes('\n')
    ? body.search(new RegExp(piece.split('\n').map(RegExp.escape).join('\\n[ \\t>]*')))
    : body.indexOf(piece);
  return index < 0 ? undefined : index;
};

/**
 * The line of the file on which a piece of the text begins.
 * @param pieces what to look for, the best first
 * @returns 1-based, counted in the whole file; the first line of the text when no piece is found
 */
export const lineOfText = (
  { body, bodyLine }: Pick<Source, 'body' | 'bodyLine'>,
  ...pieces: readonly string[]
): number => {
  for (const piece of pieces) {
    const place = placeOf(body, piece);
    if (place !== undefined) return bodyLine + body.slice(0, place).split('\n').length - 1;
  }
  return bodyLine;
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
  'no-image': ['An image without an address; readers see its words only', 'Write its path or URL, or remove it.'],
  object: [
    'Flash or another plug-in, which no browser runs; readers get a link instead',
    'Write a link to what it shows.',
  ],
  dropped: [
    'Removed, because a post may not run scripts or load other sites',
    'Write a link, or use Markdown instead.',
  ],
  'style-sheet': ['Removed, because it would change the style of the whole page', 'Use Markdown instead.'],
  'unknown-tag': [
    'An unknown tag, which readers see as text',
    'Write it in Markdown; or put it between ` and ` where you mean the characters.',
  ],
  formula: ['A formula with an error is shown as its source', 'Correct it.'],
  diagram: ['A diagram with an error', 'Correct it, or give the block the language `text` to show its source.'],
} as const;

/** `![words](my image.png)`: Markdown shows this as text if the path has a space, and in lines of HTML. */
const imageAsText = /!\[[^[\]\n<]*\]\(([^()<>\n]+)\)/g;
const imageFile = /^.+?\.(?:png|jpe?g|gif|webp|svg|avif)/i;

const imagesAsText = (source: Source, { html }: Rendered): Diagnostic[] => {
  const code = elementsIn(html, ({ name }) => name === 'pre' || name === 'code');
  return [...replaceElements(html, code, () => ' ').matchAll(imageAsText)].flatMap(([, written = '']) => {
    const [file] = imageFile.exec(written) ?? [];
    if (file === undefined) return [];
    return {
      level: 'warning',
      file: source.file,
      line: lineOfText(source, `](${file}`),
      message: `An image that is shown as text: ${file}`,
      remedy: file.includes(' ')
        ? `Put the path between < and >, since it has spaces: ![…](<${file}>).`
        : 'Leave a line empty above it: lines of HTML last until the next empty line, and have no Markdown.',
    };
  });
};

/** How an author may have written an image without an address. */
const addressless = (text: string): readonly string[] => [
  text,
  text.replace(/\(\)$/, '(<>'),
  text.replace(/\(\)$/, ''),
  'src=""',
  "src=''",
  '<img',
];

/** What a defect is. Unknown tags of one name are of one kind: `{% chart a.csv %}` is the tag chart. */
const nameOf = ({ what, text }: Defect): string =>
  what === 'unknown-tag'
    ? `The unknown tag ${/[\w./-]+/.exec(text)?.[0] ?? text}, which readers see as text`
    : advice[what][0];

/** Warnings for the parts of a text that are left out or cannot work. */
const defectWarnings = (source: Source, rendered: Rendered): Diagnostic[] => {
  const at = { level: 'warning', file: source.file } as const;
  const hasTags = source.format === 'md' && rendered.defects.some(({ nth }) => nth !== undefined);
  const tags = hasTags ? tagLines(source.body, source.frontMatter.math) : undefined;
  const defects = rendered.defects.map((defect): Diagnostic => {
    const { what, text, nth, why, ...place } = defect;
    const tagLine = place.line ?? (nth === undefined ? undefined : tags?.get(text.slice(1, -1))?.[nth]);
    const line =
      tagLine === undefined
        ? lineOfText(source, ...(what === 'no-image' ? addressless(text) : [text.replace(/>$/, '')]))
        : source.bodyLine + tagLine - 1;
    return {
      ...at,
      line,
      message: `${nameOf(defect)}: ${text.split('\n')[0]?.trim()}${why === undefined ? '' : ` (${why})`}`,
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

const emptyText = ({ file, body, bodyLine, frontMatter }: Source): Diagnostic[] =>
  body.trim() === '' && !frontMatter.draft
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
