import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsWindows, foldPath } from '#urls/file-names.ts';

for (const [a, b] of [
  ['jQuery', 'jquery'],
  ['Đường', 'đường'],
  ['tiếng'.normalize('NFC'), 'TIẾNG'.normalize('NFD')],
  ['İ', 'i\u0307'],
  ['weiß', 'WEISS'],
  ['ΣΑΣ', 'σας'],
] as const)
  test(`disks may confuse ${a} and ${b}`, () => assert.equal(foldPath(a), foldPath(b)));

for (const [a, b] of [
  ['đường', 'dường'],
  ['hoá', 'hóa'],
  ['a/b', 'a-b'],
] as const)
  test(`no disk confuses ${a} and ${b}`, () => assert.notEqual(foldPath(a), foldPath(b)));

for (const path of [
  'a:b/index.html',
  'x/what?/index.html',
  'c*',
  'a|b',
  'end./x',
  'end /x',
  'CON',
  'x/nul.html',
  'com1/x',
])
  test(`Windows cannot hold ${path}`, () => assert.ok(!fitsWindows(path)));

for (const path of ['a.b/index.html', 'C#/x', 'console.html', 'x/Tiếng Việt/index.html', '.htaccess', 'com/x'])
  test(`Windows can hold ${path}`, () => assert.ok(fitsWindows(path)));
