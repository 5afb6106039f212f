import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate } from '#blog/pagination.ts';

for (const [count, size, wanted, why] of [
  [0, 2, [[]], 'an empty list has one page'],
  [1, 2, [[1]], 'less than one page'],
  [2, 2, [[1, 2]], 'exactly one page'],
  [3, 2, [[1, 2], [3]], 'one item more'],
  [5, 2, [[1, 2], [3, 4], [5]], 'several pages'],
] as const) {
  test(`${count} items, ${size} per page: ${why}`, () => {
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
