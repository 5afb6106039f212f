import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containsWord } from '#search/client/contains-word.ts';

for (const [text, word] of [
  ['Đăng ký bản tin', 'dang'],
  ['Đăng ký bản tin', 'ĐĂNG'],
  ['chạy Node.js 24', 'node.js'],
  ['chạy Node.js 24', 'nodejs'],
  ['chạy Node.js 24', '.js'],
  ['ASP.NET và (C++),', '.net'],
  ['ASP.NET và (C++),', 'c++'],
  ['lấy fromStart của mảng', 'start'],
  ['bản ES6+', '6'],
  ['tờ 日本のストップ', '日本'],
] as const)
  test(`“${text}” contains “${word}”`, () => assert.ok(containsWord(text, word)));

for (const [text, word] of [
  ['z Zalo', 'zzz'],
  ['JavaScript', 'avascript'],
  ['viết bằng C', 'c++'],
  ['hàm f', 'f#'],
  ['', 'a'],
] as const)
  test(`“${text}” does not contain “${word}”`, () => assert.ok(!containsWord(text, word)));
