import type { StartTag } from '#lib/html-tokens.ts';
import { escapeHtml } from '#lib/text.ts';

/** An attribute of a tag that is written anew. */
export interface WrittenAttribute {
  /** In lower case. */
  readonly name: string;
  /** As written, without quotes. */
  readonly raw: string;
  /** The whole attribute with the blanks before it. */
  readonly text: string;
}

/** The attributes of a tag as they stand in its text. */
export const writtenAttributes = (html: string, { start, name, attributes }: StartTag): readonly WrittenAttribute[] =>
  attributes.map((attribute, index) => {
    const from = attributes[index - 1]?.end ?? start + '<'.length + name.length;
    return { name: attribute.name, raw: attribute.raw, text: html.slice(from, attribute.end) };
  });

export const writeAttribute = (name: string, value: string | number): WrittenAttribute => {
  const raw = escapeHtml(String(value));
  return { name, raw, text: ` ${name}="${raw}"` };
};
