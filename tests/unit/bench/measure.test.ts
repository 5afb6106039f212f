import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../../bench/measure.ts';
import { compareOutputs } from '../../bench/output.ts';
import { readTimeReport } from '../../bench/time-report.ts';

const run = (code: string) =>
  measure({ program: process.execPath, args: ['--eval', code], cwd: process.cwd(), env: process.env });

test('a command is measured with its child processes', async () => {
  const busy = 'const end = Date.now() + 400; while (Date.now() < end); console.log("done")';
  const child = `require("node:child_process").spawnSync(process.execPath, ["--eval", ${JSON.stringify(busy)}], { stdio: "inherit" })`;
  const { wallSeconds, cpuSeconds, peakMegabytes, lines } = await run(child);
  assert.ok(wallSeconds >= 0.4);
  assert.ok(cpuSeconds > 0.1, `${cpuSeconds} s of CPU`);
  assert.ok(peakMegabytes > 20, `${peakMegabytes} MB`);
  assert.deepEqual(
    lines.filter(({ text }) => text === 'done').map(({ second }) => second > 0.4),
    [true],
  );
});

test('a command that fails is an error with its output', () =>
  assert.rejects(run('console.error("no paper"); process.exit(3)'), /ended with 3:\n[^]*no paper/));

test('the report of time on macOS is parsed', () => {
  const report =
    '        1.20 real         0.90 user         0.25 sys\n            73400320  maximum resident set size\n';
  assert.deepEqual(readTimeReport(report), { cpuSeconds: 1.15, peakBytes: 73_400_320 });
  assert.throws(() => readTimeReport('nothing'), /printed no time/);
});

test('outputs are compared by written files, and by new, deleted and changed files', () => {
  const file = (hash: string, time: number) => ({ bytes: 10, time, hash });
  const before = new Map([
    ['same', file('a', 1)],
    ['touched', file('b', 1)],
    ['edited', file('c', 1)],
    ['gone', file('d', 1)],
  ]);
  const after = new Map([
    ['same', file('a', 1)],
    ['touched', file('b', 2)],
    ['edited', file('x', 2)],
    ['new', file('e', 2)],
  ]);
  assert.deepEqual(compareOutputs(before, after), {
    files: 4,
    bytes: 40,
    written: 3,
    writtenBytes: 30,
    changed: 3,
  });
});
