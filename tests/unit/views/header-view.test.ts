import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { headerView } from '#views/header-view.ts';
import { aContext } from './samples.ts';

const header = (path: string, settings: Partial<SiteSettings> = {}, lang: 'vi' | 'en' = 'vi') => {
  const context = aContext([{ slug: '/a.html', tags: ['sql'] }], { settings });
  return headerView(lang, context.addresses.absolute(path), context);
};

test('the page that a reader is on is marked in the menu, and only that one', () => {
  const marked = (path: string) =>
    header(path)
      .links.filter(({ isCurrent }) => isCurrent)
      .map(({ url }) => url);
  assert.deepEqual([marked('/archive/'), marked('/tag/'), marked('/a.html')], [['/archive/'], ['/tag/'], []]);
});

test('the home page does not link to itself, the search page has no second search', () => {
  assert.deepEqual([header('/').isHome, header('/a.html').isHome], [true, false]);
  assert.deepEqual([header('/search/').search, header('/a.html').search?.action], [undefined, '/search/']);
});

test('the owner’s menu comes last, in the language of the page; addresses elsewhere stay as they are', () => {
  const menu = [
    { label: { vi: 'Giới thiệu', en: 'About' }, url: '/about/' },
    { label: 'Code', url: 'https://code.example/' },
  ];
  const { links } = header('/about/', { menu, url: 'https://example.com/blog/' }, 'en');
  assert.deepEqual(links.slice(-2), [
    { label: 'About', url: '/blog/about/', isCurrent: true },
    { label: 'Code', url: 'https://code.example/', isCurrent: false },
  ]);
});

test('the seal is the first letter of the blog’s name', () =>
  assert.deepEqual([header('/').seal.letters, header('/', { title: 'đêm' }).seal.letters], ['B', 'Đ']));

test('a menu of the owner’s own leaves out and moves pages of the engine', () => {
  const only = [{ label: 'Code', url: 'https://code.example/' }, 'subscribe', 'archive'] as const;
  const labels = (lang: 'vi' | 'en') =>
    header('/', { menu: { only: [...only] } }, lang).links.map(({ label }) => label);
  assert.deepEqual(labels('vi'), ['Code', 'Theo dõi', 'Lưu trữ']);
  assert.deepEqual(labels('en'), ['Code', 'Subscribe', 'Archive']);
});

test('the menu leads to no page that lists nothing', () => {
  const menu = { only: ['archive', 'tags', 'categories', 'series', 'search', 'subscribe'] } as const;
  const urls = (...texts: Parameters<typeof aContext>[0]) => {
    const context = aContext(texts, { settings: { menu: { only: [...menu.only] } } });
    return headerView('vi', 'https://example.com/', context).links.map(({ url }) => url);
  };
  assert.deepEqual(urls(), ['/search/', '/subscribe/']);
  assert.deepEqual(urls({ slug: '/1.html' }), ['/archive/', '/search/', '/subscribe/']);
  const filed = { slug: '/1.html', tags: ['sql'], category: 'Web', series: { name: 'Parts', order: 1 } };
  assert.deepEqual(urls(filed), ['/archive/', '/tag/', '/category/', '/series/', '/search/', '/subscribe/']);
});
