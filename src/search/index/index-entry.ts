import { unknownLayout } from './cbor-reader.ts';

/** Path of the entry file in the folder of the index. */
export const entryPath = 'pagefind-entry.json';

/** The entry file, which Pagefind’s script loads first. */
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

/**
 * The name of the meta file, without extension.
 * @param file the entry file
 * @param language the only language that the index may have
 * @returns undefined when the index has no texts
 * @throws Error for an unknown format
 */
export const metaName = (file: Buffer, language: string): string | undefined => {
  const { languages } = parse(file);
  const [only, ...others] = Object.entries(languages);
  if (!only) return undefined;
  const [name, { hash, wasm, page_count, ...unknown }] = only;
  const isKnown = typeof hash === 'string' && wasm === null && typeof page_count === 'number';
  if (others.length > 0 || name !== language || !isKnown || Object.keys(unknown).length > 0) throw unknownLayout();
  return hash;
};

/**
 * The entry file for another index.
 * @param hash name of its meta file
 * @param count number of its texts
 */
export const withMeta = (file: Buffer, language: string, hash: string, count: number): Buffer => {
  const entry: Entry = { ...parse(file), languages: { [language]: { hash, wasm: null, page_count: count } } };
  return Buffer.from(JSON.stringify(entry));
};
