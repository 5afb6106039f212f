import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import type { SearchRecord } from './record.ts';

type Postings = Pick<SearchRecord, 'lengths' | 'postings'>;

/**
 * The position of each field in another list.
 * @returns -1 for a field that the list does not have; undefined when no position changes
 */
export const fieldPositions = (fields: readonly string[], within: readonly string[]): readonly number[] | undefined => {
  const positions = fields.map((field) => within.indexOf(field));
  return positions.every((position, index) => position === index) ? undefined : positions;
};

/**
 * Changes the fields to which postings refer. The posting of a form in one text is an array with its positions in the
 * text, then an array with its positions in the metadata. In the second array, a negative number is the field of the
 * positions after it: -1 is the first field, -2 the second.
 * @param newPositions the new position of each field
 */
export const withFields = ({ lengths, postings }: Postings, newPositions: readonly number[]): Postings => {
  const reader = new CborReader(postings);
  const writer = new CborWriter(postings.length);
  const changed = lengths.map(() => {
    const [from, start] = [writer.length, reader.at];
    reader.skipIntegers();
    writer.raw(postings, start, reader.at);
    const count = reader.array();
    writer.array(count);
    for (let left = count; left > 0; left -= 1) {
      const value = reader.integer();
      writer.integer(value < 0 ? -1 - (newPositions[-1 - value] ?? 0) : value);
    }
    return writer.length - from;
  });
  return { lengths: changed, postings: writer.written() };
};
