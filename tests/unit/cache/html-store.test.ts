import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { digestOfText, openHtmlStore } from '#cache/html-store.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const texts = ['<p>Tiếng Việt 🎉</p>', '<p>b</p>', ''];
const digests = texts.map(digestOfText);

const filled = (name: string): string => {
  const folder = join(root, name);
  const store = openHtmlStore(folder);
  assert.deepEqual(texts.map(store.store), digests);
  store.save(new Set(digests));
  return folder;
};

const packOf = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');

test('stored texts are loaded as they were stored, in this process and in the next', () => {
  const store = openHtmlStore(filled('back'));
  assert.deepEqual(digests.map(store.load), texts);
  assert.equal(store.load(digestOfText('c')), undefined);
  store.store('c');
  assert.equal(store.load(digestOfText('c')), 'c');
  assert.deepEqual(digests.map(store.load), texts);
});

test('a text that was stored but not saved is unknown to the next process, and does no harm', () => {
  const folder = filled('unsaved');
  openHtmlStore(folder).store('lost');
  const store = openHtmlStore(folder);
  assert.ok(!store.has(digestOfText('lost')));
  store.store('d');
  assert.equal(store.load(digestOfText('d')), 'd');
});

test('a text that was truncated or changed is not returned', () => {
  const folder = filled('damaged');
  const pack = packOf(folder);
  const bytes = readFileSync(pack);
  bytes[1] = 0;
  writeFileSync(pack, bytes);
  const store = openHtmlStore(folder);
  assert.equal(store.load(digests[0] ?? ''), undefined);
  assert.equal(store.load(digests[1] ?? ''), texts[1]);
  assert.ok(!openHtmlStore(folder).has(digests[1] ?? ''), 'the next process begins anew');
  const short = filled('short');
  truncateSync(packOf(short), 3);
  assert.equal(openHtmlStore(short).load(digests[1] ?? ''), undefined);
  const unlisted = filled('unlisted');
  writeFileSync(join(unlisted, 'html.v8'), 'nonsense');
  assert.ok(!openHtmlStore(unlisted).has(digests[0] ?? ''));
});

test('a file that holds mostly unused texts is rewritten', () => {
  const folder = filled('rewritten');
  const store = openHtmlStore(folder);
  const long = 'x'.repeat(2_000_000);
  store.store(long);
  store.save(new Set(digests));
  assert.equal(readdirSync(folder).filter((name) => name.endsWith('.pack')).length, 1);
  assert.ok(statSync(packOf(folder)).size < 1000);
  const next = openHtmlStore(folder);
  assert.deepEqual(digests.map(next.load), texts);
  assert.equal(next.load(digestOfText(long)), undefined);
});
