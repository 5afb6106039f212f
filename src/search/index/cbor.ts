/**
 * CBOR (RFC 8949) as far as Pagefind's files use it: text, numbers, arrays of known length. Layout of the files:
 * `pagefind/src/index/index_words.rs`, `index_metadata.rs`, `index_filter.rs`.
 */

/** Begins every file of Pagefind, before compression. */
export const mark = Buffer.from('pagefind_dcd');

/** A file of Pagefind that is not laid out as version 1.6 does it. */
export const unknownLayout = (): Error =>
  new Error('Pagefind lays out its index in a way that this engine does not know.');

const [positive, negative, text, array] = [0, 1, 3, 4];

/** Reads one item after the other. Every method throws where another kind of item lies. */
export class CborReader {
  readonly bytes: Buffer;
  /** Where the next item begins. */
  at: number;
  #kind = 0;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @returns the number that every item begins with */
  #head(): number {
    const first = this.bytes[this.at++] ?? 0xff;
    this.#kind = first >> 5;
    const short = first & 31;
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    if (width > 4 || this.at + width > this.bytes.length) throw unknownLayout();
    this.at += width;
    return this.bytes.readUIntBE(this.at - width, width);
  }

  /** @returns the number of elements, which follow as items */
  array(): number {
    const count = this.#head();
    if (this.#kind !== array) throw unknownLayout();
    return count;
  }

  /** An array of so many elements and no other. */
  arrayOf(count: number): void {
    if (this.array() !== count) throw unknownLayout();
  }

  text(): string {
    const length = this.#head();
    const from = this.at;
    this.at += length;
    if (this.#kind !== text || this.at > this.bytes.length) throw unknownLayout();
    return this.bytes.toString('utf8', from, this.at);
  }

  integer(): number {
    const value = this.#head();
    if (this.#kind === positive) return value;
    if (this.#kind !== negative) throw unknownLayout();
    return -1 - value;
  }

  /** What every file begins with. */
  mark(): void {
    this.at += mark.length;
    if (!this.bytes.subarray(this.at - mark.length, this.at).equals(mark)) throw unknownLayout();
  }

  /** An array of integers. @returns how many there are */
  passIntegers(): number {
    const count = this.array();
    for (let left = count; left > 0; left -= 1) this.integer();
    return count;
  }

  /** Nothing may follow. */
  end(): void {
    if (this.at !== this.bytes.length) throw unknownLayout();
  }
}

/** Writes one item after the other, each in its shortest form. */
export class CborWriter {
  #bytes: Buffer;
  length = 0;

  /** @param room for so many bytes at first */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  /** Room for so many bytes more. */
  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + count));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  #head(kind: number, value: number): void {
    this.#reserve(5);
    const width = value < 24 ? 0 : value < 256 ? 1 : value < 65536 ? 2 : 4;
    this.#bytes[this.length++] = (kind << 5) | (width === 0 ? value : width === 4 ? 26 : 23 + width);
    if (width > 0) this.length = this.#bytes.writeUIntBE(value, this.length, width);
  }

  array(count: number): void {
    this.#head(array, count);
  }

  text(value: string): void {
    const bytes = Buffer.from(value);
    this.#head(text, bytes.length);
    this.raw(bytes, 0, bytes.length);
  }

  integer(value: number): void {
    if (value < 0) this.#head(negative, -1 - value);
    else this.#head(positive, value);
  }

  /** Items that are written already. */
  raw(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    // Most are a few bytes long, for which a call into the runtime costs more than the copy.
    if (end - start > 64) this.#bytes.set(from.subarray(start, end), this.length);
    else for (let at = start; at < end; at += 1) this.#bytes[this.length + at - start] = from[at] ?? 0;
    this.length += end - start;
  }

  /** All that is written; valid until more is. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

/** A file of Pagefind before compression. */
export const fileOf = (write: (writer: CborWriter) => void): Buffer => {
  const writer = new CborWriter(1 << 14);
  writer.raw(mark, 0, mark.length);
  write(writer);
  return writer.written();
};
