import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCharacters } from '#text/unsupported-characters.ts';
import { lintText } from '#text/text-lint.ts';

const tell = (text: string, lang: 'vi' | 'en' = 'vi') =>
  lintText(text, text, lang).map(({ message, remedy }) => `${message} ${remedy}`);

for (const [text, wanted, why] of [
  ['mất ch\ufffd rồi', /^\ufffd U\+FFFD .* lost .*: “ch\ufffd”\. Type/, 'a lost letter'],
  ['don\u0092t, won\u0092t', /^.* U\+0092 .*: “don\u0092t”, and 1 more such\. Write ’ instead\.$/, 'a wrong encoding'],
  ['a\u0081b', /U\+0081 .* Delete it\.$/, 'a control that means nothing in any encoding'],
  ['nhánh \ue0b0', / U\+E0B0 .* one font .* a box\. Write what it shows/, 'a sign of one font'],
  ['con\ufb01g', /^\ufb01 U\+FB01 .*: “con\ufb01g”\. Write fi\.$/, 'letters joined in one sign'],
  [
    'ly c\u0430fe',
    /^\u0430 U\+0430 .* Latin .*: “c\u0430fe”\. Type the word anew\.$/,
    'a Cyrillic letter in a Latin word',
  ],
  ['\u039fK', /^\u039f U\+039F /, 'a Greek letter in a Latin word'],
  ['ở \u00d0à Nẵng', /^\u00d0 U\+00D0 .* Đ U\+0110 .*: “\u00d0à”\. Write Đ instead/, 'the Icelandic letter for Đ'],
] as const) {
  test(`what its author did not mean: ${why}`, () => {
    const [first = '', ...more] = tell(text);
    assert.match(first, wanted);
    assert.deepEqual(more, []);
  });
}

for (const [text, lang, why] of [
  ['Đà Nẵng, naïve, Ωmega, Δx, μs, 5 µm', 'vi', 'signs of science and of other languages'],
  ['Россия и Ελλάδα', 'vi', 'words of another script'],
  ['chữ \u00d0 không phải chữ Đ', 'vi', 'a letter that is spoken of'],
  ['\u00d0or\u00f0ur', 'en', 'Icelandic'],
  ['→ 日本語 ─ 🎉', 'vi', 'what other fonts draw'],
] as const) {
  test(`no slip: ${why}`, () => assert.deepEqual(tell(text, lang), []));
}

test('code may quote what it likes, save what nobody can read', () => {
  const { slips, unsupported } = readCharacters(
    '<p>→ <code>c\u0430fe ←</code></p><pre><code>┌─ \ufffd</code></pre><math><mi>α</mi></math>',
    'vi',
  );
  assert.deepEqual(unsupported, ['→']);
  assert.deepEqual(
    slips.map(({ word }) => word),
    ['\ufffd'],
  );
});

test('what is told as a slip is not told again as a foreign character', () =>
  assert.deepEqual(readCharacters('<p>con\ufb01g → c\u0430fe</p>', 'vi').unsupported, ['→']));
