import { array, negative, positive, signature, text } from './cbor-reader.ts';

/** Writes CBOR items in sequence, each in its shortest form (RFC 8949 §4.2.1). */
export class CborWriter {
  #bytes: Buffer;
  /** Number of bytes written. */
  length = 0;

  /** @param capacity initial size of the buffer, in bytes; the buffer grows */
  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** Makes sure that `count` more bytes fit into the buffer. */
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

  /** Writes the head of an array. Its elements must follow. */
  array(count: number): void {
    this.#head(array, count);
  }

  /** Writes a text string. */
  text(value: string): void {
    const bytes = Buffer.from(value);
    this.#head(text, bytes.length);
    this.raw(bytes, 0, bytes.length);
  }

  /** Writes an integer of up to 32 bits. */
  integer(value: number): void {
    if (value < 0) this.#head(negative, -1 - value);
    else this.#head(positive, value);
  }

  /** Copies bytes that are already encoded. */
  raw(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    // For a few bytes, which is the most common case, a loop is faster than a call of `set`.
    if (end - start > 64) this.#bytes.set(from.subarray(start, end), this.length);
    else for (let at = start; at < end; at += 1) this.#bytes[this.length + at - start] = from[at] ?? 0;
    this.length += end - start;
  }

  /** The bytes written so far; valid until the next write. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

/** The bytes of a Pagefind file before compression: the signature, and what `write` writes. */
export const fileOf = (write: (writer: CborWriter) => void): Buffer => {
  const writer = new CborWriter(1 << 14);
  writer.raw(signature, 0, signature.length);
  write(writer);
  return writer.written();
};
