/**
 * The part of CBOR (RFC 8949) that Pagefind’s files use: text strings, integers, arrays of definite length. The layout
 * of the files is in Pagefind’s source: `pagefind/src/index/index_words.rs`, `index_metadata.rs`, `index_filter.rs`.
 */

/** The first bytes of every file of Pagefind, before compression. */
export const signature = Buffer.from('pagefind_dcd');

/** The error for a file that does not have the format of Pagefind 1.6. */
export const unknownLayout = (): Error =>
  new Error('A file of Pagefind’s index has a format that this engine does not know.');

/** The major types of CBOR items (RFC 8949 §3.1). */
export const [positive, negative, text, array] = [0, 1, 3, 4];

/** Reads CBOR items in sequence. Every method throws an Error when the next item is of another type. */
export class CborReader {
  readonly bytes: Buffer;
  /** Offset of the next item, in bytes. */
  at: number;
  #kind = 0;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /**
   * Reads the head of an item: its type and its argument (RFC 8949 §3).
   * @returns the argument
   */
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

  /**
   * Reads the head of an array.
   * @returns the number of elements, which follow as items
   */
  array(): number {
    const count = this.#head();
    if (this.#kind !== array) throw unknownLayout();
    return count;
  }

  /** Reads the head of an array that must have `count` elements. */
  arrayOf(count: number): void {
    if (this.array() !== count) throw unknownLayout();
  }

  /** Reads a text string. */
  text(): string {
    const length = this.#head();
    const from = this.at;
    this.at += length;
    if (this.#kind !== text || this.at > this.bytes.length) throw unknownLayout();
    return this.bytes.toString('utf8', from, this.at);
  }

  /** Reads an integer of up to 32 bits. */
  integer(): number {
    const value = this.#head();
    if (this.#kind === positive) return value;
    if (this.#kind !== negative) throw unknownLayout();
    return -1 - value;
  }

  /** Reads the signature at the beginning of a file. */
  signature(): void {
    this.at += signature.length;
    if (!this.bytes.subarray(this.at - signature.length, this.at).equals(signature)) throw unknownLayout();
  }

  /**
   * Skips an array of integers.
   * @returns their number
   */
  skipIntegers(): number {
    const count = this.array();
    for (let left = count; left > 0; left -= 1) this.integer();
    return count;
  }

  /** Checks that all bytes are read. */
  end(): void {
    if (this.at !== this.bytes.length) throw unknownLayout();
  }
}
