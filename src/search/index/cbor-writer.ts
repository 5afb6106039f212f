import { array, mark, negative, positive, text } from './cbor-reader.ts';

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
