import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildAuthors } from '#blog/authors.ts';
import { aPost } from '../samples.ts';

for (const [authors, lists] of [
  [[], []],
  [['Vy', 'Vy'], []],
  [
    ['Vy', 'Đạt', 'vy', 'Ánh'],
    ['anh Ánh 1', 'dat Đạt 1', 'vy Vy 2'],
  ],
] as const) {
  test(`posts by ${authors.join(', ') || 'nobody'} give the lists ${lists.join(', ') || 'none'}`, () =>
    assert.deepEqual(
      buildAuthors(authors.map((author, index) => aPost({ author, slug: `/${index}.html` }))).map(
        ({ slug, label, posts }) => `${slug} ${label} ${posts.length}`,
      ),
      lists,
    ));
}
