import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readBatch } from '#search/index/batch.ts';
import { CborReader } from '#search/index/cbor-reader.ts';
import { CborWriter } from '#search/index/cbor-writer.ts';
import { entryPath, metaName } from '#search/index/index-entry.ts';
import { filtersOf } from '#search/index/filters.ts';
import { fieldsOf, mergeWords } from '#search/index/merge.ts';
import { readMeta, writeMeta } from '#search/index/meta.ts';
import { namesOf } from '#search/index/file-names.ts';
import { language, runPagefind } from '#search/index/pagefind.ts';
import { decodeRecords, encodeRecords } from '#search/index/record-file.ts';
import { byCodePoint } from '#search/index/record.ts';
import { wordsByPage } from '#search/index/record-words.ts';
import { sampleTexts } from './sample-texts.ts';

const texts = sampleTexts();

const indexed = async (some: typeof texts) => {
  const files = await runPagefind(some, ({ content }) => content());
  const name = metaName(files.get(entryPath) ?? Buffer.alloc(0), language);
  const unpacked = (path: string): Buffer => gunzipSync(files.get(path) ?? Buffer.alloc(0));
  const meta = readMeta(unpacked(`pagefind.${name}.pf_meta`));
  return { meta, unpacked, ...readBatch(files, name, some) };
};

const whole = await indexed(texts);

/** The encoded words of an index. */
const wordsIn = ({ meta, unpacked }: typeof whole): Buffer =>
  Buffer.concat(
    meta.chunks.map(({ name }) => {
      const reader = new CborReader(unpacked(`index/${name}.pf_index`));
      reader.signature();
      reader.arrayOf(1);
      reader.array();
      return reader.bytes.subarray(reader.at);
    }),
  );

test('merged records of single texts are the same as the index that Pagefind writes for all of them', async () => {
  const records = [];
  for (const text of texts) records.push(...(await indexed([text])).records);
  assert.deepEqual(mergeWords(records).bytes, wordsIn(whole));
  assert.deepEqual(
    filtersOf(records).map(({ bytes }) => bytes),
    whole.meta.filters.map(({ name }) => whole.unpacked(`filter/${name}.pf_filter`)),
  );
  assert.deepEqual(fieldsOf(records), whole.meta.fields);
  assert.deepEqual(
    records.map(({ wordCount }) => wordCount),
    whole.meta.texts.map(({ wordCount }) => wordCount),
  );
  assert.deepEqual(records, whole.records);
});

test('records are decoded as they were encoded', () => {
  const [one, two] = whole.records;
  assert.ok(one && two);
  assert.deepEqual(decodeRecords(Buffer.concat(encodeRecords([one, two]))), [one, two]);
  assert.deepEqual(decodeRecords(Buffer.concat(encodeRecords([]))), []);
});

test('a meta file is encoded as it was parsed', () => {
  const file = writeMeta(whole.meta);
  assert.deepEqual(readMeta(file), whole.meta);
});

test('an unknown format is an error', () => {
  const isRefused = (use: () => unknown) => assert.throws(use, /has a format that this engine does not know/);
  const { meta } = whole;
  isRefused(() => readMeta(Buffer.from('pagefind_dcd{}')));
  isRefused(() => readMeta(Buffer.concat([writeMeta(meta), Buffer.from([0])])));
  isRefused(() => readMeta(writeMeta(meta).subarray(0, 40)));
  isRefused(() => wordsByPage([Buffer.from('pagefind_dcd{}')], 1));
  isRefused(() => wordsByPage([whole.unpacked(`index/${meta.chunks[0]?.name}.pf_index`)], texts.length - 1));
  isRefused(() => readBatch(new Map(), 'vi_1', texts));
  isRefused(() => metaName(Buffer.from('{"languages":{"vi":{"hash":"vi_1","wasm":"vi","page_count":1}}}'), language));
});

test('numbers are decoded as they were encoded, in their shortest form', () => {
  const writer = new CborWriter(1);
  const numbers = [0, 23, 24, 255, 256, 65535, 65536, 4294967295, -1, -24, -25, -256, -257];
  for (const number of numbers) writer.integer(number);
  const reader = new CborReader(writer.written());
  assert.deepEqual(
    numbers.map(() => reader.integer()),
    numbers,
  );
  reader.end();
  assert.equal(writer.length, 1 + 1 + 2 + 2 + 3 + 3 + 5 + 5 + 1 + 1 + 2 + 2 + 3);
});

test('names are short unless two digests have the same beginning', () => {
  assert.deepEqual(namesOf(['0123456789abcdef01', '0123456fffffffffff', 'abcdefabcdefabcdef'], 7, 'vi'), [
    'vi_0123456789abcdef',
    'vi_0123456fffffffff',
    'vi_abcdefa',
  ]);
});

test('words are sorted by code points', () =>
  assert.deepEqual(['\u{1f600}', 'ｆ', 'đ', 'ab', 'a', 'b'].sort(byCodePoint), [
    'a',
    'ab',
    'b',
    'đ',
    'ｆ',
    '\u{1f600}',
  ]));
