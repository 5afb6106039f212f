import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { engineDigest, loadRendered, renderedKey, storeRendered } from '#data/rendered.ts';
import type { Rendered } from '#markdown/rendered.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));
const folder = join(root, 'rendered');

const rendered: Rendered = {
  html: '<p>Tiếng Việt 🎉</p>',
  prose: { lead: 'Tiếng Việt', words: 2, codeLines: 0, lang: 'vi' },
  silentImages: 0,
  remotePictures: [],
  headings: [{ depth: 2, id: 'một', text: 'Một' }],
  ids: [],
  links: ['/x'],
  pictures: [],
  defects: [],
  slips: [],
  foreign: ['🎉'],
};

test('a stored text comes back as it was', async () => {
  await storeRendered(folder, 'key', rendered);
  assert.deepEqual(await loadRendered(folder, 'key'), rendered);
  assert.deepEqual(readdirSync(folder), ['key.json'], 'and nothing else is left');
});

test('one that is not there or was cut short is made anew', async () => {
  assert.equal(await loadRendered(folder, 'gone'), undefined);
  writeFileSync(join(folder, 'cut.json'), '{"html":"<p>');
  assert.equal(await loadRendered(folder, 'cut'), undefined);
});

test('the name changes with every part, and is fit for any disk', () => {
  const keys = [['a', 'b'], ['a', 'c'], ['ab'], ['a', 'b', undefined], ['a', ['b']], ['']].map(renderedKey);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, /^[\w-]{27}$/);
  assert.equal(renderedKey(['a', 'b']), keys[0]);
});

test('the digest of the engine changes with its code and its packages, and with nothing else', async () => {
  const source = join(root, 'engine/src');
  const write = (file: string, text: string) => {
    for (const room of ['markdown', 'lib', 'strings', 'components']) mkdirSync(join(source, room), { recursive: true });
    writeFileSync(join(source, file), text);
  };
  write('../package.json', '{}');
  write('markdown/render.ts', '1');
  const first = await engineDigest(source);
  assert.equal(await engineDigest(source), first);
  write('components/Head.astro', '1');
  write('lib/notes.txt', '1');
  assert.equal(await engineDigest(source), first);
  write('markdown/render.ts', '2');
  const second = await engineDigest(source);
  assert.notEqual(second, first);
  write('../package.json', '{ "version": "2" }');
  assert.notEqual(await engineDigest(source), second);
});
