import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mark, unknownLayout } from './cbor.ts';
import { digestOf } from './guarded.ts';
import type { KnownFile } from './index-files.ts';
import { readMeta } from './meta.ts';
import { placesOf } from './postings.ts';
import { byCodePoint, type SearchRecord } from './record.ts';
import { recordWords, wordsByPage } from './words.ts';

/** What Pagefind wrote of some texts. */
export interface Batch {
  readonly records: readonly SearchRecord[];
  /** Their fragments, with full paths. */
  readonly fragments: readonly KnownFile[];
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

const unpacked = (path: string): Buffer => gunzipSync(readFileSync(path));

/**
 * @param folder with an index of at least one text
 * @param meta name of the file that names all others, without its ending
 * @param asked the texts that Pagefind was given
 */
export const readBatch = (
  folder: string,
  meta: string | undefined,
  asked: readonly Pick<SearchRecord, 'url' | 'digest'>[],
): Batch => {
  const digests = new Map(asked.map(({ url, digest }) => [url, digest]));
  if (meta === undefined) throw unknownLayout();
  const { texts, chunks, fields } = readMeta(unpacked(join(folder, `pagefind.${meta}.pf_meta`)));
  const pages = wordsByPage(
    chunks.map(({ name }) => unpacked(join(folder, 'index', `${name}.pf_index`))),
    texts.length,
  );
  if (texts.length !== digests.size) throw unknownLayout();
  const fragments: KnownFile[] = [];
  const records = pages.map((page, number): SearchRecord => {
    const { fragment = '', wordCount = 0 } = texts[number] ?? {};
    const path = join(folder, 'fragment', `${fragment}.pf_fragment`);
    const file = readFileSync(path);
    const bytes = gunzipSync(file);
    const content = digestOf(bytes);
    fragments.push({ path, content, bytes: digestOf(file) });
    const { url, filters, meta } = parseFragment(bytes);
    const digest = digests.get(url);
    if (digest === undefined) throw unknownLayout();
    const own = Object.keys(meta).sort(byCodePoint);
    return { url, digest, wordCount, fields: own, filters, fragment: content, ...recordWords(page, placesOf(fields, own)) };
  });
  return { records, fragments };
};
