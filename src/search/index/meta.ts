import { CborReader, unknownLayout } from './cbor-reader.ts';
import { fileOf, type CborWriter } from './cbor-writer.ts';

/** The meta file of an index: it lists all other files. */
export interface Meta {
  /** Version of Pagefind. */
  readonly version: string;
  /** File names are without folder and extension. */
  readonly texts: readonly { readonly fragment: string; readonly wordCount: number }[];
  readonly chunks: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly filters: readonly { readonly filter: string; readonly name: string }[];
  /** Names of metadata fields. */
  readonly fields: readonly string[];
}

/**
 * Parses a meta file.
 * @param file not compressed
 * @throws Error for an unknown format, and for an index with shared fragments or sort keys
 */
export const readMeta = (file: Buffer): Meta => {
  const reader = new CborReader(file);
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: reader.array() }, read);
  reader.signature();
  reader.arrayOf(6);
  const version = reader.text();
  const texts = list(() => {
    reader.arrayOf(3);
    const text = { fragment: reader.text(), wordCount: reader.integer() };
    if (reader.text() !== '') throw unknownLayout();
    return text;
  });
  const chunks = list(() => {
    reader.arrayOf(3);
    return { from: reader.text(), to: reader.text(), name: reader.text() };
  });
  const filters = list(() => {
    reader.arrayOf(2);
    return { filter: reader.text(), name: reader.text() };
  });
  reader.arrayOf(0);
  const fields = list(() => reader.text());
  reader.end();
  return { version, texts, chunks, filters, fields };
};

/**
 * Encodes a meta file.
 * @returns the file, not compressed
 */
export const writeMeta = ({ version, texts, chunks, filters, fields }: Meta): Buffer =>
  fileOf((writer: CborWriter) => {
    writer.array(6);
    writer.text(version);
    writer.array(texts.length);
    for (const { fragment, wordCount } of texts) {
      writer.array(3);
      writer.text(fragment);
      writer.integer(wordCount);
      writer.text('');
    }
    writer.array(chunks.length);
    for (const { from, to, name } of chunks) {
      writer.array(3);
      for (const part of [from, to, name]) writer.text(part);
    }
    writer.array(filters.length);
    for (const { filter, name } of filters) {
      writer.array(2);
      for (const part of [filter, name]) writer.text(part);
    }
    writer.array(0);
    writer.array(fields.length);
    for (const field of fields) writer.text(field);
  });
