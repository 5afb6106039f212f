/**
 * Pagefind's index in smaller pieces. Pagefind loads a whole piece of some 28 KB for one word and offers no setting for
 * it, so that four syllables cost more than everything else of a first search. Its files are CBOR (RFC 8949) behind a
 * mark; entries are moved, never read. Layout: `pagefind/src/index/index_words.rs`, `index_metadata.rs`.
 */
const mark = new TextEncoder().encode('pagefind_dcd');

/** A file of Pagefind that is not laid out as version 1.6 does it. */
const unknown = (): Error => new Error('Pagefind lays out its index in a way that this engine does not know.');

interface Head {
  readonly kind: number;
  /** Length in bytes, or the number of elements. */
  readonly count: number;
  readonly end: number;
}

const [text, array] = [3, 4];

const headAt = (bytes: Uint8Array, start: number): Head => {
  const first = bytes[start];
  if (first === undefined) throw unknown();
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, count: short, end: start + 1 };
  const width = 2 ** (short - 24);
  if (width > 4) throw unknown();
  const count = bytes.slice(start + 1, start + 1 + width).reduce((value, byte) => value * 256 + byte, 0);
  return { kind, count, end: start + 1 + width };
};

/** Behind the item that begins at `start`. */
const endOf = (bytes: Uint8Array, start: number): number => {
  const { kind, count, end } = headAt(bytes, start);
  if (kind === text) return end + count;
  if (kind < 2) return end;
  if (kind !== array) throw unknown();
  let at = end;
  for (let index = 0; index < count; index += 1) at = endOf(bytes, at);
  return at;
};

/** The elements of an array, as they are written. */
const elementsAt = (bytes: Uint8Array, start: number): readonly Uint8Array[] => {
  const { kind, count, end } = headAt(bytes, start);
  if (kind !== array) throw unknown();
  let at = end;
  return Array.from({ length: count }, () => {
    const from = at;
    at = endOf(bytes, at);
    return bytes.subarray(from, at);
  });
};

const textOf = (bytes: Uint8Array): string => {
  const { kind, end } = headAt(bytes, 0);
  if (kind !== text) throw unknown();
  return new TextDecoder().decode(bytes.subarray(end));
};

const head = (kind: number, count: number): readonly number[] =>
  count < 24
    ? [(kind << 5) | count]
    : [(kind << 5) | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255];

const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const arrayOf = (elements: readonly Uint8Array[]): Uint8Array => joined([head(array, elements.length), ...elements]);

const textFrom = (value: string): Uint8Array => {
  const bytes = new TextEncoder().encode(value);
  return joined([head(text, bytes.length), bytes]);
};

export interface Chunk {
  /** First and last word. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** @param file unpacked; @param size in bytes, which a single word may pass */
export const splitChunk = (file: Uint8Array, size: number): readonly Chunk[] => {
  const [words] = elementsAt(file, mark.length);
  if (!words) throw unknown();
  const groups: { words: Uint8Array[]; length: number }[] = [];
  for (const word of elementsAt(words, 0)) {
    const last = groups.at(-1);
    if (last && last.length + word.length <= size) {
      last.words.push(word);
      last.length += word.length;
    } else groups.push({ words: [word], length: word.length });
  }
  const wordOf = (entry: Uint8Array | undefined) =>
    textOf(elementsAt(entry ?? new Uint8Array(), 0)[0] ?? new Uint8Array());
  return groups.map(({ words: entries }) => ({
    from: wordOf(entries[0]),
    to: wordOf(entries.at(-1)),
    bytes: joined([mark, arrayOf([arrayOf(entries)])]),
  }));
};

/** Place of the chunks in the file that names all parts of an index. */
const chunksAt = 2;

/** Names of the chunks in the order of their words. @param meta unpacked */
export const chunkNames = (meta: Uint8Array): readonly string[] =>
  elementsAt(elementsAt(meta, mark.length)[chunksAt] ?? new Uint8Array(), 0).map((chunk) =>
    textOf(elementsAt(chunk, 0)[2] ?? new Uint8Array()),
  );

/** The same meta file with other chunks. */
export const withChunks = (
  meta: Uint8Array,
  chunks: readonly (Pick<Chunk, 'from' | 'to'> & { readonly name: string })[],
): Uint8Array => {
  const parts = [...elementsAt(meta, mark.length)];
  parts[chunksAt] = arrayOf(chunks.map(({ from, to, name }) => arrayOf([from, to, name].map(textFrom))));
  return joined([mark, arrayOf(parts)]);
};
