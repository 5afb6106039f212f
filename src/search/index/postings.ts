import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import type { SearchRecord } from './record.ts';

type Postings = Pick<SearchRecord, 'lengths' | 'postings'>;

/** Where each field is in another list, -1 where it is not; undefined where the other list begins with these. */
export const placesOf = (fields: readonly string[], within: readonly string[]): readonly number[] | undefined => {
  const places = fields.map((field) => within.indexOf(field));
  return places.every((place, index) => place === index) ? undefined : places;
};

/**
 * What is known of a form in one text is an array with its places in the text, then one with its places in the metadata,
 * where a negative number tells the field of the places behind it: -1 the first, -2 the second.
 * @param places where each field is now
 */
export const withFields = ({ lengths, postings }: Postings, places: readonly number[]): Postings => {
  const reader = new CborReader(postings);
  const writer = new CborWriter(postings.length);
  const changed = lengths.map(() => {
    const [from, start] = [writer.length, reader.at];
    reader.passIntegers();
    writer.raw(postings, start, reader.at);
    const count = reader.array();
    writer.array(count);
    for (let left = count; left > 0; left -= 1) {
      const value = reader.integer();
      writer.integer(value < 0 ? -1 - (places[-1 - value] ?? 0) : value);
    }
    return writer.length - from;
  });
  return { lengths: changed, postings: writer.written() };
};
