import { readDate, readingsOf } from '#text/date-words.ts';
import type { FrontMatter, Key } from './front-matter.ts';
import { ownLanguages, readLanguage, type Language } from '#text/language.ts';
import { plainText, truncate } from '#text/plain-text.ts';
import { address, permalink, permalinks, webAddress } from './address-field.ts';
import { author } from './author-field.ts';
import type { Field } from './field.ts';
import { flag, line, list, quote, spacedLine, text, themeFlag, Unparsable, type Parser } from './field-value.ts';
import { image } from './image-field.ts';
import { series } from './series-field.ts';

/** Whether a label can become the name of a folder: file systems allow 255 bytes for it. */
export const fitsFolder = (label: string): boolean => new TextEncoder().encode(label).length <= 200;

const label = (text: string): string => {
  if (fitsFolder(text)) return text;
  throw new Unparsable(`“${truncate(text, 60)}” has more than 200 bytes, too long for an address.`, 'Shorten it.');
};

/** One text may be several labels, which all posts together decide: each of its words must be short enough. */
const labels: Parser<string[]> = (field, zone) => {
  const found = list(field, zone);
  for (const one of found ?? []) (field.source === undefined ? [one] : one.split(/[,\s]+/)).forEach(label);
  return found;
};

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

const description: Parser<string> = (field, zone) => plainText(text(field, zone) ?? '') || undefined;

/** Whether a text is a date. `published` is one in some engines, and a flag in others. */
export const isDate = ({ source = '' }: Field, zone: string): boolean =>
  source.length > 1 && (readDate(source, zone) ?? readingsOf(source, zone)) !== undefined;

/** Layouts and types have the names of the old theme. Only `page` means something here. */
const layout: Parser<FrontMatter['template']> = ({ source }) => (source === 'page' ? 'page' : undefined);

/** Parsers of names of other engines whose values mean something else than those of the current name. */
export const otherParsers: Readonly<Record<string, Parser<unknown>>> = {
  published: (field, zone) => !flag(field, zone),
  // Jekyll-Bootstrap has a title here, Minimal Mistakes a map with images.
  header: (field, zone) => (/^(?:$|https?:)|\.\w{3,4}$/i.test(field.source ?? '') ? image(field, zone) : undefined),
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
  toc: themeFlag,
  math: themeFlag,
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
