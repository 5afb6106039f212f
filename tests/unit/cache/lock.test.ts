import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    message: `Process ${process.ppid} builds. If that is not so, delete ${path}.`,
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

/** Starts a process that takes a lock and holds it until its input ends, and tells what became of it. */
const contender = (path: string) => {
  const code = `import { takeLock } from '#cache/lock.ts';
    try { takeLock(${JSON.stringify(path)}, () => 'held'); console.log('taken'); } catch { console.log('refused'); }
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answer = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())));
  const ended = new Promise((resolve) => child.on('close', resolve));
  return { answer, end: () => (child.stdin.end(), ended) };
};

for (const left of [undefined, '999999999'])
  test(`of processes that start together one gets the lock, ${left ? 'also one that is left' : 'and removes it'}`, async () => {
    const folder = mkdtempSync(join(root, 'race-'));
    const path = join(folder, 'lock');
    if (left !== undefined) writeFileSync(path, left);
    const processes = Array.from({ length: 4 }, () => contender(path));
    const answers = await Promise.all(processes.map(({ answer }) => answer));
    for (const { end } of processes) await end();
    assert.deepEqual(answers.sort(), ['refused', 'refused', 'refused', 'taken']);
    assert.ok(!existsSync(path));
    assert.deepEqual(readdirSync(folder), []);
  });
