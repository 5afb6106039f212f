import type { SearchRecord } from './record.ts';

/** A record without its binary parts, which follow after the heads of all records, in the order of the records. */
type Head = Omit<SearchRecord, 'forms' | 'lengths' | 'postings'> & {
  /** Sizes in bytes of `forms`, `lengths` and `postings`. */
  readonly sizes: readonly [number, number, number];
};

const bytesOf = (numbers: Uint32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Size in bytes of the first number in a file, which is the size of the heads. */
const width = 4;

/**
 * Encodes records as a file.
 * @returns the parts of the file, to be concatenated
 */
export const encodeRecords = (records: readonly SearchRecord[]): readonly Uint8Array[] => {
  const heads = records.map(({ forms, lengths, postings, ...head }): Head => ({
    ...head,
    sizes: [forms.length, lengths.byteLength, postings.length],
  }));
  const head = Buffer.from(JSON.stringify(heads));
  const length = Buffer.alloc(width);
  length.writeUInt32LE(head.length);
  return [length, head, ...records.flatMap(({ forms, lengths, postings }) => [forms, bytesOf(lengths), postings])];
};

/**
 * Decodes a file of records.
 * @param file the concatenated parts of `encodeRecords`
 */
export const decodeRecords = (file: Buffer): readonly SearchRecord[] => {
  let at = width + file.readUInt32LE();
  const next = (size: number): Buffer => file.subarray(at, (at += size));
  const heads = JSON.parse(file.toString('utf8', width, at)) as readonly Head[];
  return heads.map(({ sizes: [forms, lengths, postings], ...head }) => ({
    ...head,
    forms: next(forms),
    // A copy, since a Uint32Array needs an offset that is a multiple of four.
    lengths: new Uint32Array(Uint8Array.from(next(lengths)).buffer),
    postings: next(postings),
  }));
};
