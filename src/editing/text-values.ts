import type { FrontMatter } from '#content/front-matter.ts';
import { readDocument, type Document } from '#content/document.ts';
import type { Field } from '#content/field.ts';
import { readFields } from '#content/fields.ts';
import { readHead } from '#content/head.ts';
import { isoDateTime } from '#text/dates.ts';
import { editedFields, type EditedField } from './edited-fields.ts';
import { kinds, type Kind } from './field-kind.ts';

/** Values of the form, as the CMS holds them. Absent ones are empty. */
export type Values = Readonly<Partial<Record<EditedField, unknown>>>;

/** A text as the form shows it. */
export interface ReadText {
  readonly document: Document;
  readonly values: Values;
  /** The field of the file that each value is from; it may have the name of another engine. */
  readonly places: ReadonlyMap<string, Field>;
}

/** Why a file cannot be edited here. */
export class NotEditable extends Error {}

const valueIn = (kind: Kind | undefined, value: FrontMatter[EditedField], zone: string): unknown => {
  // The CMS writes dates without seconds over and over if they have some.
  if (value instanceof Date) return isoDateTime(new Date(Math.floor(value.getTime() / 60_000) * 60_000), zone);
  return kind === 'choice' ? String(value) : value;
};

/**
 * Reads a text for the form. Fields that are empty, wrong or undecided without other posts have no value.
 * @param zone IANA zone of the blog
 * @throws {NotEditable} for a file whose front matter cannot be read, with place and remedy
 */
export const readText = (text: string, zone: string): ReadText => {
  const document = readDocument(new TextEncoder().encode(text), '');
  if ('message' in document) throw new NotEditable(`${document.message} ${document.remedy ?? ''}`);
  if (!text.endsWith(document.body))
    throw new NotEditable('The file contains control characters. Delete them in a text editor.');
  const { fields, diagnostics } = readHead(document, '');
  const [wrong] = diagnostics;
  if (wrong) throw new NotEditable(`Line ${wrong.line ?? 1}: ${wrong.message} ${wrong.remedy ?? ''}`);
  const { values, places, undecided } = readFields(fields, '', zone);
  const open = new Set<string>(undecided.dates.map(({ field }) => field));
  return {
    document,
    places,
    values: Object.fromEntries(
      editedFields
        .filter((key) => values[key] !== undefined && !open.has(key))
        .map((key) => [key, valueIn(kinds.get(key), values[key], zone)]),
    ),
  };
};
