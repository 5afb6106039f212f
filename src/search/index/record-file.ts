import type { SearchRecord } from './record.ts';

/** A record without its bytes, which lie behind one another in the order of the records. */
type Head = Omit<SearchRecord, 'forms' | 'lengths' | 'postings'> & {
  readonly sizes: readonly [number, number, number];
};

const bytesOf = (numbers: Uint32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Length in bytes of the number that a file begins with. */
const width = 4;

/** @returns a file of records, in parts that are to be written one behind the other */
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

/** @param file what `encodeRecords` wrote, whole */
export const decodeRecords = (file: Buffer): readonly SearchRecord[] => {
  let at = width + file.readUInt32LE();
  const next = (size: number): Buffer => file.subarray(at, (at += size));
  const heads = JSON.parse(file.toString('utf8', width, at)) as readonly Head[];
  return heads.map(({ sizes: [forms, lengths, postings], ...head }) => ({
    ...head,
    forms: next(forms),
    // A copy, since its place in the file need not be a multiple of four.
    lengths: new Uint32Array(Uint8Array.from(next(lengths)).buffer),
    postings: next(postings),
  }));
};
