import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginationView } from '#views/pagination-view.ts';
import { aContext } from './samples.ts';

const links = (page: number, pages: number, from: ('blogger' | 'gatsby')[] = [], url = 'https://blog.example/') => {
  const view = paginationView({ page, pages }, '/tag/x/', aContext([], { settings: { from, url } }));
  return view && [view.newer?.url, view.older?.url];
};

for (const [wanted, page, pages, why] of [
  [undefined, 1, 1, 'a list of one page has none'],
  [[undefined, '/tag/x/page/2/'], 1, 3, 'the first page'],
  [['/tag/x/', '/tag/x/page/3/'], 2, 3, 'the second page leads back to the list itself'],
  [['/tag/x/page/2/', undefined], 3, 3, 'the last page'],
] as const) {
  test(`the way between pages: ${why}`, () => assert.deepEqual(links(page, pages), wanted));
}

test('pages of a blog from Gatsby are counted from zero', () =>
  assert.deepEqual(links(2, 4, ['gatsby']), ['/tag/x/', '/tag/x/page/2/']));

test('the way between pages stays below the sub-path of the blog', () =>
  assert.deepEqual(links(2, 2, [], 'https://example.com/blog/'), ['/blog/tag/x/', undefined]));
