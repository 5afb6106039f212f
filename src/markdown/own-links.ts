const ownScheme = 'own:';
const pictureScheme = 'picture:';

/** An address within the blog, kept as written until the page is printed, so that a stored text never grows stale. */
export const ownMark = (href: string): string => `${ownScheme}${href}`;

/** A picture beside the post, by its path from there. */
export const pictureMark = (path: string): string => `${pictureScheme}${path}`;

/** Kinds of callouts, by GitHub's names for them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

const words = [...calloutKinds, 'openPicture', 'linkTo', 'diagram'] as const;

/** What the interface may say within a text; a phrase with a gap takes what the mark carries. */
export type TextWords = Readonly<Record<(typeof words)[number], string | ((about: string) => string)>>;

/**
 * A word of the interface within a text, said in the text's language when the page is printed.
 * @param about what stands in the gap of the phrase
 */
export const wordMark = (word: keyof TextWords, about?: string): string =>
  `say:${word}${about === undefined ? '' : `:${about}`}`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x22;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&#x26;', '&');

/** Replaces each marked address by what `settle` says of it. */
export const settleLinks = (html: string, settle: (href: string) => string): string =>
  html.replaceAll(
    /(\s(?:href|src)=)"own:([^"]*)"/g,
    (_, name: string, href: string) => `${name}"${attribute(settle(plain(href)))}"`,
  );

/** Replaces each marked picture by the attributes that `settle` gives it: `src`, `srcset`, `width`, … */
export const settlePictures = (
  html: string,
  settle: (path: string) => Readonly<Record<string, string | number>>,
): string =>
  html.replaceAll(/\ssrc="picture:([^"]*)"/g, (_, path: string) =>
    Object.entries(settle(plain(path)))
      .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
      .join(''),
  );

const marked = new RegExp(
  String.raw`(<p class="callout-title">\s*|\saria-label=")say:(${words.join('|')})(?::([^"<]*))?\s*(?=["<])`,
  'g',
);

/** Replaces each marked word. */
export const settleWords = (html: string, say: TextWords): string =>
  html.replaceAll(marked, (_, before: string, word: keyof TextWords, about = '') => {
    const phrase = say[word];
    return before + (typeof phrase === 'string' ? phrase : phrase(about));
  });

/** Class of a picture that has a line for itself. */
export const alone = 'alone';

/** Class of such a picture whose size nobody knows: it gets a box that keeps its place. */
export const unsized = 'unsized';

const img = /<img((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;

const without = (attributes: string, ...names: readonly string[]): string =>
  attributes.replaceAll(new RegExp(String.raw`\s(?:${names.join('|')})="[^"]*"`, 'g'), '');

/** Addresses of the pictures of a text that are given by address and have no height yet; `own:` for those of the blog. */
export const unsizedPictures = (html: string): readonly string[] =>
  [...html.matchAll(img)].flatMap(([, attributes = '']) => {
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
    return src === undefined || /\sheight="/.test(attributes) ? [] : [plain(src)];
  });

/** What is known of a picture that is given by its address. */
export interface Known {
  readonly width: number;
  readonly height: number;
  /** Where the blog has a copy of it, as an address of its own. */
  readonly local?: string | undefined;
}

/** Gives pictures that are named by address the size that is known, and their local copies; a size by the author stays. */
export const settleSizes = (html: string, know: (src: string) => Known | undefined): string =>
  html.replaceAll(img, (tag, written: string) => {
    const src = /\ssrc="([^"]*)"/.exec(written)?.[1];
    const known = src === undefined ? undefined : know(plain(src));
    if (!known) return tag;
    const { width, height, local } = known;
    // What stands there for a box is no size by the author.
    const attributes = written.includes(` class="${unsized}"`)
      ? `${without(written, 'class', 'width', 'height')} class="${alone}"`
      : written;
    const [, across] = /\swidth="(\d+)"/.exec(attributes) ?? [];
    const size = /\sheight="|\swidth="(?!\d+")/.test(attributes)
      ? ''
      : across === undefined
        ? ` width="${width}" height="${height}"`
        : ` height="${Math.round((Number(across) * height) / width)}"`;
    const moved =
      local === undefined
        ? attributes
        : without(attributes, 'src', 'referrerpolicy').replace(/^/, ` src="${attribute(ownMark(local))}"`);
    return `<img${moved}${size}>`;
  });
