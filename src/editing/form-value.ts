import { readDate } from '#text/date-words.ts';
import { isoDateTime } from '#text/dates.ts';
import type { Kind } from './field-kind.ts';

/** A value for front matter. */
export type Written = string | boolean | readonly string[] | Readonly<Record<string, string | number>>;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** `{ name, order }` as the form holds it: without a name it is empty, and an order may be '' or a text. */
const mapOf = (value: unknown): Written | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, order } = value as { readonly name?: unknown; readonly order?: unknown };
  if (textOf(name) === '') return undefined;
  const number = Number(textOf(order));
  return { name: textOf(name), ...(textOf(order) === '' || Number.isNaN(number) ? {} : { order: number }) };
};

/**
 * A value of the form as front matter holds it.
 * @param zone IANA zone for dates
 * @returns undefined for an empty value, and for a flag that is off
 */
export const writtenValue = (kind: Kind, value: unknown, zone: string): Written | undefined => {
  switch (kind) {
    case 'flag':
      return value === true ? true : undefined;
    case 'choice':
      return value === 'true' || value === 'false' ? value === 'true' : undefined;
    case 'list': {
      const items = (Array.isArray(value) ? value : []).map(textOf).filter((item) => item !== '');
      return items.length > 0 ? items : undefined;
    }
    case 'map':
      return mapOf(value);
    case 'date': {
      const date = readDate(textOf(value), zone);
      return date && isoDateTime(date, zone);
    }
    default:
      return textOf(value) === '' ? undefined : textOf(value);
  }
};

/** Whether two values of the form mean the same. Its dates have no seconds. */
export const isSame = (kind: Kind, one: unknown, other: unknown, zone: string): boolean => {
  const keyOf = (value: unknown): string => {
    const written = writtenValue(kind, value, zone);
    return kind === 'date' ? String(written).slice(0, 'yyyy-mm-ddThh:mm'.length) : JSON.stringify(written ?? null);
  };
  return keyOf(one) === keyOf(other);
};
