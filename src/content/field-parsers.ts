import { parseDate } from '#text/dates.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import { languages, type Language } from '#text/language.ts';
import { readPermalink } from '#urls/permalink.ts';
import { truncate, oneLine, plainText, withoutControls } from '#text/plain-text.ts';
import type { Field } from './yaml.ts';

/** Thrown for an invalid value. With the level `warning` the value is ignored. */
export class Unparsable extends Error {
  readonly remedy: string;
  readonly level: Diagnostic['level'];
  constructor(message: string, remedy: string, level: Diagnostic['level'] = 'error') {
    super(message);
    this.remedy = remedy;
    this.level = level;
  }
}

/**
 * Converts a field to its value.
 * @param zone IANA zone for dates without an offset
 * @returns undefined for an empty value
 * @throws {Unparsable} for an invalid value
 */
export type Parser<T> = (field: Field, zone: string) => T | undefined;

/** Words that exporters wrote for an empty value. */
const isPlaceholder = (text: string): boolean => /^(?:none|null|nil|undefined|n\/a|-|false)?$/i.test(text);

/** A value for a message. With YAML aliases a list can contain itself, which JSON cannot express. */
const asText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return 'a list that contains itself';
  }
};

const quote = ({ source, value }: Field): string => `“${truncate(oneLine(source ?? asText(value)), 60)}”`;

const text: Parser<string> = (field) => {
  if (field.source === undefined)
    throw new Unparsable(
      `${quote(field)} is a list or map, not text.`,
      'Write one text, in quotes if it contains “: ” or “#”.',
    );
  return withoutControls(field.source).normalize('NFC').trim() || undefined;
};

const line: Parser<string> = (field, zone) => oneLine(text(field, zone) ?? '') || undefined;

/** One line of text, with the blanks as they were written: readers of feeds take a title with other blanks for new. */
const spacedLine: Parser<string> = (field, zone) => text(field, zone)?.replaceAll(/[\t\r\n\f\v]+/g, ' ');

const flag: Parser<boolean> = (field) => {
  if (/^(?:true|yes|on|1)$/i.test(field.source ?? '')) return true;
  if (/^(?:false|no|off|0)$/i.test(field.source ?? '')) return false;
  throw new Unparsable(
    `${quote(field)} is neither true nor false.`,
    `Write ${field.key}: true or ${field.key}: false.`,
  );
};

const list: Parser<string[]> = (field, zone) => {
  const items = Array.isArray(field.value)
    ? (field.value as unknown[])
    : [field.source === undefined ? field.value : text(field, zone)];
  const invalid = items.find((item) => typeof item === 'object' && item !== null);
  if (invalid !== undefined)
    throw new Unparsable(
      `“${truncate(asText(invalid), 60)}” in the list is not text.`,
      'Write one text per item, in quotes if it contains “: ”: - "C#: intro".',
    );
  const texts = items.map((item) => oneLine(withoutControls(String(item ?? '')).normalize('NFC')));
  return [...new Set(texts.filter((item) => item !== ''))];
};

/** A label becomes the name of a folder, and file systems allow 255 bytes for it. */
const label = (text: string): string => {
  if (new TextEncoder().encode(text).length <= 200) return text;
  throw new Unparsable(`“${truncate(text, 60)}” has more than 200 bytes, too long for an address.`, 'Shorten it.');
};

const labels: Parser<string[]> = (field, zone) => list(field, zone)?.map(label);

const category: Parser<string> = (field, zone) => {
  const text = line(field, zone);
  return text === undefined ? undefined : label(text);
};

const date: Parser<Date> = (field, zone) => {
  const read = parseDate(field.source ?? '', zone);
  if (read) return read;
  throw new Unparsable(`${quote(field)} is not a valid date.`, 'Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.');
};

