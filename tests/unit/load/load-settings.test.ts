import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { loadSettings } from '#load/load-settings.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';
import { engine } from './samples.ts';

const settings = (title: string): string =>
  `export default { url: 'https://blog.example/', title: '${title}', description: 'x', author: { name: 'An' } };`;

const load = (root: string, { url, strict = false }: { url?: string; strict?: boolean } = {}) =>
  loadSettings(blogFolder(engine, root), { url, strict });

test('the settings of the blog folder are read, and read again after an edit', async () => {
  const root = aFolder({ 'site.config.ts': settings('One') });
  assert.equal((await load(root)).title, 'One');
  writeBelow(root, 'site.config.ts', settings('Two'));
  assert.equal((await load(root)).title, 'Two');
});

test('a preview has an address of its own', async () => {
  const root = aFolder({ 'site.config.ts': settings('One') });
  assert.equal((await load(root, { url: 'https://preview.example/' })).url, 'https://preview.example/');
});

test('--strict makes one run strict', async () => {
  const root = aFolder({ 'site.config.ts': settings('One') });
  assert.deepEqual([(await load(root)).strict, (await load(root, { strict: true })).strict], [false, true]);
});

test('a blog without settings has settings to begin with', async () =>
  assert.ok(URL.canParse((await load(aFolder())).url)));

test('wrong settings are an error that names the file and the key', async () => {
  const root = aFolder({ 'site.config.ts': settings('One').replace('title', 'titel') });
  await assert.rejects(load(root), /site\.config\.ts[^]*titel/);
});
