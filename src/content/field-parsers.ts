import { parseDate } from '#text/dates.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import { languages, type Language } from '#text/language.ts';
import { readPermalink } from '#urls/permalink.ts';
import { truncate, oneLine, plainText, withoutControls } from '#text/plain-text.ts';
import type { Field } from './yaml.ts';

/** What a value could not be read as, and what to write instead. A `warning` drops the value and goes on. */
export class Unparsable extends Error {
  readonly remedy: string;
  readonly level: Diagnostic['level'];
  constructor(message: string, remedy: string, level: Diagnostic['level'] = 'error') {
    super(message);
    this.remedy = remedy;
    this.level = level;
  }
}

export type Parser<T> = (field: Field, zone: string) => T | undefined;

/** What exporters wrote where a field had nothing to say. */
const isNothing = (text: string): boolean => /^(?:none|null|nil|undefined|n\/a|-|false)?$/i.test(text);

/** A value in words; an alias can make a list that holds itself. */
const inWords = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return 'a list within itself';
  }
};

const shown = ({ source, value }: Field): string => `“${truncate(oneLine(source ?? inWords(value)), 60)}”`;

const text: Parser<string> = (field) => {
  if (field.source === undefined)
    throw new Unparsable(
      `${shown(field)} is a list or map, not text.`,
      'Write one text, in quotes where it holds “: ” or “#”.',
    );
  return withoutControls(field.source).normalize('NFC').trim() || undefined;
};

const line: Parser<string> = (field, zone) => oneLine(text(field, zone) ?? '') || undefined;

const flag: Parser<boolean> = (field) => {
  if (/^(?:true|yes|on|1)$/i.test(field.source ?? '')) return true;
  if (/^(?:false|no|off|0)$/i.test(field.source ?? '')) return false;
  throw new Unparsable(
    `${shown(field)} is neither true nor false.`,
    `Write ${field.key}: true or ${field.key}: false.`,
  );
};

const list: Parser<string[]> = (field, zone) => {
  const items = Array.isArray(field.value)
    ? (field.value as unknown[])
    : [field.source === undefined ? field.value : text(field, zone)];
  const odd = items.find((item) => typeof item === 'object' && item !== null);
  if (odd !== undefined)
    throw new Unparsable(
      `“${truncate(inWords(odd), 60)}” in the list is no text.`,
      'Write one text an item, in quotes where it holds “: ”: - "C#: intro".',
    );
  const texts = items.map((item) => oneLine(withoutControls(String(item ?? '')).normalize('NFC')));
  return [...new Set(texts.filter((item) => item !== ''))];
};

/** A label names a folder, and folders take 255 bytes. */
const label = (text: string): string => {
  if (new TextEncoder().encode(text).length <= 200) return text;
  throw new Unparsable(`“${truncate(text, 60)}” is over 200 bytes long, too long for an address.`, 'Shorten it.');
};

const labels: Parser<string[]> = (field, zone) => list(field, zone)?.map(label);

const category: Parser<string> = (field, zone) => {
  const text = line(field, zone);
  return text === undefined ? undefined : label(text);
};

const date: Parser<Date> = (field, zone) => {
  const read = parseDate(field.source ?? '', zone);
  if (read) return read;
  throw new Unparsable(
    `${shown(field)} is no date that the calendar has.`,
    'Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
  );
};

const webAddress =
  (level: Diagnostic['level']): Parser<string> =>
  (field, zone) => {
    const written = text(field, zone) ?? '';
    if (isNothing(written)) return undefined;
    const full = written.startsWith('//') ? `https:${written}` : written;
    if (/^https?:\/\//i.test(full) && URL.canParse(full)) return full;
    throw new Unparsable(
      `${shown(field)} is no web address.`,
      'Write a full address that starts with https://, or leave the field out.',
      level,
    );
  };

const permalink: Parser<string> = (field, zone) => {
  // As written: a control character is to be told of, not taken out.
  const written = text(field, zone) === undefined ? '' : (field.source ?? '');
  const checked = readPermalink(written);
  if ('permalink' in checked) return written.trim();
  throw new Unparsable(
    `${shown(field)} ${checked.problem}.`,
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
  if (isNothing(written)) return undefined;
  if (/^(?:javascript|data|file|vbscript):/i.test(written))
    throw new Unparsable(
      `${shown(field)} is no image that a page can show.`,
      'Write a file beside the post (./cover.jpg) or an address that starts with https://.',
    );
  return written.startsWith('//') ? `https:${written}` : written;
};

const template: Parser<FrontMatter['template']> = (field) => {
  if (/^(?:post|page)$/.test(field.source ?? '')) return field.source === 'page' ? 'page' : 'post';
  throw new Unparsable(`${shown(field)} is no template.`, 'Write template: post or template: page.');
};

const lang: Parser<Language> = (field) => {
  const written = field.source?.toLowerCase().split(/[-_]/)[0];
  const found = languages.find((language) => language === written);
  if (found) return found;
  throw new Unparsable(
    `${shown(field)} is no language of this blog.`,
    `Write ${languages.map((language) => `lang: ${language}`).join(' or ')}.`,
  );
};

const series: Parser<NonNullable<FrontMatter['series']>> = (field) => {
  const { name, order } = (field.value ?? {}) as { name?: unknown; order?: unknown };
  if (typeof name === 'string' && name.trim() !== '' && typeof order === 'number')
    return { name: oneLine(name.normalize('NFC')), order };
  throw new Unparsable(
    `${shown(field)} does not name a series and a place in it.`,
    'Write series: { name: "Its name", order: 1 }.',
  );
};

const description: Parser<string> = (field, zone) => plainText(text(field, zone) ?? '') || undefined;

export const published: Parser<boolean> = (field, zone) => !flag(field, zone);

/** A field by the engine's name for it. */
export type Key = keyof FrontMatter;

/** How each field is read. */
export const parsers: { readonly [K in Key]: Parser<Exclude<FrontMatter[K], undefined>> } = {
  template,
  title: line,
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
