import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#text/language.ts';
import { strings } from '#strings/index.ts';

/** What a string says; a phrase with gaps is filled with numbers, which stand for words too. */
const said = (value: unknown): unknown =>
  typeof value === 'function' ? Reflect.apply(value, undefined, [2, 3]) : value;

test('the interface says the same things in every language, in the same order', () => {
  for (const lang of languages) assert.deepEqual(Object.keys(strings[lang]), Object.keys(strings.en), lang);
});

for (const lang of languages) {
  test(`the interface is never at a loss for words: ${lang}`, () => {
    for (const [key, value] of Object.entries(strings[lang])) {
      const text = said(value);
      assert.ok(typeof text === 'string' && text.trim() === text && text !== '', `${lang}.${key}`);
      assert.doesNotMatch(text, /undefined|NaN|\[object/, `${lang}.${key}`);
      assert.equal(text, text.normalize('NFC'), `${lang}.${key}`);
    }
  });
}

test('English tells one from many', () => {
  assert.equal(strings.en.posts(1), '1 post');
  assert.equal(strings.en.posts(0), '0 posts');
  assert.equal(strings.vi.posts(1), '1 bài');
});
