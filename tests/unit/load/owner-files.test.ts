import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { loadSettings } from '#load/load-settings.ts';
import { findMisplaced } from '#load/owner-files.ts';
import { findUnservable } from '#load/public-files.ts';
import { aFolder } from '../temporary-folder.ts';
import { aText, engine, readFolder } from './samples.ts';

const told = (files: readonly string[]): readonly string[] => {
  const root = aFolder(Object.fromEntries(files.map((file) => [file, ''])));
  return findMisplaced(blogFolder(engine, root)).map(({ level, file, remedy }) => `${level} ${file} ${remedy}`);
};

test('files in their places are not reported', () => {
  const beside = [
    'site.config.ts',
    'ledger/published.json',
    'ledger/images.json',
    'ledger/redirects.txt',
    'comments/a',
  ];
  assert.deepEqual(told([...beside, 'posts/a.md', 'pages/b.md', 'terms.yaml', 'public/x.png']), []);
  assert.deepEqual(told([...beside, 'content/posts/a.md', 'content/pages/b.md', 'content/terms.yaml']), []);
});

for (const [file, wanted] of [
  ['terms.yaml', 'warning terms.yaml Move it to content/terms.yaml, or delete it.'],
  ['content/terms.yml', 'warning content/terms.yml Move it to content/terms.yaml, or delete it.'],
  ['content/comments/a.json', 'warning content/comments Move it to comments, or delete it.'],
  ['content/ledger/redirects.txt', 'error content/ledger Move it to ledger, or delete it.'],
  ['redirects.txt', 'error redirects.txt Move it to ledger/redirects.txt, or delete it.'],
  ['content/images.json', 'warning content/images.json Move it to ledger/images.json, or delete it.'],
  ['published.json', 'error published.json Move it to ledger/published.json, or delete it.'],
  ['content/site.config.ts', 'warning content/site.config.ts Move it to site.config.ts, or delete it.'],
  ['site.config.mjs', 'warning site.config.mjs Move it to site.config.ts, or delete it.'],
  ['posts/b.md', 'error posts Move it to content/posts, together with what that holds already, or delete it.'],
] as const)
  test(`a file that nothing reads where it lies is reported: ${file}`, () =>
    assert.deepEqual(told(['content/posts/a.md', file]), [wanted]));

test('pipes in place of files of the owner are reported, and not waited for', async () => {
  const text = aText('![A](./a.png) ![B](/b.png)', 'cover: ./a.png');
  const root = aFolder({
    'site.config.ts': '',
    'posts/a.md': text,
    'comments/x': '',
    'public/x': '',
    'ledger/x': '',
  });
  const pipes = ['terms.yaml', 'posts/a.png', 'public/b.png', 'comments/a.json', 'ledger/images.json'];
  execFileSync(
    'mkfifo',
    [...pipes, 'ledger/redirects.txt', 'ledger/published.json'].map((file) => join(root, file)),
  );
  const { diagnostics } = await readFolder(root);
  assert.deepEqual([...new Set(diagnostics.filter(({ level }) => level === 'error').map(({ file }) => file))].sort(), [
    'comments/a.json',
    'ledger/images.json',
    'ledger/published.json',
    'ledger/redirects.txt',
    'public/b.png',
    'terms.yaml',
  ]);
  assert.ok(diagnostics.some(({ file, message }) => file === 'posts/a.md' && message.includes('a.png')));
});

test('settings that are no file are an error, and not waited for', async () => {
  const root = aFolder({ 'posts/a.md': '' });
  execFileSync('mkfifo', [join(root, 'site.config.ts')]);
  const { diagnostics } = await loadSettings(blogFolder(engine, root), { url: undefined, strict: false });
  assert.match(diagnostics.map(({ message }) => message).join(), /is not a file/);
});

test('a folder without public files has none that cannot be served', async () =>
  assert.deepEqual(await findUnservable(join(aFolder(), 'public')), []));
