import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialOf, sealOfName, sealOf, sealSize } from '#blog/seal.ts';

for (const [title, letter] of [
  ['mực', 'M'],
  ['Đất', 'Đ'],
  ['ắc', 'Ắ'],
  ['𐐨x', '𐐀'],
  ['', ''],
  ['“đất”', 'Đ'],
  ['🎉 2024', '2'],
  ['…!', ''],
  ['👩‍👩‍👧', ''],
  ['e\u0301t\u00e9', 'E\u0301'],
] as const)
  test(`the letter in the logo of “${title}” is ${letter || 'empty'}`, () =>
    assert.equal(sealOf({ title, seal: undefined }), letter));

test('the setting comes first, as it is written', () => assert.equal(sealOf({ title: 'Mực', seal: 'mừ' }), 'mừ'));

test('two letters are smaller than one', () => assert.deepEqual([sealSize('M', 50), sealSize('Mừ', 50)], [50, 36]));

test('a post has the first letter of its category, or the letters of the blog', () => {
  const site = { title: 'Mực', seal: 'mừ' };
  assert.deepEqual([sealOfName('đời sống', site), sealOfName(undefined, site)], ['Đ', 'mừ']);
  assert.equal(initialOf(' ễnh'), 'Ễ');
  assert.deepEqual(
    ['!!!', '🎉', ''].map((category) => sealOfName(category, site)),
    ['mừ', 'mừ', 'mừ'],
  );
});
