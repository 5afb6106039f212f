import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptParts } from '#search/client/excerpt.ts';

for (const [html, parts] of [
  ['a', ['a']],
  ['a <mark>b</mark> c', ['a ', '[b]', ' c']],
  ['<mark>a</mark> <mark>b</mark> c', ['[a b]', ' c']],
  ['&lt;b&gt; &amp;lt; <mark>&quot;x&quot;</mark>', ['<b> &lt; "', '[x]', '"']],
  ['Sao <mark>lưu.</mark> Rồi', ['Sao ', '[lưu]', '. Rồi']],
  ['<mark>(mật</mark> <mark>khẩu),</mark>', ['(', '[mật khẩu]', '),']],
  ['<mark>C++,</mark> <mark>f(x);</mark>', ['[C++]', ', ', '[f(x]', ');']],
  ['Một <mark>nhan</mark> <mark>đề.</mark> Lời', ['Lời']],
  ['Một <mark>nhan</mark> khác', ['Một ', '[nhan]', ' khác']],
  ['Một nhan đề dài. Lời', ['Một nhan đề dài. Lời']],
  ['', []],
] as const) {
  test(`splits “${html}”`, () =>
    assert.deepEqual(
      excerptParts(html, 'Một nhan đề').map(({ text, isFound }) => (isFound ? `[${text}]` : text)),
      parts,
    ));
}
