import type { StartTag } from '#text/html-tokens.ts';
import { escapeHtml } from '#text/plain-text.ts';

/** An attribute of a tag that is rewritten. */
export interface WrittenAttribute {
  /** In lower case. */
  readonly name: string;
  /** The value as written, with entities, without quotes. */
  readonly raw: string;
  /** The white space before it. */
  readonly before: string;
  /** The whole attribute: `name="value"`. */
  readonly text: string;
}

/**
 * The attributes of a tag as written.
 * @param html the text that contains the tag
 */
export const writtenAttributes = (html: string, { start, name, attributes }: StartTag): readonly WrittenAttribute[] =>
  attributes.map((attribute, index) => ({
    name: attribute.name,
    raw: attribute.raw,
    before: html.slice(attributes[index - 1]?.end ?? start + '<'.length + name.length, attribute.start),
    text: html.slice(attribute.start, attribute.end),
  }));

/**
 * A new attribute.
 * @param value not escaped
 */
export const writeAttribute = (name: string, value: string | number, before = ' '): WrittenAttribute => {
  const raw = escapeHtml(String(value));
  return { name, raw, before, text: `${name}="${raw}"` };
};
