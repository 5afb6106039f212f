import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeView } from '#views/home-view.ts';
import { aContext } from './samples.ts';

const texts = [1, 2, 3].map((day) => ({
  slug: `/${day}.html`,
  date: new Date(`2016-02-0${day}`),
  tags: Array.from({ length: 10 }, (_, number) => `tag ${day}-${number}`),
}));
const [oldest, ...others] = texts;

const urls = (section: { readonly items: readonly { readonly url: string }[] } | undefined) =>
  section?.items.map(({ url }) => url);

const newest = ({ years }: ReturnType<typeof homeView>) =>
  years.map(({ year, posts }) => [year.label, ...posts.map(({ url }) => url)]);

test('the home page opens with the newest post, then has others by year, as many as a page holds', () => {
  const view = homeView(aContext(texts, { settings: { postsPerPage: 2 } }));
  assert.deepEqual(
    [view.lead?.post.url, view.lead?.pinned, newest(view), view.pinned, view.pagination?.older?.url],
    ['/3.html', undefined, [['2016', '/2.html']], undefined, '/page/2/'],
  );
});

test('a pinned post opens the home page however old it is, and stands there once', () => {
  const context = (postsPerPage: number) =>
    aContext([{ ...oldest, pinned: true }, ...others], { settings: { postsPerPage } });
  for (const size of [2, 3]) {
    const view = homeView(context(size));
    assert.deepEqual(
      [view.lead?.post.url, view.lead?.pinned, newest(view), view.pinned],
      ['/1.html', 'Ghim', [['2016', '/3.html', '/2.html']], undefined],
    );
  }
});

test('of several pinned posts the newest opens the home page, and the others follow', () => {
  const view = homeView(aContext(texts.map((text) => ({ ...text, pinned: true }))));
  assert.deepEqual([view.lead?.post.url, urls(view.pinned), newest(view)], ['/3.html', ['/2.html', '/1.html'], []]);
});

test('months are shown for a blog of more than one year', () => {
  const other = { slug: '/0.html', date: new Date('2014-12-31T12:00Z'), tags: [] };
  const { months } = homeView(aContext([...texts, other]));
  assert.deepEqual(
    months?.years.map(({ year, url, title, bars }) => [year, url, title, bars]),
    [
      [2014, '/2014/', '2014: 1 bài', 'M44 16v-8h3v8z'],
      [2015, undefined, '2015: 0 bài', ''],
      [2016, '/2016/', '2016: 3 bài', 'M4 16v-16h3v16z'],
    ],
  );
  assert.equal(homeView(aContext(texts)).months, undefined);
});

test('a few tags are shown, with a link to all', () => {
  const { tags } = homeView(aContext(texts));
  assert.ok((tags?.items.length ?? 0) < 30);
  assert.deepEqual([tags?.all.url, /30/.test(tags?.all.label ?? '')], ['/tag/', true]);
});

test('an empty blog has a home page that says so, without empty headings', () => {
  const { lead, years, empty, pinned, series, categories, tags, pagination } = homeView(aContext([]));
  assert.deepEqual(
    [empty, years, lead, pinned, series, categories, tags, pagination],
    ['Chưa có bài nào.', [], ...Array.from({ length: 6 }, () => undefined)],
  );
});

test('the author’s photo is found below the sub-path of the blog; one elsewhere stays where it is', () => {
  const photoOf = (photo: string) =>
    homeView(aContext([], { settings: { url: 'https://example.com/blog/', author: { name: 'An', photo } } })).profile
      .photo;
  assert.deepEqual(
    [photoOf('/me.jpg'), photoOf('https://a.example/me.jpg')],
    ['/blog/me.jpg', 'https://a.example/me.jpg'],
  );
});
