import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '#strings/index.ts';
import { postItems, postRows } from '#views/post-items.ts';
import { aContext } from './samples.ts';

const nearMidnight = new Date('2016-02-04T20:00:00Z');

test('a post in a list has the day of the blog’s own zone, in the language of the list', () => {
  const context = aContext([
    { slug: '/vi.html', date: nearMidnight },
    { slug: '/en.html', date: nearMidnight, lang: 'en' },
  ]);
  assert.deepEqual(
    postItems(context.blog.posts, context)
      .map(({ url, lang, date }) => [url, lang, date.text, date.iso])
      .toSorted(),
    [
      ['/en.html', 'en', '5 tháng 2, 2016', '2016-02-05T03:00:00+07:00'],
      ['/vi.html', undefined, '5 tháng 2, 2016', '2016-02-05T03:00:00+07:00'],
    ],
  );
  const [english] = postItems(context.blog.posts, context, { lang: 'en' }).filter(({ url }) => url === '/en.html');
  assert.deepEqual([english?.lang, english?.date.text], [undefined, '5 February 2016']);
});

test('a row under a year has the day of the blog’s own zone, in the language of the list', () => {
  const context = aContext([{ slug: '/en.html', date: nearMidnight, lang: 'en' }]);
  const [row] = postRows(context.blog.posts, context);
  assert.deepEqual([row?.lang, row?.date], ['en', { iso: '2016-02-05', text: '05/02' }]);
});

test('the category of a post is a link to its list, unless the page is about it', () => {
  const context = aContext([{ category: 'Đời sống' }], { settings: { url: 'https://example.com/blog/' } });
  const { posts } = context.blog;
  assert.deepEqual(postItems(posts, context)[0]?.category, { label: 'Đời sống', url: '/blog/category/doi-song/' });
  assert.equal(postItems(posts, context, { category: 'Đời sống' })[0]?.category, undefined);
  assert.ok(postItems(posts, context)[0]?.category, 'the list before leaves no trace');
});

test('while writing, drafts and scheduled posts are marked in the language of the page', () => {
  const context = aContext(
    [{ slug: '/draft.html', draft: true }, { slug: '/late.html', lang: 'en' }, { slug: '/public.html' }],
    { isScheduled: (date) => date > new Date('2016-02-03') },
  );
  const status = new Map(postItems(context.blog.posts, context).map(({ url, status }) => [url, status]));
  assert.deepEqual([status.get('/draft.html'), status.get('/late.html')], [strings.vi.draft, strings.vi.scheduled]);
  const built = aContext([{ slug: '/public.html' }]);
  assert.equal(postRows(built.blog.posts, built)[0]?.status, undefined);
});

test('a list shows the covers that it is given, and the first letter of the category', () => {
  const cover = { src: '/_astro/a.webp', width: 320, height: 240 };
  const texts = [{ slug: '/a.html', category: 'đời sống' }, { slug: '/b.html' }, { slug: '/c.html' }];
  const covers = new Map(['/a.html', '/c.html'].map((permalink) => [permalink as never, cover]));
  const context = aContext(texts, { covers });
  assert.deepEqual(
    postItems(context.blog.posts, context)
      .map(({ url, cover, seal }) => [url, cover?.src, seal])
      .toSorted(),
    [
      ['/a.html', '/_astro/a.webp', 'Đ'],
      ['/b.html', undefined, ''],
      ['/c.html', '/_astro/a.webp', 'B'],
    ],
  );
});
