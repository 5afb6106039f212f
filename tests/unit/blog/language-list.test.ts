import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLanguages } from '#blog/language-list.ts';
import { aPost } from '../samples.ts';

const posts = (langs: readonly ('vi' | 'en')[]) => langs.map((lang, index) => aPost({ lang, slug: `/${index}.html` }));

for (const [langs, lists] of [
  [[], []],
  [['vi', 'vi'], []],
  [
    ['vi', 'en', 'vi'],
    ['vi 2', 'en 1'],
  ],
  [
    ['vi', 'en'],
    ['en 1', 'vi 1'],
  ],
] as const) {
  test(`posts in ${langs.join(', ') || 'no language'} give the lists ${lists.join(', ') || 'none'}`, () =>
    assert.deepEqual(
      buildLanguages(posts(langs)).map(({ lang, posts }) => `${lang} ${posts.length}`),
      lists,
    ));
}
