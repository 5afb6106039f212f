import { distance } from 'fastest-levenshtein';
import { Unparsable, published, parsers, type Key, type Parser } from './field-parsers.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { oldNames, type FrontMatter } from './front-matter.ts';
import type { Field, Place } from './yaml.ts';

const isOldName = (key: string): key is keyof typeof oldNames => Object.hasOwn(oldNames, key);
const isKey = (key: string): key is Key => Object.hasOwn(parsers, key);

const letters = (word: string): string => [...word].sort().join('');

/** Field names of other engines (Hugo, Jekyll, Hexo, Docusaurus). */
const namesInOtherEngines: Readonly<Record<string, Key>> = {
  summary: 'description',
  excerpt: 'description',
  image: 'cover',
  images: 'cover',
  banner: 'cover',
  cover_image: 'cover',
  featured_image: 'cover',
  featuredImage: 'cover',
  lastmod: 'updated',
  last_modified_at: 'updated',
  modified: 'updated',
  updatedDate: 'updated',
  pubDate: 'date',
  publishDate: 'date',
  categories: 'category',
  keywords: 'tags',
  language: 'lang',
  locale: 'lang',
  url: 'slug',
  redirect_from: 'aliases',
  mathjax: 'math',
  katex: 'math',
};

/** The known field name that is probably meant. */
const nearest = (key: string): string | undefined => {
  if (Object.hasOwn(namesInOtherEngines, key)) return namesInOtherEngines[key];
  const near = [...Object.keys(parsers), ...Object.keys(oldNames)]
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

/**
 * Converts front matter fields to values under their current names. Empty values count as absent. If a field occurs
 * under its old and its current name, the current name wins.
 * @param zone IANA zone for dates without an offset
 * @returns the values, the diagnostics, and the source of each field by its current name
 */
export const readFields = (
  fields: readonly Field[],
  { file }: Place,
  zone: string,
): {
  readonly values: Partial<FrontMatter>;
  readonly diagnostics: readonly Diagnostic[];
  readonly places: ReadonlyMap<string, Field>;
} => {
  const values: Partial<Record<Key, unknown>> = {};
  const diagnostics: Diagnostic[] = [];
  const places = new Map<string, Field>();
  const present = new Set(fields.map(({ key }) => key));
  const oldFirst = [...fields].sort((a, b) => Number(isOldName(b.key)) - Number(isOldName(a.key)));
  for (const field of oldFirst) {
    try {
      const name = isOldName(field.key) ? oldNames[field.key] : field.key;
      if (!isKey(name)) throw unknownKey(field.key, present);
      places.set(name, field);
      if (field.value === null || field.source === '') continue;
      const read: Parser<unknown> = field.key === 'published' ? published : parsers[name];
      const value = read(field, zone);
      if (value !== undefined) values[name] = value;
    } catch (error) {
      if (!(error instanceof Unparsable)) throw error;
      diagnostics.push({
        level: error.level,
        file,
        line: field.line,
        column: field.column,
        field: field.key,
        message: error.message,
        remedy: error.remedy,
      });
    }
  }
  return { values: values as Partial<FrontMatter>, diagnostics, places };
};
