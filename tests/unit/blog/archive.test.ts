import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '#blog/archive.ts';
import { newestFirst } from '#blog/post.ts';
import { aPost } from '../samples.ts';

const posts = [
  '2015-12-31T16:59:59Z',
  '2015-12-31T17:00:00Z',
  '2016-01-20T00:00:00Z',
  '2016-03-01T00:00:00Z',
  '2018-01-01T00:00:00Z',
]
  .map((date, index) => aPost({ slug: `/${index}`, date: new Date(date) }))
  .sort(newestFirst);

for (const [zone, wanted] of [
  ['Asia/Ho_Chi_Minh', ['2018: 1 /4', '2016: 3 /3, 1 /2 /1', '2015: 12 /0']],
  ['UTC', ['2018: 1 /4', '2016: 3 /3, 1 /2', '2015: 12 /1 /0']],
] as const) {
  test(`years and months in the zone ${zone}, newest first`, () => {
    const years = buildArchive(posts, zone);
    assert.deepEqual(
      years.map(
        ({ year, months }) =>
          `${year}: ${months.map(({ month, posts }) => [month, ...posts.map((post) => post.permalink)].join(' ')).join(', ')}`,
      ),
      wanted,
    );
    for (const { posts, months } of years)
      assert.deepEqual(
        posts,
        months.flatMap(({ posts }) => posts),
      );
  });
}

test('no years without posts', () => assert.deepEqual(buildArchive([], 'UTC'), []));
