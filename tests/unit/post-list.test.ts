import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#lib/blog.ts';
import { postLists } from '#lib/post-list.ts';
import { aSite, aWriting } from './samples.ts';

test('the lists of a blog, the widest kinds first, each newest first', () => {
  const writings = [
    aWriting(
      {
        slug: '/1',
        date: new Date('2016-01-01'),
        author: 'Lan',
        lang: 'vi',
        tags: ['Web'],
        series: { name: 'S', order: 1 },
      },
      { id: '1' },
    ),
    aWriting(
      {
        slug: '/2',
        date: new Date('2017-01-01'),
        author: 'Minh',
        lang: 'en',
        category: 'Data',
        series: { name: 'S', order: 2 },
      },
      { id: '2' },
    ),
  ];
  const lists = postLists(buildBlog(writings, aSite()));
  assert.deepEqual(
    lists.map(({ kind, label, permalink, posts }) => [kind, label, permalink, posts.map((post) => post.permalink)]),
    [
      ['author', 'Lan', '/author/lan/', ['/1']],
      ['author', 'Minh', '/author/minh/', ['/2']],
      ['language', 'en', '/en/', ['/2']],
      ['language', 'vi', '/vi/', ['/1']],
      ['category', 'Data', '/category/data/', ['/2']],
      ['series', 'S', '/series/s/', ['/2', '/1']],
      ['tag', 'Web', '/tag/web/', ['/1']],
    ],
  );
});
