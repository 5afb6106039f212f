import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine, readFreeCommandLine, takenByNpm } from '#cli/command-line.ts';

const usage = 'Usage: npm run thing';
const withArgument = { usage, allowed: ['diff', 'record'], flags: ['strict'] } as const;
const withoutArgument = { usage, allowed: [], flags: ['copy'] } as const;

for (const [args, wanted] of [
  [['record'], { argument: 'record', flags: new Set() }],
  [['diff', '--strict'], { argument: 'diff', flags: new Set(['strict']) }],
  [['--strict', 'diff'], { argument: 'diff', flags: new Set(['strict']) }],
  [['--help'], { text: usage, status: 0 }],
  [['record', '--help'], { text: usage, status: 0 }],
] as const) {
  test(`a command with an argument accepts: ${args.join(' ')}`, () =>
    assert.deepEqual(readCommandLine(args, withArgument), wanted));
}

for (const [args, wanted] of [
  [[], { argument: undefined, flags: new Set() }],
  [['--copy'], { argument: undefined, flags: new Set(['copy']) }],
] as const) {
  test(`a command without an argument accepts: ${args.join(' ') || 'nothing'}`, () =>
    assert.deepEqual(readCommandLine(args, withoutArgument), wanted));
}

for (const [command, args, wrong] of [
  [withArgument, [], 'Missing argument: diff or record.'],
  [withArgument, ['recrod'], "Unexpected argument 'recrod'."],
  [withArgument, ['record', 'all'], "Unexpected argument 'all'."],
  [withArgument, ['record', '--force'], "Unknown option '--force'."],
  [withArgument, ['record', '--strict=no'], "Option '--strict' does not take an argument."],
  [withoutArgument, ['all'], "Unexpected argument 'all'."],
  [withoutArgument, ['--cpy'], "Unknown option '--cpy'."],
  [withoutArgument, ['-c'], "Unknown option '-c'."],
  [withoutArgument, ['--copy', '--help', '--cpy'], "Unknown option '--cpy'."],
] as const) {
  test(`one line says what is wrong, then comes the usage: ${args.join(' ') || 'nothing'}`, () =>
    assert.deepEqual(readCommandLine(args, command), { text: `${wrong}\n${usage}`, status: 2 }));
}

const free = { usage, wanted: ['KIND', 'DIR'], more: true, flags: ['dry-run'], values: ['url'] } as const;

for (const [args, wanted] of [
  [['a', 'b', 'c'], { given: ['a', 'b', 'c'], flags: new Set(), values: {} }],
  [['a', '--url', 'x', 'b', '--dry-run'], { given: ['a', 'b'], flags: new Set(['dry-run']), values: { url: 'x' } }],
  [['--help'], { text: usage, status: 0 }],
  [['a'], { text: `Missing argument: DIR.\n${usage}`, status: 2 }],
  [['a', 'b', '--ulr=x'], { text: `Unknown option '--ulr'.\n${usage}`, status: 2 }],
] as const)
  test(`a command with free arguments reads: ${args.join(' ')}`, () =>
    assert.deepEqual(readFreeCommandLine(args, free), wanted));

test('a command with free arguments may limit their number', () =>
  assert.deepEqual(readFreeCommandLine(['a', 'b', 'c'], { ...free, more: false }), {
    text: `Unexpected argument 'c'.\n${usage}`,
    status: 2,
  }));

test('an option that npm took is noticed; --yes, which npm has too, is not', () => {
  const names = ['dry-run', 'outDir', 'yes', 'all'];
  const taken = {
    npm_lifecycle_event: 'init',
    npm_config_dry_run: 'true',
    npm_config_outdir: 'x',
    npm_config_yes: 'true',
  };
  assert.deepEqual(takenByNpm(names, taken), ['dry-run', 'outDir']);
  assert.deepEqual(takenByNpm(names, { ...taken, npm_lifecycle_event: undefined }), []);
});
