import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStrings } from '#strings/blog-strings.ts';
import { engineWords, strings, withFallback } from '#strings/index.ts';
import { reportOf } from './samples.ts';

const check = (exported: unknown, source = '') => {
  const { words, diagnostics } = checkStrings(exported, source);
  return { words, report: reportOf(diagnostics) };
};

test('a blog replaces single words', () => {
  const { words, report } = check({ vi: { archive: 'Kho bài' }, en: { posts: (count: number) => `${count} essays` } });
  assert.equal(report, '');
  assert.equal(words.in('vi').archive, 'Kho bài');
  assert.equal(words.in('vi').tags, strings.vi.tags);
  assert.equal(words.in('en').posts(2), '2 essays');
  assert.deepEqual(words.languages, ['vi', 'en']);
});

test('a blog adds a language; what it leaves out is shown in English, and said', () => {
  const { words, report } = check(
    { ko: { archive: '글 목록' } },
    "export default {\n  ko: { archive: '글 목록' },\n};\n",
  );
  assert.deepEqual(words.languages, ['vi', 'en', 'ko']);
  assert.deepEqual([words.in('ko').archive, words.in('ko').tags], ['글 목록', strings.en.tags]);
  assert.match(report, /^warning strings\.ts:2 \[ko\]: \d+ words are missing, so pages show them in English: .*tags/);
});

test('a language that does not say its name is called as it calls itself, not English', () => {
  const { words, report } = check({
    ja: { archive: '記事一覧' },
    fr: { archive: 'Archives' },
    es: { languageName: 'Castellano' },
  });
  assert.deepEqual(
    ['ja', 'fr', 'es', 'en'].map((lang) => words.in(lang).languageName),
    ['日本語', 'Français', 'Castellano', 'English'],
  );
  assert.doesNotMatch(report, /languageName/);
});

test('a language without words has those of the blog, and its own name', () => {
  const words = withFallback(engineWords, 'vi');
  assert.deepEqual(
    [words.in('fr').archive, words.in('fr').languageName, words.in('en').archive],
    [strings.vi.archive, 'Français', strings.en.archive],
  );
});

test('all words in a new language are right', () => {
  const { words, report } = check({ eo: { ...strings.en, archive: 'Arkivo' } });
  assert.deepEqual([words.in('eo').archive, report], ['Arkivo', '']);
});

test('plural forms follow the rules of the language', () => {
  const posts = { one: '# запись', few: '# записи', many: '# записей', other: '# записи' };
  const { words, report } = check({ ru: { ...strings.en, posts } });
  assert.equal(report, '');
  assert.deepEqual(
    [1, 3, 5, 21, 1000].map((count) => words.in('ru').posts(count)),
    [
      '1 запись',
      '3 записи',
      '5 записей',
      '21 запись',
      '1000 записей'.replace('1000', new Intl.NumberFormat('ru').format(1000)),
    ],
  );
});

for (const [exported, wanted, why] of [
  [
    { vi: { arhive: 'x' } },
    /^error strings\.ts \[vi\.arhive\]: The interface has no word “arhive”\.\n {4}Did you mean archive\?$/,
    'a misspelt word',
  ],
  [{ vi: { zzzzzzzzzz: 'x' } }, /Delete it; src\/strings\/en\.ts/, 'a word that nobody knows'],
  [
    { vi: { archive: 1 } },
    /\[vi\.archive\]: This is not a text\.\n {4}Write a text, such as 'Archive' in English\.$/,
    'a number',
  ],
  [{ vi: { archive: ' ' } }, /\[vi\.archive\]: This is not a text/, 'an empty text'],
  [{ vi: { posts: '3 bài' } }, /\[vi\.posts\]: This is not a function that returns a text/, 'a text for a function'],
  [{ vi: { posts: () => 3 } }, /\[vi\.posts\]: This is not a function that returns a text/, 'a function of a number'],
  [{ vi: { tag: { other: 'x' } } }, /\[vi\.tag\]: This is not a function/, 'plural forms where nothing is counted'],
  [
    { en: { posts: { one: '# post' } } },
    /\[en\.posts\]: These are no plural forms.*\n {4}Write texts for one, other;/,
    'no form for other',
  ],
  [
    { en: { posts: { few: 'x', other: 'y' } } },
    /\[en\.posts\]: These are no plural forms/,
    'a form that the language lacks',
  ],
  [{ vi: { wordsPerMinute: '250' } }, /\[vi\.wordsPerMinute\]: This is not a number/, 'a text for a number'],
  [{ korean: {} }, /\[korean\]: “korean” is not the code of a language/, 'a name of a language'],
  [{ vi: 'x' }, /\[vi\]: These are no words/, 'a text for a language'],
  [undefined, /The file exports no words/, 'no export'],
] as const)
  test(`an error: ${why}`, () => assert.match(check(exported).report, wanted));

test('errors stand at their lines, all at once, and the other words are used', () => {
  const source = "export default {\n  en: { tags: 'Topics' },\n  vi: {\n    tags: 3,\n    'serach': 'Tìm',\n  },\n};\n";
  const { words, report } = check({ en: { tags: 'Topics' }, vi: { tags: 3, serach: 'Tìm' } }, source);
  assert.deepEqual(report.match(/^error strings\.ts:\d+/gm), ['error strings.ts:4', 'error strings.ts:5']);
  assert.deepEqual([words.in('en').tags, words.in('vi').tags], ['Topics', strings.vi.tags]);
});

test('the key changes with a text and with the code of a function', () => {
  const keys = [
    { vi: { tags: 'a' } },
    { vi: { tags: 'b' } },
    { vi: { posts: (n: number) => `${n} a` } },
    { vi: { posts: (n: number) => `${n} b` } },
  ].map((exported) => check(exported).words.key);
  assert.equal(new Set(keys).size, 4);
});
