import { readDate, readingsOf } from '#text/date-words.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter, Key } from './front-matter.ts';
import { ownLanguages, readLanguage, type Language } from '#text/language.ts';
import { unknownVariable } from '#urls/permalink-pattern.ts';
import { readPermalink } from '#urls/permalink.ts';
import { truncate, oneLine, plainText, withoutControls } from '#text/plain-text.ts';
import type { Field } from './field.ts';

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

/** The value of a key of a map; undefined for another value. */
const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** Themes of Hugo and Hexo write `{ enable: true }`. */
const flag: Parser<boolean> = (field) => {
  const written = field.source ?? String(at(field.value, 'enable') ?? '');
  if (/^(?:true|yes|on|1)$/i.test(written)) return true;
  if (/^(?:false|no|off|0)$/i.test(written)) return false;
  throw new Unparsable(
    `${quote(field)} is neither true nor false.`,
    `Write ${field.key}: true or ${field.key}: false.`,
  );
};

/** Depth to which lists in lists are read. With YAML aliases a list can contain itself. */
const depth = 8;

const flatten = (items: readonly unknown[]): readonly unknown[] => items.flat(depth);

/** A text, or a list of texts; lists within it are flattened. */
const list: Parser<string[]> = (field, zone) => {
  const items = Array.isArray(field.value)
    ? flatten(field.value)
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
  const written = field.source ?? '';
  // Hugo writes the first day of the calendar for a date that is not set.
  if (/^0001-01-01/.test(written)) return undefined;
  const read = readDate(written, zone);
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
  const unknown = unknownVariable(written);
  if (unknown !== undefined)
    throw new Unparsable(
      `${quote(field)} has the variable :${unknown}, which no engine has.`,
      'Write the address as in /2016/02/name.html, or a variable that docs/front-matter.md lists.',
    );
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

/** Keys of the address in a map that describes an image. */
const imageKeys = ['src', 'image', 'path', 'url', 'teaser', 'feature', 'overlay_image'];

/** The address in `photo.jpg`, `[photo.jpg]`, `{ src: photo.jpg }` and the like; '' for none. */
const addressOf = (value: unknown): string => {
  if (Array.isArray(value)) return addressOf((value as unknown[])[0]);
  if (typeof value === 'string') return value;
  return imageKeys.map((key) => at(value, key)).find((found): found is string => typeof found === 'string') ?? '';
};

/** The alternative text in a map that describes an image. */
export const imageAlt = ({ value }: Field): string | undefined => {
  const alt = at(value, 'alt') ?? at(value, 'image_description');
  return typeof alt === 'string' && alt.trim() !== '' ? oneLine(withoutControls(alt).normalize('NFC')) : undefined;
};

const image: Parser<string> = (field, zone) => {
  const address = field.source ?? addressOf(field.value);
  const written = text({ ...field, source: address }, zone) ?? '';
  if (isPlaceholder(written) || written === 'true') return undefined;
  if (/^(?:javascript|data|file|vbscript):/i.test(written))
    throw new Unparsable(
      `${quote(field)} is not an image that a page can show.`,
      'Write the path of a file next to the post (./cover.jpg), or a URL that starts with https://.',
    );
  return written.startsWith('//') ? `https:${written}` : written;
};

/** Keys of the name in a map that describes a person: Jekyll, jekyll-import, Hugo. */
const personKeys = ['name', 'display_name', 'nickname', 'login'];

const nameOf = (value: unknown): string => {
  if (Array.isArray(value)) return [...new Set(flatten(value).map(nameOf))].filter((name) => name !== '').join(', ');
  if (typeof value === 'string') return oneLine(withoutControls(value).normalize('NFC'));
  return personKeys.map((key) => at(value, key)).find((found): found is string => typeof found === 'string') ?? '';
};

/** What Blogger writes for an author whose account is gone. Such posts have the author of the blog. */
const nobody = 'Unknown';

/** A name, a map with a name, or a list of these. */
const author: Parser<string> = (field, zone) => {
  if (field.source !== undefined) return field.source.trim() === nobody ? undefined : line(field, zone);
  const name = nameOf(field.value);
  if (name !== '' || (Array.isArray(field.value) && field.value.length === 0)) return name || undefined;
  throw new Unparsable(`${quote(field)} names nobody.`, 'Write author: and a name.');
};

const template: Parser<FrontMatter['template']> = (field) => {
  if (/^(?:post|page)$/.test(field.source ?? '')) return field.source === 'page' ? 'page' : 'post';
  throw new Unparsable(`${quote(field)} is not a template.`, 'Write template: post or template: page.');
};

/** `vi`, `vi-VN`, `vi_VN`. Whether the blog has words for a language is checked later. */
const lang: Parser<Language> = (field) => {
  const code = readLanguage(field.source ?? '');
  if (code !== undefined) return code;
  throw new Unparsable(
    `${quote(field)} is not the code of a language.`,
    `Write ${ownLanguages.map((language) => `lang: ${language}`).join(' or ')}.`,
  );
};

/** The first of some keys of a map that has a value. */
const firstOf = (value: unknown, keys: readonly string[]): unknown =>
  keys.map((key) => at(value, key)).find((found) => found !== undefined && found !== null);

/** `{ name, order }`, or a name, or a list with one name (Hugo). Themes of Astro and Gatsby write `{ title, part }`. */
const series: Parser<NonNullable<FrontMatter['series']>> = (field) => {
  const value = Array.isArray(field.value) ? (field.value as unknown[])[0] : (field.source ?? field.value);
  if (value === undefined) return undefined;
  const [name, order] =
    typeof value === 'object'
      ? [firstOf(value, ['name', 'title', 'slug', 'id']), firstOf(value, ['order', 'part', 'number', 'index'])]
      : [value, undefined];
  if (typeof name === 'string' && name.trim() !== '' && (order === undefined || typeof order === 'number'))
    return { name: oneLine(withoutControls(name).normalize('NFC')), ...(order === undefined ? {} : { order }) };
  throw new Unparsable(
    `${quote(field)} is not a series with a name and an order.`,
    'Write series: { name: "Its name", order: 1 }.',
  );
};

const description: Parser<string> = (field, zone) => plainText(text(field, zone) ?? '') || undefined;

/** Whether a text is a date. `published` is one in some engines, and a flag in others. */
export const isDate = ({ source = '' }: Field, zone: string): boolean =>
  source.length > 1 && (readDate(source, zone) ?? readingsOf(source, zone)) !== undefined;

/** Layouts and types have the names of the old theme. Only `page` means something here. */
const layout: Parser<FrontMatter['template']> = ({ source }) => (source === 'page' ? 'page' : undefined);

/** An address that was published, whole. */
const address: Parser<string> = (field, zone) => {
  const written = permalink(field, zone);
  return written === undefined || written.startsWith('/') ? written : `/${written}`;
};

/** Parsers of names of other engines whose values mean something else than those of the current name. */
export const otherParsers: Readonly<Record<string, Parser<unknown>>> = {
  published: (field, zone) => !flag(field, zone),
  // WordPress and jekyll-import. A post that was not public must not become so.
  status: ({ source }) => (/^(?:draft|private|pending|trash|hidden)$/i.test(source ?? '') ? true : undefined),
  layout,
  type: layout,
  permalink: address,
  url: (field, zone) => {
    if (!/^https?:/i.test(field.source ?? '')) return address(field, zone);
    throw new Unparsable(
      `${quote(field)} is not an address in this blog. It is ignored.`,
      'If it is the address of this post, write only its path: url: /2016/02/name.html.',
      'warning',
    );
  },
  // Hexo sorts by this number.
  sticky: (field, zone) => (/^\d+$/.test(field.source ?? '') ? Number(field.source) > 0 : flag(field, zone)),
};

/** The parser of each field. */
export const parsers: { readonly [K in Key]: Parser<Exclude<FrontMatter[K], undefined>> } = {
  template,
  title: spacedLine,
  date,
  updated: date,
  author,
  lang,
  description,
  category,
  categories: labels,
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
