import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLanguages as languages } from '#text/language.ts';
import { notFoundView, searchView, subscribeView } from '#views/engine-pages.ts';
import { aContext } from './samples.ts';

const texts = [
  { slug: '/1.html', tags: ['Redis'], series: { name: 'Rust', order: 1 } },
  { slug: '/2.html', lang: 'en' as const },
];

test('the page about feeds has every format and the feed of every list', () => {
  const { feeds, lists, texts: explained } = subscribeView(aContext(texts));
  assert.deepEqual(
    feeds.map(({ url }) => url),
    ['/rss.xml', '/atom.xml', '/feed.json', '/feeds.opml'],
  );
  const urls = lists.flatMap(({ links }) => links.map(({ url }) => url));
  for (const url of ['/tag/redis/rss.xml', '/series/rust/rss.xml', '/en/rss.xml', '/vi/rss.xml'])
    assert.ok(urls.includes(url), url);
  assert.ok(!urls.includes('/rss.xml'));
  assert.deepEqual(explained.map(({ lang }) => lang).toSorted(), [...languages].toSorted());
  assert.equal(explained[0]?.lang, 'vi', 'the language of the blog first');
});

test('a feed is shown by its whole address, which readers paste', () => {
  const { feeds } = subscribeView(aContext(texts, { settings: { url: 'https://example.com/blog/' } }));
  assert.deepEqual([feeds[0]?.label, feeds[0]?.url], ['https://example.com/blog/rss.xml', '/blog/rss.xml']);
});

test('the page for missing addresses asks not to be found, leads on, and has its number in the seal', () => {
  const { layout, links, mark } = notFoundView(aContext(texts));
  assert.equal(layout.head.noindex, true);
  assert.equal(mark && 'seal' in mark && mark.seal.letters, '404');
  assert.deepEqual(
    links.map(({ url }) => url),
    ['/', '/archive/', '/search/'],
  );
});

test('of many feeds, the page shows those of the most used tags and folds the others', () => {
  const tags = Array.from({ length: 40 }, (_, number) => `T${number}`);
  const context = aContext([
    { slug: '/1.html', tags: [...tags, 'SQL'] },
    { slug: '/2.html', tags: ['SQL'] },
  ]);
  const [list] = subscribeView(context).lists.filter(({ more }) => more);
  assert.deepEqual(
    list?.links.map(({ url }) => url),
    ['/tag/sql/rss.xml'],
  );
  assert.equal(list?.more?.label, '40 nguồn tin nữa');
  assert.equal(list?.more?.links.length, 40);
});

test('the search leaves a place for the number and for the question in what it says', () => {
  const { results, index, action } = searchView(aContext(texts, { settings: { url: 'https://example.com/blog/' } }));
  for (const said of ['many', 'none', 'some', 'telex'] as const) assert.match(results[said], /#/, said);
  assert.deepEqual([index, action], ['/blog/pagefind/', '/blog/search/']);
});
