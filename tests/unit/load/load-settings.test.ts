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
  assert.equal((await load(root)).site.title, 'One');
  writeBelow(root, 'site.config.ts', settings('Two'));
  assert.equal((await load(root)).site.title, 'Two');
});

test('a preview has an address of its own', async () => {
  const root = aFolder({ 'site.config.ts': settings('One') });
  assert.equal((await load(root, { url: 'https://preview.example/' })).site.url, 'https://preview.example/');
});

test('--strict makes one run strict', async () => {
  const root = aFolder({ 'site.config.ts': settings('One') });
  assert.deepEqual([(await load(root)).site.strict, (await load(root, { strict: true })).site.strict], [false, true]);
});

test('a blog without settings has settings to begin with', async () =>
  assert.ok(URL.canParse((await load(aFolder())).site.url)));

const told = async (content: string, url?: string): Promise<readonly string[]> =>
  (await load(aFolder({ 'site.config.ts': content }), url === undefined ? {} : { url })).diagnostics.map(
    ({ file, line, field, message, remedy }) => `${file}:${line} [${field}] ${message} ${remedy}`,
  );

for (const [content, wanted, why] of [
  [
    settings('One').replaceAll(', ', ',\n').replace('title', 'titel'),
    [/^site\.config\.ts:\S+ \[title\] .*missing/, /^site\.config\.ts:2 \[titel\] .*Did you mean title\?/],
    'a misspelt key',
  ],
  [
    settings('One').replace('author:', "timeZone: 'Hanoi', author:"),
    [/^site\.config\.ts:1 \[timeZone\] .*"Hanoi".*IANA/],
    'a wrong value',
  ],
  ["export default {\n  url: 'x'\n  title: 'B' };", [/^site\.config\.ts:\d .*cannot be read/], 'a syntax error'],
  ["\nthrow new Error('boom');", [/^site\.config\.ts:2 .*boom/], 'it throws'],
  ['export const x = 1;', [/exports no settings.*export default/], 'no default export'],
] as const)
  test(`wrong settings are errors with file, line and key, and the build can go on: ${why}`, async () => {
    const found = await told(content);
    assert.equal(found.length, wanted.length, found.join('\n'));
    for (const [index, pattern] of wanted.entries()) assert.match(found[index] ?? '', pattern);
  });

test('a wrong SITE_URL is an error of its own', async () =>
  assert.match((await told(settings('One'), 'nowhere')).join(), /^SITE_URL:.*"nowhere".*absolute URL/));
