import { fileOf } from './cbor-writer.ts';
import { byCodePoint, type SearchRecord } from './record.ts';

/** A filter of the index. */
export interface Filter {
  /** Its name. */
  readonly filter: string;
  /** Its values, and for each the numbers of the texts with this value, as in Pagefind’s `pf_filter` files. */
  readonly bytes: Buffer;
}

/** The filters of an index, sorted by name. */
export const filtersOf = (records: readonly SearchRecord[]): readonly Filter[] => {
  const filters = new Map<string, Map<string, number[]>>();
  records.forEach((record, number) => {
    for (const [name, values] of Object.entries(record.filters))
      for (const value of values) {
        const known = filters.get(name) ?? new Map<string, number[]>();
        const numbers = known.get(value) ?? [];
        numbers.push(number);
        filters.set(name, known.set(value, numbers));
      }
  });
  return [...filters]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, values]) => ({
      filter: name,
      bytes: fileOf((writer) => {
        writer.array(2);
        writer.text(name);
        writer.array(values.size);
        for (const [value, numbers] of [...values].sort(([a], [b]) => byCodePoint(a, b))) {
          writer.array(2);
          writer.text(value);
          writer.array(numbers.length);
          for (const number of numbers) writer.integer(number);
        }
      }),
    }));
};
