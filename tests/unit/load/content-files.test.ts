import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';

test('a pipe is reported and not read: it would wait for ever', { skip: process.platform === 'win32' }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'posts'));
  writeFileSync(join(root, 'posts/a.md'), '');
  execFileSync('mkfifo', [join(root, 'posts/x.md'), join(root, 'posts/picture.png')]);
  const { files, diagnostics } = await findFiles(blogFolder('/engine', root));
  assert.deepEqual(
    files.map(({ file }) => file),
    ['posts/a.md'],
  );
  assert.deepEqual(
    diagnostics.map(({ level, file, message }) => [level, file, message]),
    [['error', 'posts/x.md', 'This is not a file, but a pipe, a socket or a device.']],
  );
});
