const ownScheme = 'own:';
const pictureScheme = 'picture:';

/** An address within the blog, kept as written until the page is printed, so that a stored text never grows stale. */
export const ownMark = (href: string): string => `${ownScheme}${href}`;

/** A picture beside the post, by its path from there. */
export const pictureMark = (path: string): string => `${pictureScheme}${path}`;

/** A word of the interface within a text, said in the text's language when the page is printed. */
export const wordMark = (word: 'note' | 'tip' | 'warning'): string => `say:${word}`;

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

/** Replaces each marked word. */
export const settleWords = (html: string, say: Readonly<Record<'note' | 'tip' | 'warning', string>>): string =>
  html.replaceAll(
    /(<p class="callout-title">)\s*say:(note|tip|warning)\s*(?=<\/p>)/g,
    (_, tag: string, word: 'note' | 'tip' | 'warning') => tag + say[word],
  );
