import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSrcset } from '#urls/srcset.ts';
import { assertLinear } from '../linear-time.ts';

for (const [srcset, wanted] of [
  ['a.png 1x, b.png 2x', ['a.png 1x', 'b.png 2x']],
  ['a.png,b.png', ['a.png,b.png']],
  ['a.png, b.png 300w', ['a.png', 'b.png 300w']],
  [
    '  https://i0.wp.com/x.jpg?resize=300,200  300w ,c.jpg 2x',
    ['https://i0.wp.com/x.jpg?resize=300,200 300w', 'c.jpg 2x'],
  ],
  [',,', []],
  ['', []],
] as const)
  test(`candidates of srcset="${srcset}"`, () =>
    assert.deepEqual(
      readSrcset(srcset).map(({ url, descriptor }) => `${url} ${descriptor}`.trim()),
      wanted,
    ));

test('reading candidates takes time in proportion to their length', () =>
  assertLinear((length) => readSrcset('a.png 1x,, ,'.repeat(length)), 20_000));
