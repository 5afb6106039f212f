import { CborReader, unknownLayout } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { withFields } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';

/** A word without diacritics, as it is looked up, or one of its spellings with diacritics. */
interface Form {
  /** `word`, or `word<tab>spelling`. */
  readonly text: string;
  /** Number of the word in the index. */
  readonly word: number;
  readonly isSpelling: boolean;
}

/** A form in one text. */
interface Row {
  readonly form: Form;
  readonly posting: Buffer;
  /** False for a form that is only in the metadata. */
  readonly inText: boolean;
}

/** The forms of one text, in the order of the index, in parallel arrays. */
export interface PageWords {
  readonly forms: Form[];
  /** End of the posting of each form in `postings`. */
  readonly ends: number[];
  readonly inText: boolean[];
  readonly postings: CborWriter;
}

/** @throws Error for a word with a tab or line end, since they are separators in a record */
const checkSeparators = (word: string): string => {
  if (/[\t\n]/.test(word)) throw unknownLayout();
  return word;
};

/**
 * Splits the words of an index by text.
 * @param files the `pf_index` files, not compressed, in the order of their words
 * @param pageCount number of texts in the index
 * @throws Error for an unknown format
 */
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
      const positions = reader.skipIntegers();
      reader.skipIntegers();
      const page = pages[number];
      if (!page) throw unknownLayout();
      page.postings.raw(reader.bytes, start, reader.at);
      page.forms.push(form);
      page.ends.push(page.postings.length);
      page.inText.push(positions > 0);
    }
  };
  let word = 0;
  for (const file of files) {
    const reader = new CborReader(file);
    reader.signature();
    reader.arrayOf(1);
    for (let words = reader.array(); words > 0; words -= 1) {
      reader.arrayOf(3);
      const text = checkSeparators(reader.text());
      word += 1;
      readPostings(reader, { text, word, isSpelling: false });
      for (let spellings = reader.array(); spellings > 0; spellings -= 1) {
        reader.arrayOf(2);
        readPostings(reader, { text: `${text}\t${checkSeparators(reader.text())}`, word, isSpelling: true });
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

/**
 * The order in which Pagefind writes the forms of one text: spellings in the text before those only in the metadata.
 */
const inPagefindOrder = (a: Row, b: Row): number =>
  a.form.word - b.form.word ||
  Number(a.form.isSpelling) - Number(b.form.isSpelling) ||
  Number(b.inText) - Number(a.inText) ||
  byCodePoint(a.form.text, b.form.text);

/**
 * The words of one text as they are stored in its record.
 * @param newPositions positions of the fields of the index among those of the text; undefined when they are the same
 */
export const recordWords = (
  page: PageWords,
  newPositions: readonly number[] | undefined,
): Pick<SearchRecord, 'forms' | 'lengths' | 'postings'> => {
  const rows = rowsOf(page).sort(inPagefindOrder);
  const words = {
    lengths: Uint32Array.from(rows, ({ posting }) => posting.length),
    postings: Buffer.concat(rows.map(({ posting }) => posting)),
  };
  return {
    forms: Buffer.from(rows.map(({ form }) => form.text).join('\n')),
    ...(newPositions ? withFields(words, newPositions) : words),
  };
};
