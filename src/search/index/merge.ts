import { CborWriter } from './cbor-writer.ts';
import { placesOf, withFields } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';
import { rowsByForm } from './rows.ts';

/** All words of an index in their order. */
export interface MergedWords {
  readonly words: readonly string[];
  /** Where the entry of each word ends in `bytes`. */
  readonly ends: readonly number[];
  readonly bytes: Buffer;
}

/** Names of metadata in an index, sorted. */
export const fieldsOf = (records: readonly SearchRecord[]): readonly string[] =>
  [...new Set(records.flatMap(({ fields }) => fields))].sort(byCodePoint);

const withAllFields = (record: SearchRecord, all: readonly string[]): SearchRecord => {
  const places = placesOf(record.fields, all);
  return places ? { ...record, ...withFields(record, places) } : record;
};

/** The forms of each word, by number: `word` itself, and its spellings in the order in which texts bring them. */
const formsByWord = (forms: readonly string[]) => {
  const words = new Map<
    string,
    { own?: number; readonly spellings: { readonly text: string; readonly form: number }[] }
  >();
  forms.forEach((text, form) => {
    const [word = '', spelling] = text.split('\t');
    const known = words.get(word) ?? { spellings: [] };
    words.set(word, known);
    if (spelling === undefined) known.own = form;
    else known.spellings.push({ text: spelling, form });
  });
  return [...words].sort(([a], [b]) => byCodePoint(a, b));
};

/** The words of texts, numbered as they come here. */
export const mergeWords = (records: readonly SearchRecord[]): MergedWords => {
  const fields = fieldsOf(records);
  const resolved = records.map((record) => withAllFields(record, fields));
  const { forms, starts, rows, texts, offsets } = rowsByForm(resolved);
  const writer = new CborWriter(1 << 20);

  const writePostings = (form: number | undefined): void => {
    const [from, to] = form === undefined ? [0, 0] : [starts[form] ?? 0, starts[form + 1] ?? 0];
    writer.array(to - from);
    let last = 0;
    for (let place = from; place < to; place += 1) {
      const row = rows[place] ?? 0;
      const text = texts[row] ?? 0;
      writer.array(3);
      writer.integer(text - last);
      last = text;
      writer.raw(resolved[text]?.postings ?? writer.written(), offsets[2 * row] ?? 0, offsets[2 * row + 1] ?? 0);
    }
  };

  const words = formsByWord(forms);
  const ends = words.map(([word, { own, spellings }]) => {
    writer.array(3);
    writer.text(word);
    writePostings(own);
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
