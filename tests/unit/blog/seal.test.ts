import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealOf } from '#blog/seal.ts';

for (const [title, letter] of [
  ['mực', 'M'],
  ['Đất', 'Đ'],
  ['ắc', 'Ắ'],
  ['𐐨x', '𐐀'],
  ['', ''],
] as const)
  test(`the letter in the logo of “${title}” is ${letter || 'empty'}`, () => assert.equal(sealOf(title), letter));
