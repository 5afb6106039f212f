import type { SearchRecord } from './record.ts';

/** A table with one row for each form of each text, stored in columns, since an index has millions of rows. */
interface Rows {
  /** `word`, or `word<tab>spelling`, in order of their first occurrence. */
  readonly forms: readonly string[];
  /** The rows of form `f` are in `rows` from `starts[f]` to `starts[f + 1]`, in the order of the texts. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** The number of the text, for each row. */
  readonly texts: Uint32Array;
  /** Start and end of the posting in the postings of its text, for each row. */
  readonly offsets: Uint32Array;
}

/** Builds the table of all forms of all texts, grouped by form. */
export const rowsByForm = (records: readonly SearchRecord[]): Rows => {
  const count = records.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const [formOf, texts, offsets] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(2 * count)];
  const numbers = new Map<string, number>();
  let row = 0;
  records.forEach(({ forms, lengths }, text) => {
    if (lengths.length === 0) return;
    let end = 0;
    for (const [index, form] of forms.toString().split('\n').entries()) {
      const number = numbers.get(form) ?? numbers.size;
      if (number === numbers.size) numbers.set(form, number);
      formOf[row] = number;
      texts[row] = text;
      offsets[2 * row] = end;
      end += lengths[index] ?? 0;
      offsets[2 * row + 1] = end;
      row += 1;
    }
  });
  const starts = new Uint32Array(numbers.size + 1);
  for (const form of formOf) starts[form + 1] = (starts[form + 1] ?? 0) + 1;
  for (let form = 1; form <= numbers.size; form += 1) starts[form] = (starts[form] ?? 0) + (starts[form - 1] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(count);
  for (let each = 0; each < count; each += 1) {
    const position = next[formOf[each] ?? 0] ?? 0;
    rows[position] = each;
    next[formOf[each] ?? 0] = position + 1;
  }
  return { forms: [...numbers.keys()], starts, rows, texts, offsets };
};
