import { oneLine, withoutControls } from '#text/plain-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { at, quote, Unparsable, type Parser } from './field-value.ts';

/** The first of some keys of a map that has a value. */
const firstOf = (value: unknown, keys: readonly string[]): unknown =>
  keys.map((key) => at(value, key)).find((found) => found !== undefined && found !== null);

/** `{ name, order }`, or a name, or a list with one name (Hugo). Themes of Astro and Gatsby write `{ title, part }`. */
export const series: Parser<NonNullable<FrontMatter['series']>> = (field) => {
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
