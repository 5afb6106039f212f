import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { unsupportedCharacters, isSupported, listCharacters, supported, withCodePoint } from '#text/glyphs.ts';
import { charactersOf } from './cmap.ts';

const styles = new URL('../../../src/styles/fonts.css', import.meta.url);
const fonts = [...readFileSync(styles, 'utf8').matchAll(/url\('([^'?]+muc-(?:serif|mono)[^'?]*\.woff2)/g)];

const points = (ranges: readonly (readonly [from: number, to: number])[]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

const isVisible = (point: number): boolean => !/[\p{Z}\p{C}]/u.test(String.fromCodePoint(point));

test('each face of text is one file, so that letters with and without marks come together', () =>
  assert.equal(fonts.length, 3));

for (const [, path = ''] of fonts) {
  test(`${basename(path)} contains just the characters that the engine lists`, () => {
    const contained = charactersOf(readFileSync(new URL(path, styles)));
    assert.deepEqual(
      points(supported).filter(isVisible),
      [...contained].filter(isVisible).sort((a, b) => a - b),
    );
  });
}

for (const [text, wanted, why] of [
  ['Cài đặt ẴN Ẩm Ỗn — “b” … €5 ₫ ↑', [], 'Vietnamese and English'],
  ['Cài đặt'.normalize('NFD'), [], 'decomposed letters'],
  ['a → b → 日', ['→', '日'], 'each once, in order'],
  ['Xong 🎉 ✔️ 👍🏽 🇻🇳 1️⃣ 👨‍👩‍👧', [], 'emoji'],
  ['a\u00a0b\u2003c\u200bd\u2028\u00ad', [], 'spaces and invisible characters'],
  ['x\u0302', ['\u0302'], 'a mark that does not compose with its letter'],
] as const) {
  test(`characters that the fonts lack: ${why}`, () => assert.deepEqual(unsupportedCharacters(text), wanted));
}

test('a character is listed with its code point, and shown if it is visible', () => {
  assert.deepEqual(['→', '\u0302', '\u0092', '😀'].map(withCodePoint), [
    '→ U+2192',
    '◌\u0302 U+0302',
    'U+0092',
    '😀 U+1F600',
  ]);
  assert.equal(listCharacters(['a', 'b']), 'a U+0061, b U+0062');
  assert.equal(listCharacters([...'abcdefg'], 2), 'a U+0061, b U+0062 and 5 more');
  assert.equal(listCharacters([...'abc'], 2), 'a U+0061, b U+0062, c U+0063', '“and 1 more” would be longer');
});

test('characters in the listed ranges are supported', () => {
  assert.ok([...'aÿĂđỹ₫↑'].every(isSupported));
  assert.ok(![...'\u0092‖→日'].some(isSupported));
});
