import { formatText } from '#import/text-file.ts';
import { editedFields } from './edited-fields.ts';
import { editHead, type Change } from './edit-head.ts';
import { kinds } from './field-kind.ts';
import { isSame, writtenValue } from './form-value.ts';
import { NotEditable, readText, type ReadText, type Values } from './text-values.ts';

/** What the form holds: values of fields, and the body. */
export type Form = Values & {
  readonly body?: unknown;
  /** The whole file as it was read; absent for a new text. */
  readonly source?: unknown;
};

const kindOf = (key: (typeof editedFields)[number]) => kinds.get(key) ?? 'text';

const trimBody = (body: string): string => body.replace(/^\n+/, '').trimEnd();

/** What the form shows of a text. */
export const openText = (text: string, zone: string): Form => {
  const { document, values } = readText(text, zone);
  return { ...values, body: trimBody(document.body), source: text };
};

/** Fields whose values differ, as changes of the front matter. */
const changesTo = ({ values, places }: ReadText, form: Values, zone: string): readonly Change[] => {
  const changed = editedFields.filter((key) => !isSame(kindOf(key), values[key], form[key], zone));
  // Categories are more values of both fields: they are written out there.
  const split = places.has('categories') && changed.some((key) => key === 'category' || key === 'tags');
  const keys = split ? editedFields.filter((key) => changed.includes(key) || /^(?:category|tags)$/.test(key)) : changed;
  return [
    ...(split ? [{ from: places.get('categories')?.key, key: 'categories' as const, value: undefined }] : []),
    ...keys.map((key) => ({ from: places.get(key)?.key, key, value: writtenValue(kindOf(key), form[key], zone) })),
  ];
};

/** The text with another front matter. */
const withHead = (text: string, { document }: ReadText, head: string): string => {
  const bodyStart = text.length - document.body.length;
  if (document.head === '') return `---\n${head}---\n${document.body}`;
  const start = text.lastIndexOf(document.head, bodyStart - document.head.length);
  return text.slice(0, start) + head + text.slice(start + document.head.length);
};

const withBody = (text: string, { document }: ReadText, body: unknown): string => {
  const written = typeof body === 'string' ? body : '';
  if (trimBody(written) === trimBody(document.body)) return text;
  const head = text.slice(0, text.length - document.body.length).trimEnd();
  return `${head}\n\n${trimBody(written)}\n`;
};

const isText = ({ key, value }: Change): boolean => value !== undefined && kinds.get(key) === 'text';

/** How often fields are written until all say what the form says: a draft may be one by two fields. */
const attempts = 3;

/**
 * The file of a form. What was not edited stays as it was, byte for byte: fields that the form does not show, comments,
 * and the body.
 * @throws {NotEditable} when the front matter cannot say what the form says, with the fields
 */
export const saveText = (form: Form, zone: string): string => {
  const source = typeof form.source === 'string' ? form.source : '';
  if (source === '')
    return formatText(
      Object.fromEntries(editedFields.map((key) => [key, writtenValue(kindOf(key), form[key], zone)])),
      typeof form.body === 'string' ? trimBody(form.body) : '',
    );
  let text = source;
  let read = readText(text, zone);
  let changes = changesTo(read, form, zone);
  for (let attempt = 0; changes.length > 0; attempt += 1) {
    if (attempt === attempts)
      throw new NotEditable(
        `These fields are set in a way that only a text editor can change: ${changes.map(({ key }) => key).join(', ')}.`,
      );
    const texts = new Set(changes.filter(isText).map(({ key }) => key));
    text = withHead(text, read, editHead(read.document, changes));
    read = readText(text, zone);
    // A text is read as plain text, so it may differ from what was written.
    changes = changesTo(read, form, zone).filter(({ from, key }) => from !== key || !texts.has(key));
  }
  return withBody(text, read, form.body);
};
