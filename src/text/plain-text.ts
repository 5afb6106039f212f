import type { Language } from './language.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text that character references of HTML stand for. */
export const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? withoutControls(String.fromCodePoint(code)) : '';
  });

/** Text as HTML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Line breaks and runs of blanks as one blank; a no-break space stays. */
export const oneLine = (text: string): string => text.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim();

/** XML 1.0 §2.2 allows no other characters; one of them makes a whole feed unreadable. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '').toWellFormed();

/** A summary that its author wrote with tags or Markdown in it, as plain text. */
export const plainText = (written: string): string => {
  const known = /<\/?(?:a|b|br|code|div|em|font|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?\/?>/gi;
  return oneLine(
    decode(written.replaceAll(known, ' '))
      .replaceAll(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
      .replaceAll(/(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, '$2')
      .replaceAll(/`([^`]+)`/g, '$1'),
  );
};

/** Words of prose: what blanks separate and what holds a letter or digit. In Vietnamese these are syllables. */
export const countWords = (prose: string): number =>
  prose.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Minutes to read, at least 1. English 238 words a minute (Brysbaert 2019, silent, non-fiction); Vietnamese 250
 * syllables, between speech (315) and that; code 40 lines.
 */
export const readingMinutes = (words: number, codeLines: number, lang: Language): number =>
  Math.max(1, Math.round(words / (lang === 'vi' ? 250 : 238) + codeLines / 40));

/** The beginning of a text, cut between words, at most `length` characters with the ellipsis. */
export const beginning = (text: string, length = 160): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > length / 2 ? blank : length - 1).replace(/[\s.,:;–—-]+$|[\ud800-\udbff]$/, '')}…`;
};
