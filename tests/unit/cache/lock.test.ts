import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { takeLock } from '#cache/lock.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-lock-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('a second process is refused with a sentence', () => {
  const path = join(root, 'held');
  writeFileSync(path, String(process.ppid));
  assert.throws(() => takeLock(path, (pid) => `Process ${pid} builds.`), {
    message: `Process ${process.ppid} builds. If it is no build, delete ${path}.`,
  });
});

test('a lock that a killed process left is taken over', async () => {
  const path = join(root, 'left');
  const { pid } = (await promisify(execFile)(process.execPath, ['-e', 'console.log(process.pid)']).then(
    ({ stdout }) => ({ pid: Number(stdout) }),
  )) as { readonly pid: number };
  for (const left of [String(pid), String(process.pid), '', 'x']) {
    writeFileSync(path, left);
    takeLock(path, () => 'held');
    assert.equal(readFileSync(path, 'utf8'), String(process.pid));
    rmSync(path);
  }
});
