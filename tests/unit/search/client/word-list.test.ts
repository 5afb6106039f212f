import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWordList } from '#search/client/word-list.ts';

const list = readWordList(
  [
    'clickhouse elasticsearch postgres trinket tring',
    'javascript kubernetes',
    'docker tensorflow',
    'lap mang python trinh',
  ].join('\n'),
);

for (const [typed, wanted, why] of [
  ['kubernets', 'kubernetes', 'a letter is missing'],
  ['tensorlow', 'tensorflow', 'a letter is missing within'],
  ['clickhose', 'clickhouse', 'a letter of a pair is missing'],
  ['javascipt', 'javascript', 'a letter is missing among consonants'],
  ['dokcer', 'docker', 'two letters are swapped'],
  ['pythn', 'python', 'a short word'],
  ['elasticsaerch', 'elasticsearch', 'two letters of a long word are swapped'],
  ['trinj', 'trinh', 'a neighbouring key'],
  ['manh', 'mang', 'a neighbouring key before others'],
  ['xyzzy', undefined, 'no word is near'],
  ['alp', 'lap', 'two letters of a short word are swapped'],
  ['lao', undefined, 'other words of three letters are not guessed'],
  ['xz', undefined, 'nor those of two'],
] as const)
  test(`the nearest word: ${why}`, () => assert.equal(list.nearest(typed)[0], wanted));

test('a word of one text gives way to the nearest word of many', () => {
  const words = readWordList('javascipt angular\n\n\njavascript singular');
  assert.deepEqual(['javascipt', 'angular', 'javascript'].map(words.commoner), ['javascript', undefined, undefined]);
});

test('a word is known if it is the beginning of one', () => {
  assert.deepEqual(['dock', 'docker', 'dockers', 'a', 'zz'].map(list.knows), [true, true, false, false, false]);
});

test('a whole word is in the list, or the list does not tell', () => {
  assert.deepEqual(['docker', 'dock', '日本', '2024a'].map(list.has), [true, false, true, true]);
});

test('a word of more texts has a higher rank', () => {
  assert.deepEqual(['postgres', 'docker', 'dock'].map(list.rank), [0, 2, -1]);
});

test('a word is missing for certain only where the list would have it: not if it is of one letter, or of another script', () => {
  const words = ['dock', 'dokcer', 'z', 'node.js', '日本の犬', '2024a'];
  assert.deepEqual(words.map(list.lacks), [false, true, false, false, false, false]);
});
