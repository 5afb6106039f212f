import type { SearchRecord } from './record.ts';

/** What texts say of forms, one row for each form of each text, in columns: an index has millions. */
interface Rows {
  /** `word`, or `word<tab>spelling`, in the order in which texts bring them. */
  readonly forms: readonly string[];
  /** The rows of form `f` stand in `rows` from `starts[f]` to `starts[f + 1]`, in the order of the texts. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** For each row its text. */
  readonly texts: Uint32Array;
  /** For each row where its posting begins and ends among those of its text. */
  readonly offsets: Uint32Array;
}

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
    const place = next[formOf[each] ?? 0] ?? 0;
    rows[place] = each;
    next[formOf[each] ?? 0] = place + 1;
  }
  return { forms: [...numbers.keys()], starts, rows, texts, offsets };
};
