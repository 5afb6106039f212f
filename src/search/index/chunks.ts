import { fileOf } from './cbor-writer.ts';
import type { MergedWords } from './merge.ts';

/** Size of a chunk before compression, in bytes; compression halves it. */
const chunkSize = 12_000;

/** A part of the index with the words from `from` to `to`. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/**
 * Splits the words of an index into chunks. A search loads a whole chunk for one word. Pagefind makes chunks of about
 * 28 KB; with those, the chunks for four syllables would be larger than everything else that the first search loads.
 * @param size of a chunk in bytes; a single word can be larger
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
