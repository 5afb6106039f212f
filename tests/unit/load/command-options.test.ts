import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownOptions } from '#load/command-options.ts';

for (const [args, wanted, why] of [
  [['build', '--outDir', 'x', '--strict', '--all'], [], 'known ones'],
  [['dev', '--port=4321', '--host'], [], 'those of the development server'],
  [['build', '--outDir'], ['--outDir Write it behind the option: --outDir VALUE.'], 'one without its value'],
  [
    ['build', '--outDir=', '--all'],
    ['--outDir Write it behind the option: --outDir VALUE.'],
    'one with an empty value',
  ],
  [['build', '--strcit'], ['--strcit Did you mean --strict? Otherwise leave it out.'], 'a misspelt one'],
  [['build', '--nonsense'], ['--nonsense Leave it out. README.md of the engine lists the options.'], 'an unknown one'],
] as const)
  test(`options of a build: ${why}`, () =>
    assert.deepEqual(
      unknownOptions(args).map(({ file, remedy }) => `${file} ${remedy}`),
      wanted,
    ));