const webAddress =
  (level: Diagnostic['level']): Parser<string> =>
  (field, zone) => {
    const written = text(field, zone) ?? '';
    if (isPlaceholder(written)) return undefined;
    const full = written.startsWith('//') ? `https:${written}` : written;
    if (/^https?:\/\//i.test(full) && URL.canParse(full)) return full;
    throw new Unparsable(
      `${quote(field)} is not an absolute URL.`,
      'Write a URL that starts with https://, or delete the field.',
      level,
    );
  };

const permalink: Parser<string> = (field, zone) => {
  // The source value, because `text` would silently remove control characters.
  const written = text(field, zone) === undefined ? '' : (field.source ?? '');
  const checked = readPermalink(written);
  if ('permalink' in checked) return written.trim();
  throw new Unparsable(
    `${quote(field)} ${checked.problem}.`,
    `${checked.remedy[0]?.toUpperCase()}${checked.remedy.slice(1)}.`,
  );
};

const permalinks: Parser<string[]> = (field, zone) =>
  list(field, zone)?.map((item) => {
    const path = /^https?:\/\//i.test(item) && URL.canParse(item) ? new URL(item).pathname : item;
    return permalink({ ...field, source: path, value: path }, zone) ?? path;
  });

const image: Parser<string> = (field, zone) => {
  const written = text(field, zone) ?? '';
  if (isPlaceholder(written)) return undefined;
  if (/^(?:javascript|data|file|vbscript):/i.test(written))
    throw new Unparsable(
      `${quote(field)} is not an image that a page can show.`,
      'Write the path of a file next to the post (./cover.jpg), or a URL that starts with https://.',
    );
  return written.startsWith('//') ? `https:${written}` : written;
};

const template: Parser<FrontMatter['template']> = (field) => {
  if (/^(?:post|page)$/.test(field.source ?? '')) return field.source === 'page' ? 'page' : 'post';
  throw new Unparsable(`${quote(field)} is not a template.`, 'Write template: post or template: page.');
};

const lang: Parser<Language> = (field) => {
  const written = field.source?.toLowerCase().split(/[-_]/)[0];
  const found = languages.find((language) => language === written);
  if (found) return found;
  throw new Unparsable(
    `${quote(field)} is not a supported language.`,
    `Write ${languages.map((language) => `lang: ${language}`).join(' or ')}.`,
  );
};

const series: Parser<NonNullable<FrontMatter['series']>> = (field) => {
  const { name, order } = (field.value ?? {}) as { name?: unknown; order?: unknown };
  if (typeof name === 'string' && name.trim() !== '' && typeof order === 'number')
    return { name: oneLine(withoutControls(name).normalize('NFC')), order };
  throw new Unparsable(
    `${quote(field)} is not a series with a name and an order.`,
    'Write series: { name: "Its name", order: 1 }.',
  );
};

const description: Parser<string> = (field, zone) => plainText(text(field, zone) ?? '') || undefined;

/** The old field `published`, which means the opposite of `draft`. */
export const published: Parser<boolean> = (field, zone) => !flag(field, zone);

/** Name of a field in `FrontMatter`. */
export type Key = keyof FrontMatter;

/** The parser of each field. */
export const parsers: { readonly [K in Key]: Parser<Exclude<FrontMatter[K], undefined>> } = {
  template,
  title: spacedLine,
  date,
  updated: date,
  author: line,
  lang,
  description,
  category,
  tags: labels,
  series,
  slug: permalink,
  aliases: permalinks,
  draft: flag,
  pinned: flag,
  toc: flag,
  math: flag,
  noindex: flag,
  canonical: webAddress('error'),
  cover: image,
  coverAlt: line,
  translationOf: permalink,
  supersededBy: permalink,
  guid: line,
  bloggerId: line,
  bloggerUrl: webAddress('warning'),
  fbCommentUrl: webAddress('warning'),
  fbCommentSnapshot: text,
  twitterCommentUrl: webAddress('warning'),
  hackerNewsCommentUrl: webAddress('warning'),
  linkedInCommentUrl: webAddress('warning'),
};
