import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { aFolder } from '../temporary-folder.ts';

test('a pipe is reported and not read: it would wait for ever', { skip: process.platform === 'win32' }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'posts'));
  writeFileSync(join(root, 'posts/a.md'), '');
  execFileSync('mkfifo', [join(root, 'posts/x.md'), join(root, 'posts/picture.png')]);
  const { files, diagnostics } = await findFiles(blogFolder('/engine', root), {});
  assert.deepEqual(
    files.map(({ file }) => file),
    ['posts/a.md'],
  );
  assert.deepEqual(
    diagnostics.map(({ level, file, message }) => [level, file, message]),
    [['error', 'posts/x.md', 'This is not a file, but a pipe, a socket or a device.']],
  );
});

test('an MDX file whose path ends early for the bundler is an error; other files may have such names', async () => {
  const folder = aFolder({ 'posts/c#.mdx': '', 'posts/why?/index.mdx': '', 'posts/d#.md': '', 'posts/100%.mdx': '' });
  const { diagnostics } = await findFiles(blogFolder('/engine', folder), {});
  assert.deepEqual(
    diagnostics.map(({ level, file }) => [level, file]),
    [
      ['error', 'posts/c#.mdx'],
      ['error', 'posts/why?/index.mdx'],
    ],
  );
});

test('names of other engines: folders of posts and drafts, extensions, files that are no posts', async () => {
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  after(() => rmSync(root, { recursive: true }));
  for (const file of [
    '_posts/a.markdown',
    '_drafts/b.md',
    'c/_posts/d.md',
    'e/index.md',
    '_index.md',
    '_f/g.md',
    '_h.mdx',
  ]) {
    mkdirSync(dirname(join(root, 'posts', file)), { recursive: true });
    writeFileSync(join(root, 'posts', file), '');
  }
  const { files, diagnostics } = await findFiles(blogFolder('/engine', root), {});
  assert.deepEqual(files.map(({ id, file, format }) => [id, file, format]).toSorted(), [
    ['a', 'posts/_posts/a.markdown', 'md'],
    ['b', 'posts/_drafts/b.md', 'md'],
    ['c/d', 'posts/c/_posts/d.md', 'md'],
    ['e', 'posts/e/index.md', 'md'],
  ]);
  assert.deepEqual(diagnostics.map(({ level, file }) => [level, file]).toSorted(), [
    ['note', 'posts/_f/g.md'],
    ['note', 'posts/_h.mdx'],
    ['note', 'posts/_index.md'],
  ]);
});

test('Hugo reads files and folders whose names begin with _, except texts of lists', async () => {
  const folder = aFolder({
    'posts/_notes/a.md': '',
    'posts/_b.md': '',
    'posts/_index.md': '',
    'posts/c/_index.vi.md': '',
  });
  const { files, diagnostics } = await findFiles(blogFolder('/engine', folder), {
    permalinks: { pattern: '/:path/', engine: 'hugo' },
  });
  assert.deepEqual(
    files.map(({ id }) => id),
    ['_b', '_notes/a'],
  );
  assert.deepEqual(
    diagnostics.map(({ file }) => file),
    ['posts/_index.md', 'posts/c/_index.vi.md'],
  );
});

test('a file in place of the folder of texts is an error that says so', async () => {
  const { diagnostics } = await findFiles(blogFolder('/engine', aFolder({ posts: '', 'pages/a.md': '' })), {});
  assert.deepEqual(
    diagnostics.map(({ level, file, message }) => [level, file, message]),
    [['error', 'posts', 'This is a file, and no folder with texts.']],
  );
});
