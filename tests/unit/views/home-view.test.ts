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

test('the home page has the newest posts, as many as a page holds, and leads to older ones', () => {
  const { newest, pinned, pagination } = homeView(aContext(texts, { settings: { postsPerPage: 2 } }));
  assert.deepEqual([urls(newest), pinned, pagination?.older?.url], [['/3.html', '/2.html'], undefined, '/page/2/']);
});

test('a pinned post stands first however old it is, and not a second time', () => {
  const context = (postsPerPage: number) =>
    aContext([{ ...oldest, pinned: true }, ...others], { settings: { postsPerPage } });
  for (const [size, newest] of [
    [2, ['/3.html', '/2.html']],
    [3, ['/3.html', '/2.html']],
  ] as const) {
    const view = homeView(context(size));
    assert.deepEqual([urls(view.pinned), urls(view.newest)], [['/1.html'], newest]);
  }
});

test('a few tags are shown, with a link to all', () => {
  const { tags } = homeView(aContext(texts));
  assert.ok((tags?.items.length ?? 0) < 30);
  assert.deepEqual([tags?.all.url, /30/.test(tags?.all.label ?? '')], ['/tag/', true]);
});

test('an empty blog has a home page that says so, without empty headings', () => {
  const { newest, empty, pinned, series, categories, tags, pagination } = homeView(aContext([]));
  assert.deepEqual(
    [empty, newest, pinned, series, categories, tags, pagination],
    ['Chưa có bài nào.', ...Array.from({ length: 6 }, () => undefined)],
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
