import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptParts } from '#lib/search/excerpt.ts';

for (const [html, parts] of [
  ['a', ['a']],
  ['a <mark>b</mark> c', ['a ', '[b]', ' c']],
  ['<mark>a</mark> <mark>b</mark> c', ['[a b]', ' c']],
  ['&lt;b&gt; &amp;lt; <mark>&quot;x&quot;</mark>', ['<b> &lt; ', '["x"]']],
  ['', []],
] as const) {
  test(`takes “${html}” apart`, () =>
    assert.deepEqual(
      excerptParts(html).map(({ text, isFound }) => (isFound ? `[${text}]` : text)),
      parts,
    ));
}
