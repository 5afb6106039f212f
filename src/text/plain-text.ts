import type { Language } from './language.ts';

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes numeric HTML character references and the most common named ones. Unknown names stay as they are. */
export const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return characters[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? withoutControls(String.fromCodePoint(code)) : '';
  });

/** Escapes text for HTML content alone, where quotes may stand. */
export const escapeContent = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Escapes text for HTML content and double-quoted attribute values. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Collapses line breaks and runs of spaces into one space, and trims. A no-break space stays. */
export const oneLine = (text: string): string => text.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim();

/** Removes characters that XML 1.0 §2.2 forbids. One such character makes a whole feed invalid. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '').toWellFormed();

/** Converts a summary with HTML tags or Markdown in it to plain text. */
export const plainText = (text: string): string => {
  const tags = /<\/?(?:a|b|br|code|div|em|font|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?\/?>/gi;
  return oneLine(
    decode(text.replaceAll(tags, ' '))
      .replaceAll(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
      .replaceAll(/(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, '$2')
      .replaceAll(/`([^`]+)`/g, '$1'),
  );
};

/** Languages that are written without spaces between words. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/**
 * Number of words: parts between spaces that contain a letter or digit. In Vietnamese these are syllables. In a language
 * without spaces, what its dictionary takes for words (UAX #29).
 */
export const countWords = (prose: string, lang: Language): number => {
  if (!unspaced.has(lang.split('-')[0] ?? ''))
    return prose.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  let words = 0;
  // The time of the segmenter grows faster than the length of one text.
  for (const line of prose.split(/(?<=[\s。．！？၊။])/u))
    for (const { isWordLike } of segmenterOf(lang).segment(line)) if (isWordLike === true) words += 1;
  return words;
};

const segmenters = new Map<Language, Intl.Segmenter>();

const segmenterOf = (lang: Language): Intl.Segmenter => {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return segmenter;
};

/**
 * Estimated reading time in minutes, at least 1. Code: 40 lines per minute.
 * @param rate words per minute
 */
export const readingMinutes = (words: number, codeLines: number, rate: number): number =>
  Math.max(1, Math.round(words / rate + codeLines / 40));

/** Shortens a text to at most `length` UTF-16 units, ellipsis included, if possible at a word boundary. */
export const truncate = (text: string, length = 160): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length - 1).replace(/(?<![\s.,:;–—-])[\s.,:;–—-]+$|[\ud800-\udbff]$/, '')}…`;
};
