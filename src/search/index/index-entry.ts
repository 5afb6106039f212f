import { unknownLayout } from './cbor-reader.ts';

/** Where it lies in the folder of the index. */
export const entryPath = 'pagefind-entry.json';

/** What Pagefind's script loads to learn of the index. */
interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: null; readonly page_count: number }>
  >;
}

const parse = (file: Buffer): Entry => {
  const entry = JSON.parse(file.toString()) as Partial<Entry>;
  if (typeof entry.languages !== 'object') throw unknownLayout();
  return { ...entry, languages: entry.languages };
};

/** Name of the meta file; undefined where the index has no text. */
export const metaName = (file: Buffer, language: string): string | undefined => {
  const { languages } = parse(file);
  const [only, ...others] = Object.entries(languages);
  if (!only) return undefined;
  const [name, { hash, wasm, page_count, ...more }] = only;
  const isKnown = typeof hash === 'string' && wasm === null && typeof page_count === 'number';
  if (others.length > 0 || name !== language || !isKnown || Object.keys(more).length > 0) throw unknownLayout();
  return hash;
};

/** The same file for an index of other texts. */
export const withMeta = (file: Buffer, language: string, hash: string, count: number): Buffer => {
  const entry: Entry = { ...parse(file), languages: { [language]: { hash, wasm: null, page_count: count } } };
  return Buffer.from(JSON.stringify(entry));
};
