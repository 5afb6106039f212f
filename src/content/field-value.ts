import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { oneLine, truncate, withoutControls } from '#text/plain-text.ts';
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
export const isPlaceholder = (text: string): boolean => /^(?:none|null|nil|undefined|n\/a|-|false)?$/i.test(text);

/** A value for a message. With YAML aliases a list can contain itself, which JSON cannot express. */
const asText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return 'a list that contains itself';
  }
};

/** A value as it was written, for a message. */
export const quote = ({ source, value }: Field): string => `“${truncate(oneLine(source ?? asText(value)), 60)}”`;

/** A text of any number of lines. */
export const text: Parser<string> = (field) => {
  if (field.source === undefined)
    throw new Unparsable(
      `${quote(field)} is a list or map, not text.`,
      'Write one text, in quotes if it contains “: ” or “#”.',
    );
  return withoutControls(field.source).normalize('NFC').trim() || undefined;
};

/** A text on one line. */
export const line: Parser<string> = (field, zone) => oneLine(text(field, zone) ?? '') || undefined;

/** One line of text, with the blanks as they were written: readers of feeds take a title with other blanks for new. */
export const spacedLine: Parser<string> = (field, zone) => text(field, zone)?.replaceAll(/[\t\r\n\f\v]+/g, ' ');

/** The value of a key of a map; undefined for another value. */
export const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** Themes of Hugo and Hexo write `{ enable: true }`. */
export const flag: Parser<boolean> = (field) => {
  const written = field.source ?? String(at(field.value, 'enable') ?? '');
  if (/^(?:true|yes|on|1)$/i.test(written)) return true;
  if (/^(?:false|no|off|0)$/i.test(written)) return false;
  throw new Unparsable(
    `${quote(field)} is neither true nor false.`,
    `Write ${field.key}: true or ${field.key}: false.`,
  );
};

/** A flag, or a map that says how something looks and not whether it is there: `toc: { ordered: false }` of FixIt. */
export const themeFlag: Parser<boolean> = (field, zone) => {
  const isLook =
    typeof field.value === 'object' &&
    field.value !== null &&
    !Array.isArray(field.value) &&
    at(field.value, 'enable') === undefined;
  return isLook ? undefined : flag(field, zone);
};

/** Depth to which lists in lists are read. With YAML aliases a list can contain itself. */
const depth = 8;

/** The items of lists within lists. */
export const flatten = (items: readonly unknown[]): readonly unknown[] => items.flat(depth);

/** A text, or a list of texts; lists within it are flattened. */
export const list: Parser<string[]> = (field, zone) => {
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
