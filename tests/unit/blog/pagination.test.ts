import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate } from '#blog/pagination.ts';

for (const [count, size, wanted, why] of [
  [0, 2, [[]], 'an empty list has one page'],
  [1, 2, [[1]], 'less than a page'],
  [2, 2, [[1, 2]], 'a page to the full'],
  [3, 2, [[1, 2], [3]], 'one more'],
  [5, 2, [[1, 2], [3, 4], [5]], 'several'],
] as const) {
  test(`${count} by ${size}: ${why}`, () => {
    const pages = paginate(
      Array.from({ length: count }, (_, index) => index + 1),
      size,
    );
    assert.deepEqual(
      pages,
      wanted.map((items, index) => ({ items: [...items], page: index + 1, pages: wanted.length })),
    );
  });
}
