import { fileOf } from './cbor-writer.ts';
import type { MergedWords } from './merge.ts';

/** Bytes before compression; half of them travel. */
const chunkSize = 12_000;

/** A piece of the index, loaded for the words from `from` to `to`. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/**
 * Pagefind loads a whole chunk for one word; its own have some 28 KB, so that four syllables would cost more than
 * everything else of a first search.
 * @param size in bytes, which a single word may pass
 */
export const chunksOf = ({ words, ends, bytes }: MergedWords, size = chunkSize): readonly Chunk[] => {
  const startOf = (word: number) => ends[word - 1] ?? 0;
  const chunks: Chunk[] = [];
  let first = 0;
  for (let next = 1; next <= words.length; next += 1) {
    if (next < words.length && (ends[next] ?? 0) - startOf(first) <= size) continue;
    const content = fileOf((writer) => {
      writer.array(1);
      writer.array(next - first);
      writer.raw(bytes, startOf(first), startOf(next));
    });
    chunks.push({ from: words[first] ?? '', to: words[next - 1] ?? '', bytes: content });
    first = next;
  }
  return chunks;
};
