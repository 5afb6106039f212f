import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readingsOf, type Readings } from '#text/date-words.ts';
import { unservedAddress } from './address-field.ts';
import type { Field } from './field.ts';
import { ignoredNames, otherNames } from './field-names.ts';
import { isDate, otherParsers, parsers } from './field-parsers.ts';
import { Unparsable, type Parser } from './field-value.ts';
import { imageAlt } from './image-field.ts';
import type { FrontMatter, Key } from './front-matter.ts';

const isKey = (key: string): key is Key => Object.hasOwn(parsers, key);

const letters = (word: string): string => [...word].sort().join('');

/** The known field name that is probably meant. */
const nearest = (key: string): string | undefined => {
  const near = [...Object.keys(parsers), ...Object.keys(otherNames)]
    .map((name) => ({
      name,
      edits: letters(key) === letters(name) ? 1 : distance(key.toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 4)));
  return near.sort((a, b) => a.edits - b.edits)[0]?.name;
};

/** A typo in one of these fields would publish a draft or change an address, so it is an error. */
const critical: readonly string[] = ['draft', 'published', 'slug', 'permalink'];

const unknownKey = (key: string, present: ReadonlySet<string>): Unparsable => {
  const guess = nearest(key);
  const level = guess !== undefined && critical.includes(guess) && !present.has(guess) ? 'error' : 'warning';
  return new Unparsable(
    `There is no field “${key}”.`,
    guess === undefined ? 'It is ignored. Delete the line if no other program needs it.' : `Did you mean ${guess}?`,
    level,
  );
};

const locked = new Unparsable(
  'This post was readable with a password only. Here everybody could read it.',
  'Delete the line to publish the post, or write draft: true.',
);

/** The current name of a field; undefined for a field that is ignored. */
const nameOf = (field: Field, zone: string, present: ReadonlySet<string>): Key | undefined => {
  const { key } = field;
  if (isKey(key)) return key;
  if (key === 'published' && isDate(field, zone)) return 'date';
  if (key === 'password' && field.source !== '' && field.value !== null) throw locked;
  if (ignoredNames.includes(key)) return undefined;
  const name = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  if (name === undefined) throw unknownKey(key, present);
  return name;
};

/** A date whose day and month can be told apart only by other posts. */
export interface WrittenDate extends Readings {
  readonly field: 'date' | 'updated';
  readonly written: string;
  /** Position of its key: 1-based, in the whole file. */
  readonly line: number;
  readonly column: number;
}

/** What the other posts of the blog decide. */
export interface Undecided {
  readonly dates: readonly WrittenDate[];
  /** Tags or categories in one text: `linux shell`, `linux, shell`. */
  readonly lists: readonly { readonly field: 'tags' | 'categories'; readonly text: string }[];
}

/** Front matter fields under their current names. */
export interface ReadFields {
  readonly values: Partial<FrontMatter>;
  readonly undecided: Undecided;
  readonly diagnostics: readonly Diagnostic[];
  /** The UTC offset of the date, if it is written with one: `+07:00`. */
  readonly offset: string | undefined;
  /** The source of each field by its current name. */
  readonly places: ReadonlyMap<string, Field>;
}

const offsetOf = (date: string): string | undefined => {
  const [, hours, minutes] = /:\d{2}(?:\.\d+)?\s*([+-]\d{2}):?(\d{2})$/.exec(date) ?? [];
  return hours === undefined ? undefined : `${hours}:${minutes}`;
};

/** Several categories: the first is the category, the others are tags. */
const withCategories = (values: Partial<FrontMatter>): Partial<FrontMatter> => {
  const { categories, ...rest } = values;
  const [first, ...others] = categories ?? [];
  if (first === undefined) return rest;
  const { category = first } = rest;
  const more = [first, ...others].filter((label) => label !== category);
  return {
    ...rest,
    category,
    ...(more.length > 0 ? { categories: [first, ...others], tags: [...new Set([...(rest.tags ?? []), ...more])] } : {}),
  };
};

/**
 * Converts front matter fields to values under their current names. Empty values count as absent. If a field occurs
 * under several names, the current name wins, then the name that stands first in `otherNames`. Old addresses of all
 * names count, and a post is a draft if one name says so.
 * @param zone IANA zone for dates without an offset
 */
export const readFields = (fields: readonly Field[], file: string, zone: string): ReadFields => {
  const values: Partial<Record<Key, unknown>> = {};
  const dates: WrittenDate[] = [];
  const lists: { field: 'tags' | 'categories'; text: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  const places = new Map<string, Field>();
  const present = new Set(fields.map(({ key }) => key));
  const ranks = new Map(Object.keys(otherNames).map((name, index) => [name, index + 1]));
  const winnersLast = fields.toSorted((a, b) => (ranks.get(b.key) ?? 0) - (ranks.get(a.key) ?? 0));
  const report = ({ line, column, key }: Field, { level, message, remedy }: Unparsable): void =>
    void diagnostics.push({ level, file, line, column, field: key, message, remedy });
  const readField = (field: Field): void => {
    const name = nameOf(field, zone, present);
    if (name === undefined) return;
    places.set(name, field);
    if (field.value === null || field.source === '') return;
    const readings = name === 'date' || name === 'updated' ? readingsOf(field.source ?? '', zone) : undefined;
    if (readings && (name === 'date' || name === 'updated') && (readings.dayFirst ?? readings.monthFirst)) {
      values[name] = readings.dayFirst ?? readings.monthFirst;
      dates.push({ field: name, written: field.source ?? '', line: field.line, column: field.column, ...readings });
      return;
    }
    const other = name === 'date' ? undefined : otherParsers[field.key];
    const read: Parser<unknown> = other ?? parsers[name];
    const value = read(field, zone);
    if (value === undefined) return;
    if (name === 'draft') values.draft = values.draft === true || value === true;
    else if (name === 'aliases') {
      values.aliases = [...((values.aliases as string[] | undefined) ?? []), ...(value as string[])];
      const unserved = unservedAddress(field, zone);
      if (unserved) report(field, unserved);
    } else values[name] = value;
    const alt = name === 'cover' ? imageAlt(field) : undefined;
    if (alt !== undefined) values.coverAlt ??= alt;
    if ((name === 'tags' || name === 'categories') && field.source !== undefined && /[,\s]/.test(field.source.trim()))
      lists.push({ field: name, text: (value as string[]).join('') });
  };
  for (const field of winnersLast) {
    try {
      readField(field);
    } catch (error) {
      if (!(error instanceof Unparsable)) throw error;
      report(field, error);
    }
  }
  return {
    values: withCategories(values as Partial<FrontMatter>),
    undecided: { dates, lists },
    offset: offsetOf(places.get('date')?.source ?? ''),
    diagnostics,
    places,
  };
};
