import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAtSlashes, splitHyphenated } from '#views/title-parts.ts';

const marked = (text: string): string =>
  splitHyphenated(text)
    .map((part) => (part.isWhole ? `[${part.text}]` : part.text))
    .join('');

for (const [text, wanted, why] of [
  ['Lệnh Go-To có hại', 'Lệnh [Go-To] có hại', 'a short word'],
  ['Wi-Fi, T-SQL: e-mail', '[Wi-Fi,] [T-SQL:] [e-mail]', 'several, with their punctuation'],
  ['A single-page application', 'A single-page application', 'a long word may break'],
  ['Sao lưu - phần 2', 'Sao lưu - phần 2', 'a dash between blanks'],
  ['-v --help', '-v --help', 'options of a command'],
  ['Bài viết', 'Bài viết', 'no hyphen'],
] as const) {
  test(`words that stay on one line: ${why}`, () => assert.equal(marked(text), wanted));
  test(`the text is the same: ${why}`, () =>
    assert.equal(
      splitHyphenated(text)
        .map((part) => part.text)
        .join(''),
      text,
    ));
}

test('lines may break behind a slash between long words', () => {
  assert.deepEqual(splitAtSlashes('Sao lại là Node.js/Javascript?'), ['Sao lại là Node.js/', 'Javascript?']);
  for (const text of ['TCP/IP', 'Ubuntu 14.04 / 14.10', 'https://a.example', 'HTML5/CSS'])
    assert.deepEqual(splitAtSlashes(text), [text]);
});
