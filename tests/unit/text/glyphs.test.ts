import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { foreignCharacters, isDrawn, latin, listed, named, vietnamese } from '#text/glyphs.ts';
import { charactersOf } from './cmap.ts';

const styles = new URL('../../../src/styles/fonts.css', import.meta.url);
const faces = [...readFileSync(styles, 'utf8').matchAll(/url\('([^'?]+\.woff2)[^}]*?unicode-range:([^;]+);/g)];

const points = (ranges: readonly (readonly [from: number, to: number])[]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

const hasShape = (point: number): boolean => !/[\p{Z}\p{C}]/u.test(String.fromCodePoint(point));

test('each face comes in a file for Latin and one for Vietnamese', () => assert.equal(faces.length, 6));

for (const [, path = '', ranges = ''] of faces) {
  test(`${basename(path)} holds what the engine says it does, and is asked for it`, () => {
    const asked = ranges.split(',').map((range): [number, number] => {
      const [from = NaN, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex.trim(), 16));
      return [from, to];
    });
    const held = charactersOf(readFileSync(new URL(path, styles)));
    assert.deepEqual(
      points(path.includes('-latin') ? latin : vietnamese).filter(hasShape),
      points(asked).filter((point) => held.has(point) && hasShape(point)),
    );
  });
}

for (const [text, wanted, why] of [
  ['Cài đặt ẴN Ẩm Ỗn — “b” … €5 ₫ ↑', [], 'Vietnamese and English'],
  ['Cài đặt'.normalize('NFD'), [], 'letters in pieces'],
  ['a → b → 日', ['→', '日'], 'each once, in order'],
  ['Xong 🎉 ✔️ 👍🏽 🇻🇳 1️⃣ 👨‍👩‍👧', [], 'small images'],
  ['a\u00a0b\u2003c\u200bd\u2028\u00ad', [], 'blanks and what is invisible'],
  ['x\u0302', ['\u0302'], 'a mark that no letter takes'],
] as const) {
  test(`what readers' own fonts must draw: ${why}`, () => assert.deepEqual(foreignCharacters(text), wanted));
}

test('a character is called by its code point, and shown where it can be', () => {
  assert.deepEqual(['→', '\u0302', '\u0092', '😀'].map(named), ['→ U+2192', '◌\u0302 U+0302', 'U+0092', '😀 U+1F600']);
  assert.equal(listed(['a', 'b']), 'a U+0061, b U+0062');
  assert.equal(listed([...'abcdefg'], 2), 'a U+0061, b U+0062 and 5 more');
  assert.equal(listed([...'abc'], 2), 'a U+0061, b U+0062, c U+0063', '“and 1 more” would be longer');
});

test('what is listed among the glyphs is drawn', () => {
  assert.ok([...'aÿĂđỹ₫↑'].every(isDrawn));
  assert.ok(![...'\u0092‡‰→\u2010日'].some(isDrawn));
});
