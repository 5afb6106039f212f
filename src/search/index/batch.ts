import { gunzipSync } from 'node:zlib';
import { signature, unknownLayout } from './cbor-reader.ts';
import { digestOf } from './checked-file.ts';
import { readMeta } from './meta.ts';
import { fieldPositions } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';
import { recordWords, wordsByPage } from './record-words.ts';

/** The index of some texts, split into records. */
export interface Batch {
  readonly records: readonly SearchRecord[];
  /** Compressed fragment files, by the digest of their content. */
  readonly fragments: ReadonlyMap<string, Buffer>;
}

/** The parts of a fragment file that are needed here. A fragment is what a search result shows. */
interface Fragment {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseFragment = (content: Buffer): Fragment => {
  if (!content.subarray(0, signature.length).equals(signature)) throw unknownLayout();
  const value: unknown = JSON.parse(content.toString('utf8', signature.length));
  if (!isObject(value)) throw unknownLayout();
  const { url, filters, meta } = value;
  if (typeof url !== 'string' || !isObject(filters) || !isObject(meta)) throw unknownLayout();
  if (!Object.values(filters).every((values) => Array.isArray(values))) throw unknownLayout();
  return { url, filters: filters as Fragment['filters'], meta: meta as Fragment['meta'] };
};

/**
 * Splits an index that Pagefind wrote into records of single texts.
 * @param files of the index, by path
 * @param meta name of the meta file, without extension; undefined when the index has no texts
 * @param indexed the texts that Pagefind indexed
 * @throws Error for an unknown file format
 */
export const readBatch = (
  files: ReadonlyMap<string, Buffer>,
  meta: string | undefined,
  indexed: readonly Pick<SearchRecord, 'url' | 'digest'>[],
): Batch => {
  const compressed = (path: string): Buffer => {
    const file = files.get(path);
    if (!file) throw unknownLayout();
    return file;
  };
  if (meta === undefined) return { records: [], fragments: new Map() };
  const { texts, chunks, fields } = readMeta(gunzipSync(compressed(`pagefind.${meta}.pf_meta`)));
  const pages = wordsByPage(
    chunks.map(({ name }) => gunzipSync(compressed(`index/${name}.pf_index`))),
    texts.length,
  );
  const digests = new Map(indexed.map(({ url, digest }) => [url, digest]));
  const fragments = new Map<string, Buffer>();
  const records = texts.map(({ fragment, wordCount }, number): SearchRecord => {
    const file = compressed(`fragment/${fragment}.pf_fragment`);
    const bytes = gunzipSync(file);
    const content = digestOf(bytes);
    fragments.set(content, file);
    const { url, filters, meta: textMeta } = parseFragment(bytes);
    const [digest, page] = [digests.get(url), pages[number]];
    if (digest === undefined || !page) throw unknownLayout();
    const names = Object.keys(textMeta).sort(byCodePoint);
    const words = recordWords(page, fieldPositions(fields, names));
    return { url, digest, wordCount, meta: textMeta, fields: names, filters, fragment: content, ...words };
  });
  return { records, fragments };
};
