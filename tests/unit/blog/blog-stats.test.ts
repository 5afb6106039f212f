import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogStats } from '#blog/blog-stats.ts';
import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { aSite, aWriting } from '../samples.ts';

const aBlog = (posts: readonly Partial<FrontMatter>[]) =>
  buildBlog(
    posts.map((fields, index) => aWriting(fields, { id: `2016/${index}` })),
    aSite(),
  );

const date = (day: string) => new Date(`${day}T20:00:00Z`);

test('statistics of a blog, in its own zone', () => {
  const blog = aBlog([
    { slug: '/a.html', title: 'A', date: date('2016-12-31'), tags: ['Linux'] },
    { slug: '/b.html', title: 'B', date: date('2015-05-01'), tags: ['Linux', 'Rust'] },
    { slug: '/c.html', title: 'C', date: date('2014-05-01'), updated: date('2018-01-01') },
  ]);
  const files = blog.posts.map(({ file }) => file);
  const stats = blogStats(blog, new Map(files.map((file, index) => [file, index])), 'Asia/Ho_Chi_Minh');
  assert.deepEqual(
    stats.years.map(({ year, posts }) => [year, posts]),
    [
      [2017, 1],
      [2015, 1],
      [2014, 1],
    ],
  );
  assert.deepEqual([stats.posts, stats.pages, stats.tags.count, stats.tags.usedOnce], [3, 0, 2, 1]);
  assert.deepEqual(stats.tags.most[0], { label: 'Linux', posts: 2 });
  assert.deepEqual(
    stats.oldestWithoutUpdate.map(({ title, date }) => [title, date]),
    [
      ['B', '2015-05-02'],
      ['A', '2017-01-01'],
    ],
  );
  assert.equal(stats.imagesWithoutAlt.count, 3);
  assert.deepEqual(
    stats.imagesWithoutAlt.texts.map(({ images }) => images),
    [2, 1],
  );
  assert.equal(
    stats.words,
    stats.years.reduce((sum, { words }) => sum + words, 0),
  );
});
