import { CborWriter } from './cbor-writer.ts';
import { fieldPositions, withFields } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';
import { rowsByForm } from './rows.ts';

/** All words of an index, sorted, as in Pagefind’s `pf_index` files. */
export interface MergedWords {
  readonly words: readonly string[];
  /** End of the entry of each word in `bytes`. */
  readonly ends: readonly number[];
  readonly bytes: Buffer;
}

/** The names of all metadata fields of an index, sorted. */
export const fieldsOf = (records: readonly SearchRecord[]): readonly string[] =>
  [...new Set(records.flatMap(({ fields }) => fields))].sort(byCodePoint);

/** A record whose postings refer to fields by their positions among all fields of the index. */
const withAllFields = (record: SearchRecord, all: readonly string[]): SearchRecord => {
  const positions = fieldPositions(record.fields, all);
  return positions ? { ...record, ...withFields(record, positions) } : record;
};

/** The numbers of the forms of each word: `word` itself, and its spellings in order of their first occurrence. */
const formsByWord = (forms: readonly string[]) => {
  const words = new Map<
    string,
    { plain?: number; readonly spellings: { readonly text: string; readonly form: number }[] }
  >();
  forms.forEach((text, form) => {
    const [word = '', spelling] = text.split('\t');
    const known = words.get(word) ?? { spellings: [] };
    words.set(word, known);
    if (spelling === undefined) known.plain = form;
    else known.spellings.push({ text: spelling, form });
  });
  return [...words].sort(([a], [b]) => byCodePoint(a, b));
};

/** Merges the words of texts into one index. Texts are numbered in the order of `records`. */
export const mergeWords = (records: readonly SearchRecord[]): MergedWords => {
  const fields = fieldsOf(records);
  const resolved = records.map((record) => withAllFields(record, fields));
  const { forms, starts, rows, texts, offsets } = rowsByForm(resolved);
  const writer = new CborWriter(1 << 20);

  const writePostings = (form: number | undefined): void => {
    const [from, to] = form === undefined ? [0, 0] : [starts[form] ?? 0, starts[form + 1] ?? 0];
    writer.array(to - from);
    let last = 0;
    for (let index = from; index < to; index += 1) {
      const row = rows[index] ?? 0;
      const text = texts[row] ?? 0;
      writer.array(3);
      writer.integer(text - last);
      last = text;
      writer.raw(resolved[text]?.postings ?? writer.written(), offsets[2 * row] ?? 0, offsets[2 * row + 1] ?? 0);
    }
  };

  const words = formsByWord(forms);
  const ends = words.map(([word, { plain, spellings }]) => {
    writer.array(3);
    writer.text(word);
    writePostings(plain);
    writer.array(spellings.length);
    for (const { text, form } of spellings) {
      writer.array(2);
      writer.text(text);
      writePostings(form);
    }
    return writer.length;
  });
  return { words: words.map(([word]) => word), ends, bytes: writer.written() };
};
