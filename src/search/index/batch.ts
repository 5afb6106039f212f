import { gunzipSync } from 'node:zlib';
import { mark, unknownLayout } from './cbor-reader.ts';
import { digestOf } from './checked-file.ts';
import { readMeta } from './meta.ts';
import { placesOf } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';
import { recordWords, wordsByPage } from './record-words.ts';

/** What Pagefind wrote of some texts. */
export interface Batch {
  readonly records: readonly SearchRecord[];
  /** Their fragments, packed, by the digest of what they hold. */
  readonly fragments: ReadonlyMap<string, Buffer>;
}

/** What a result shows, as far as it is needed here. */
interface Fragment {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseFragment = (content: Buffer): Fragment => {
  if (!content.subarray(0, mark.length).equals(mark)) throw unknownLayout();
  const value: unknown = JSON.parse(content.toString('utf8', mark.length));
  if (!isObject(value)) throw unknownLayout();
  const { url, filters, meta } = value;
  if (typeof url !== 'string' || !isObject(filters) || !isObject(meta)) throw unknownLayout();
  if (!Object.values(filters).every((values) => Array.isArray(values))) throw unknownLayout();
  return { url, filters: filters as Fragment['filters'], meta: meta as Fragment['meta'] };
};

/**
 * @param files of an index by path
 * @param meta name of the file that names all others, without its ending; undefined where there is none
 * @param asked the texts that Pagefind was given
 */
export const readBatch = (
  files: ReadonlyMap<string, Buffer>,
  meta: string | undefined,
  asked: readonly Pick<SearchRecord, 'url' | 'digest'>[],
): Batch => {
  const packed = (path: string): Buffer => {
    const file = files.get(path);
    if (!file) throw unknownLayout();
    return file;
  };
  if (meta === undefined) return { records: [], fragments: new Map() };
  const { texts, chunks, fields } = readMeta(gunzipSync(packed(`pagefind.${meta}.pf_meta`)));
  const pages = wordsByPage(
    chunks.map(({ name }) => gunzipSync(packed(`index/${name}.pf_index`))),
    texts.length,
  );
  const digests = new Map(asked.map(({ url, digest }) => [url, digest]));
  const fragments = new Map<string, Buffer>();
  const records = texts.map(({ fragment, wordCount }, number): SearchRecord => {
    const file = packed(`fragment/${fragment}.pf_fragment`);
    const bytes = gunzipSync(file);
    const content = digestOf(bytes);
    fragments.set(content, file);
    const { url, filters, meta: own } = parseFragment(bytes);
    const [digest, page] = [digests.get(url), pages[number]];
    if (digest === undefined || !page) throw unknownLayout();
    const names = Object.keys(own).sort(byCodePoint);
    const words = recordWords(page, placesOf(fields, names));
    return { url, digest, wordCount, fields: names, filters, fragment: content, ...words };
  });
  return { records, fragments };
};
