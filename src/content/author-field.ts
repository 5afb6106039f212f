import { oneLine, withoutControls } from '#text/plain-text.ts';
import { at, flatten, line, quote, Unparsable, type Parser } from './field-value.ts';

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
export const author: Parser<string> = (field, zone) => {
  if (field.source !== undefined) return field.source.trim() === nobody ? undefined : line(field, zone);
  const name = nameOf(field.value);
  if (name !== '' || (Array.isArray(field.value) && field.value.length === 0)) return name || undefined;
  throw new Unparsable(`${quote(field)} names nobody.`, 'Write author: and a name.');
};
