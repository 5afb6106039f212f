import { CborReader, unknownLayout } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { withFields } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';

/** A word as it is looked up, or one of its spellings. */
interface Form {
  /** `word`, or `word<tab>spelling`. */
  readonly text: string;
  readonly word: number;
  readonly isSpelling: boolean;
}

/** What a page holds of one form. */
interface Row {
  readonly form: Form;
  readonly posting: Buffer;
  readonly inText: boolean;
}

/** The forms of one page in the order of their words, a place in each list for each. */
export interface PageWords {
  readonly forms: Form[];
  readonly ends: number[];
  readonly inText: boolean[];
  readonly postings: CborWriter;
}

const checked = (word: string): string => {
  // White space parts words, so that it can part them in a record as well.
  if (/[\t\n]/.test(word)) throw unknownLayout();
  return word;
};

/** @param files the `pf_index` files, unpacked, in the order of their words @returns for each page its words */
export const wordsByPage = (files: readonly Buffer[], pageCount: number): readonly PageWords[] => {
  const pages = Array.from({ length: pageCount }, (): PageWords => ({
    forms: [],
    ends: [],
    inText: [],
    postings: new CborWriter(4096),
  }));
  const readPostings = (reader: CborReader, form: Form): void => {
    let number = 0;
    for (let left = reader.array(); left > 0; left -= 1) {
      reader.arrayOf(3);
      number += reader.integer();
      const start = reader.at;
      const places = reader.passIntegers();
      reader.passIntegers();
      const page = pages[number];
      if (!page) throw unknownLayout();
      page.postings.raw(reader.bytes, start, reader.at);
      page.forms.push(form);
      page.ends.push(page.postings.length);
      page.inText.push(places > 0);
    }
  };
  let word = 0;
  for (const file of files) {
    const reader = new CborReader(file);
    reader.mark();
    reader.arrayOf(1);
    for (let words = reader.array(); words > 0; words -= 1) {
      reader.arrayOf(3);
      const text = checked(reader.text());
      word += 1;
      readPostings(reader, { text, word, isSpelling: false });
      for (let spellings = reader.array(); spellings > 0; spellings -= 1) {
        reader.arrayOf(2);
        readPostings(reader, { text: `${text}\t${checked(reader.text())}`, word, isSpelling: true });
      }
    }
    reader.end();
  }
  return pages;
};

const rowsOf = ({ forms, ends, inText, postings }: PageWords): Row[] => {
  const bytes = postings.written();
  return forms.map((form, index) => ({
    form,
    posting: bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]),
    inText: inText[index] ?? false,
  }));
};

/** As Pagefind lists the forms of a word in one page: spellings of its text first, then those of its metadata alone. */
const byPlace = (a: Row, b: Row): number =>
  a.form.word - b.form.word ||
  Number(a.form.isSpelling) - Number(b.form.isSpelling) ||
  Number(b.inText) - Number(a.inText) ||
  byCodePoint(a.form.text, b.form.text);

/** @param places where the fields of the index are among those of the page; undefined where they are the same */
export const recordWords = (
  page: PageWords,
  places: readonly number[] | undefined,
): Pick<SearchRecord, 'forms' | 'lengths' | 'postings'> => {
  const rows = rowsOf(page).sort(byPlace);
  const words = {
    lengths: Uint32Array.from(rows, ({ posting }) => posting.length),
    postings: Buffer.concat(rows.map(({ posting }) => posting)),
  };
  return {
    forms: Buffer.from(rows.map(({ form }) => form.text).join('\n')),
    ...(places ? withFields(words, places) : words),
  };
};
