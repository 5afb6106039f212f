/**
 * CBOR (RFC 8949) as far as Pagefind's files use it: text, numbers, arrays of known length. Layout of the files:
 * `pagefind/src/index/index_words.rs`, `index_metadata.rs`, `index_filter.rs`.
 */

/** Begins every file of Pagefind, before compression. */
export const mark = Buffer.from('pagefind_dcd');

/** A file of Pagefind that is not laid out as version 1.6 does it. */
export const unknownLayout = (): Error =>
  new Error('Pagefind lays out its index in a way that this engine does not know.');

/** Kinds of items. */
export const [positive, negative, text, array] = [0, 1, 3, 4];

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
