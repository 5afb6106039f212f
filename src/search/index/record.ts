/** The index of one text. It does not depend on other texts. */
export interface SearchRecord {
  /** Path below the root of the blog, percent-encoded. */
  readonly url: string;
  /** Digest of everything that the content of the text depends on. */
  readonly digest: string;
  readonly wordCount: number;
  /** Its metadata. The words are encoded by `toIndex`. */
  readonly meta: Readonly<Record<string, string>>;
  /** Names of its metadata fields, sorted; postings refer to them by position. */
  readonly fields: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Digest of the content of its fragment file, which a search result shows. */
  readonly fragment: string;
  /** Its forms in UTF-8, one per line: `word`, or `word<tab>spelling` for a spelling with diacritics. */
  readonly forms: Buffer;
  /** Length of the posting of each form, in bytes. */
  readonly lengths: Uint32Array;
  /** The postings of all forms: positions in the text, then in the metadata, encoded as in Pagefind’s files. */
  readonly postings: Buffer;
}

/**
 * Compares by code points, as Pagefind sorts. The `<` of JavaScript compares UTF-16 units, which puts U+1F600 before
 * U+FF5E.
 */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    const [isLeftAstral, isRightAstral] = [left >> 11 === 27, right >> 11 === 27];
    return isLeftAstral === isRightAstral ? left - right : isLeftAstral ? 1 : -1;
  }
  return a.length - b.length;
};
