import assert from 'node:assert/strict';
import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { loadSources, type FileStamps, type ReadFile } from '#load/load-sources.ts';
import type { TextRecords } from '#load/text-record.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';
import { aText, engine } from './samples.ts';

interface Options {
  readonly zone?: string;
  readonly version?: string;
  readonly records?: TextRecords;
  readonly stamps?: FileStamps;
}

const load = async (root: string, { zone = 'Asia/Ho_Chi_Minh', version = '1', records, stamps }: Options = {}) => {
  const { files } = await findFiles(blogFolder(engine, root), {});
  return loadSources(files, zone, version, records ?? new Map(), stamps);
};

/** What a build keeps of a reading for the next one. */
const recordsOf = (read: readonly ReadFile[]): TextRecords =>
  new Map(
    read.map(({ found, parseKey, source, diagnostics }) => [found.file, { parseKey, source, diagnostics }] as const),
  );

/** Files that were parsed in this reading. */
const parsed = (read: readonly ReadFile[]): readonly string[] =>
  read.filter(({ cached }) => cached === undefined).map(({ found }) => found.file);

const aBlog = () => aFolder({ 'posts/a.md': aText('One.'), 'posts/b.md': aText('Two.') });

test('a file whose bytes are as before is not parsed again, and is what it was', async () => {
  const root = aBlog();
  const first = await load(root);
  const second = await load(root, { records: recordsOf(first) });
  assert.deepEqual([parsed(first), parsed(second)], [['posts/a.md', 'posts/b.md'], []]);
  assert.deepEqual(
    second.map(({ source }) => source),
    first.map(({ source }) => source),
  );
});

test('only a file that changed is parsed again', async () => {
  const root = aBlog();
  const records = recordsOf(await load(root));
  writeBelow(root, 'posts/b.md', aText('Three.'));
  assert.deepEqual(parsed(await load(root, { records })), ['posts/b.md']);
});

test('a file that was replaced by another one is parsed again', async () => {
  const root = aBlog();
  const records = recordsOf(await load(root));
  renameSync(join(root, 'posts/b.md'), join(root, 'posts/a.md'));
  assert.deepEqual(parsed(await load(root, { records })), ['posts/a.md']);
});

for (const [options, why] of [
  [{ zone: 'UTC' }, 'in another zone, since dates without an offset are other instants there'],
  [{ version: '2' }, 'by another version of the code'],
] as const) {
  test(`every file is parsed again ${why}`, async () => {
    const root = aBlog();
    const records = recordsOf(await load(root));
    assert.equal(parsed(await load(root, { ...options, records })).length, 2);
  });
}

test('while writing, a file that was not written to is not even read', async () => {
  const root = aBlog();
  const stamps: FileStamps = new Map();
  const path = join(root, 'posts/a.md');
  utimesSync(path, 1e9, 1e9);
  const records = recordsOf(await load(root, { stamps }));
  // Other bytes of the same length with the same time: only reading could tell.
  writeBelow(root, 'posts/a.md', aText('Six.'));
  utimesSync(path, 1e9, 1e9);
  assert.deepEqual(parsed(await load(root, { records, stamps })), []);
  assert.deepEqual(parsed(await load(root, { records })), ['posts/a.md'], 'a build reads it');
});

for (const [body, why] of [
  ['A longer text.', 'its length changed'],
  ['Six.', 'its time changed'],
] as const) {
  test(`while writing, a file that was written to is read again: ${why}`, async () => {
    const root = aBlog();
    const stamps: FileStamps = new Map();
    utimesSync(join(root, 'posts/a.md'), 1e9, 1e9);
    const records = recordsOf(await load(root, { stamps }));
    writeBelow(root, 'posts/a.md', aText(body));
    assert.deepEqual(parsed(await load(root, { records, stamps })), ['posts/a.md']);
  });
}

test('a file that cannot be opened is an error with its name, and the others are read', async () => {
  const root = aFolder({ 'posts/a.md': aText('One.') }, { 'posts/gone.md': '/nowhere/gone.md' });
  const read = await load(root);
  assert.deepEqual(
    read.map(({ found, source }) => [found.file, source !== undefined]),
    [
      ['posts/a.md', true],
      ['posts/gone.md', false],
    ],
  );
  assert.deepEqual(
    read.flatMap(({ diagnostics }) => diagnostics.map(({ level, file }) => [level, file])),
    [['error', 'posts/gone.md']],
  );
});

test('a file that could not be opened is read as soon as it is there', async () => {
  const root = aFolder({}, { 'posts/a.md': '../late.md' });
  const stamps: FileStamps = new Map();
  const records = recordsOf(await load(root, { stamps }));
  writeBelow(root, 'late.md', aText('One.'));
  const [read] = await load(root, { records, stamps });
  assert.equal(read?.source?.frontMatter.title, 'Title');
  rmSync(join(root, 'late.md'));
});

test('the digest of a text changes with its body and not with its front matter', async () => {
  const digestOf = async (text: string) => (await load(aFolder({ 'posts/a.md': text })))[0]?.source?.bodyDigest;
  const usual = await digestOf(aText('One.'));
  assert.notEqual(await digestOf(aText('Two.')), usual);
  assert.equal(await digestOf(aText('One.', 'tags: [Redis]')), usual);
});
