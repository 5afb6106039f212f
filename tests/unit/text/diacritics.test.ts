import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, fromIndex, hasDiacritics, toIndex } from '#text/diacritics.ts';

for (const [text, folded, marked] of [
  ['Đăng ký', 'dang ky', true],
  ['Đ', 'd', true],
  ['dang ky', 'dang ky', false],
  ['NODE.JS', 'node.js', false],
  ['tie\u0302\u0301ng', 'tieng', true],
  ['naïve', 'naive', true],
  ['', '', false],
] as const) {
  test(`“${text}” without diacritics is “${folded}”`, () => {
    assert.equal(fold(text), folded);
    assert.equal(hasDiacritics(text), marked);
  });
}

test('+ and # stay only at the end of a word', () => {
  for (const text of ['C++, C#', 'f# g++']) assert.equal(toIndex(text), text);
  const loose = '#8 +84 a+b &#39; ## x';
  assert.doesNotMatch(toIndex(loose).replaceAll('&#39;', ''), /[+#]/);
  assert.match(toIndex(loose), /&#39;/);
  assert.equal(fromIndex(toIndex(loose)), loose);
});

test('a slash splits words, and is restored in an excerpt', () => {
  assert.deepEqual(toIndex('C/C++ và a/b').split(' ').length, 5);
  for (const text of ['C/C++ và a/b', 'https://a.b/c/', '</b> 1/2']) assert.equal(fromIndex(toIndex(text)), text);
  assert.equal(fromIndex('<mark>C\u2215</mark> <mark>C++</mark> a\u2215'), '<mark>C/</mark><mark>C++</mark> a/');
});

test('đ is indexed as d with a combining mark, and is restored', () => {
  const text = 'Đường đến đích';
  assert.equal(toIndex(text).normalize('NFD').replaceAll(/\p{M}/gu, ''), 'Duong den dich');
  assert.equal(fromIndex(toIndex(text)), text);
  assert.equal(fromIndex(toIndex('đ'.normalize('NFD'))), 'đ');
});
