/** What the index knows of one text, whichever texts it was read with. */
export interface SearchRecord {
  /** Below the root of the blog, percent-encoded. */
  readonly url: string;
  /** Of everything the text was indexed from. */
  readonly digest: string;
  readonly wordCount: number;
  /** Names of its metadata, sorted; postings refer to them by place. */
  readonly fields: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Digest of its fragment, which the reader sees as a result. */
  readonly fragment: string;
  /** Forms that stand in it, UTF-8, one a line: `word`, or `word<tab>spelling` where its marks were taken off. */
  readonly forms: Buffer;
  /** Length in bytes of what is known of each form. */
  readonly lengths: Uint32Array;
  /** For each form its places in the text, then in its metadata, as Pagefind writes them. */
  readonly postings: Buffer;
}

/** By code points, as Pagefind sorts; `<` of JavaScript puts U+1F600 before U+FF5E. */
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
