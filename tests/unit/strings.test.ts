import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLanguages as languages } from '#text/language.ts';
import { strings } from '#strings/index.ts';

/** A string as text. Functions are called with numbers, also in place of text. */
const textOf = (value: unknown): unknown =>
  typeof value === 'function' ? Reflect.apply(value, undefined, [2, 3]) : value;

test('all languages have the same keys in the same order', () => {
  for (const lang of languages) assert.deepEqual(Object.keys(strings[lang]), Object.keys(strings.en), lang);
});

for (const lang of languages) {
  test(`all strings are valid: ${lang}`, () => {
    for (const [key, value] of Object.entries(strings[lang])) {
      if (key === 'wordsPerMinute') continue;
      const text = textOf(value);
      assert.ok(typeof text === 'string' && text.trim() === text && text !== '', `${lang}.${key}`);
      assert.doesNotMatch(text, /undefined|NaN|\[object/, `${lang}.${key}`);
      assert.equal(text, text.normalize('NFC'), `${lang}.${key}`);
    }
  });
}

test('English has singular and plural', () => {
  assert.equal(strings.en.posts(1), '1 post');
  assert.equal(strings.en.posts(0), '0 posts');
  assert.equal(strings.vi.posts(1), '1 bài');
});
