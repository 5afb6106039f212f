import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate } from '#blog/pagination.ts';
import type { SiteSettings } from '#config/site.ts';
import { strings } from '#strings/index.ts';
import { allPostsView, languageView, seriesView } from '#views/posts-view.ts';
import { seriesIndexView } from '#views/term-index-view.ts';
import { aContext } from './samples.ts';

const texts = [1, 2, 3].map((day) => ({
  slug: `/${day}.html`,
  title: `Title ${day}`,
  date: new Date(`2016-02-0${day}`),
  lang: day === 3 ? ('en' as const) : ('vi' as const),
  series: { name: 'Rust', order: day },
}));

const contextOf = (settings: Partial<SiteSettings> = {}) =>
  aContext(texts, { settings: { postsPerPage: 2, ...settings } });

const pageOf = (context: ReturnType<typeof contextOf>, page: number) =>
  paginate(context.blog.posts, 2)[page - 1] ?? assert.fail('no such page');

test('a later page of all posts has the posts that come next, and an address of its own', () => {
  const context = contextOf();
  const { posts, layout, pagination } = allPostsView(pageOf(context, 2), context);
  assert.deepEqual(
    posts.map(({ url }) => url),
    ['/1.html'],
  );
  assert.deepEqual([layout.head.canonical, pagination?.newer?.url], ['https://blog.example/page/2/', '/']);
});

test('a blog from Gatsby keeps the numbers that its pages had', () => {
  const context = contextOf({ from: ['gatsby'] });
  assert.equal(allPostsView(pageOf(context, 2), context).layout.head.canonical, 'https://blog.example/page/1/');
});

test('the list of a language speaks that language, from its title to the way between its pages', () => {
  const context = contextOf();
  const list = context.blog.languages.find(({ lang }) => lang === 'en') ?? assert.fail('no English');
  const view = languageView(list, { items: list.posts, page: 1, pages: 2 }, context);
  assert.deepEqual(
    [view.layout.lang, view.heading, view.pagination?.older?.label],
    ['en', strings.en.inThisLanguage, strings.en.olderPage],
  );
  assert.equal(view.layout.head.canonical, 'https://blog.example/en/');
  assert.ok(JSON.stringify(view.layout.head).includes('/en/rss.xml'));
});

test('a series is read from its first part, and search engines are told its parts', () => {
  const context = contextOf();
  const [series = assert.fail('no series')] = context.blog.series;
  const { posts, layout, pagination } = seriesView(series, context);
  assert.deepEqual(
    posts.map(({ title }) => title),
    ['Title 1', 'Title 2', 'Title 3'],
  );
  assert.match(layout.head.description, /Title 1; Title 2; Title 3/);
  assert.equal(pagination, undefined);
});

test('a series without a letter opens with the seal of the blog', () => {
  const context = aContext([{ slug: '/1.html', series: { name: '…', order: 1 } }]);
  const [series = assert.fail('no series')] = context.blog.series;
  const { mark } = seriesView(series, context);
  assert.equal(mark && 'seal' in mark ? mark.seal.letters : undefined, 'B');
});

test('a series shows what its owner says of it, and tells search engines', () => {
  const text = { slug: '/1.html', date: new Date('2024-03-12T05:00:00Z'), series: { name: 'Rust', order: 1 } };
  const series = { rust: { description: 'From borrow to async.', parent: undefined } };
  const context = aContext([text], { termNotes: { tags: {}, categories: {}, series } });
  const [one = assert.fail('no series')] = context.blog.series;
  const { description, layout } = seriesView(one, context);
  assert.deepEqual([description, layout.head.description], ['From borrow to async.', 'From borrow to async.']);
  assert.equal(seriesIndexView(context).index.ranked[0]?.description, 'From borrow to async.');
});

test('a series says how many parts it has, from when to when, and how long they take to read, each unbroken', () => {
  const context = aContext([
    { slug: '/1.html', date: new Date('2024-03-12T05:00:00Z'), series: { name: 'Rust', order: 1 } },
    { slug: '/2.html', date: new Date('2025-01-18T05:00:00Z'), series: { name: 'Rust', order: 2 } },
  ]);
  const [series = assert.fail('no series')] = context.blog.series;
  const facts = seriesView(series, context).facts.join('; ').replaceAll('\u00a0', '_');
  assert.match(facts, /^2 bài; 12_tháng_3,_2024_– 18_tháng_1,_2025; \d+ phút đọc$/);
});
