import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { footerView } from '#views/footer-view.ts';
import { aContext } from './samples.ts';

const footer = (...[texts, options]: Parameters<typeof aContext>) => {
  const context = aContext(texts, options);
  return footerView('vi', context.addresses.absolute('/a.html'), context);
};

test('a list of authors is linked from the second author on', () => {
  const urls = (texts: Parameters<typeof aContext>[0]) => footer(texts).lists.map(({ url }) => url);
  const one = { slug: '/1.html', category: 'Web' };
  assert.deepEqual(urls([one]), ['/category/']);
  assert.deepEqual(urls([one, { slug: '/2.html', author: 'An' }]), ['/category/', '/author/']);
});

test('a blog without categories does not link to a list of them', () =>
  assert.deepEqual(footer([{ slug: '/1.html', tags: ['sql'] }]).lists, []));

test('the languages of a blog are linked by their own names, with their codes', () => {
  const { languages } = footer([{ slug: '/1.html' }, { slug: '/2.html', lang: 'en' }]);
  assert.deepEqual(languages.map(({ label, url, hreflang, lang }) => [label, url, hreflang, lang]).toSorted(), [
    ['English', '/en/', 'en', 'en'],
    ['Tiếng Việt', '/vi/', 'vi', undefined],
  ]);
  assert.deepEqual(footer([{ slug: '/1.html' }]).languages, [], 'a blog in one language has none');
});

test('keys that walk through results are listed on the search page alone', () => {
  const context = aContext([]);
  const count = (path: string) => footerView('vi', context.addresses.absolute(path), context).shortcuts.keys.length;
  assert.equal(count('/search/'), count('/a.html') + 1);
});

test('a way to support the author is there where the settings name one', () => {
  assert.equal(footer([]).support, undefined);
  const author = { name: 'Duyet', support: 'https://give.example/' };
  assert.equal(footer([], { settings: { author } }).support?.url, 'https://give.example/');
});

const pages = (slugs: readonly string[], settings: Partial<SiteSettings> = {}) =>
  footer(
    slugs.map((slug) => ({ slug, title: slug, template: 'page' as const, noindex: slug === '/hidden/' })),
    { settings: { url: 'https://example.com/blog/', ...settings } },
  ).pages.map(({ url }) => url);

test('the footer links pages that the menu does not have, those first that every blog has', () => {
  assert.deepEqual(pages(['/a/', '/now/', '/hidden/', '/p/about.html']).toSorted(), [
    '/blog/a/',
    '/blog/now/',
    '/blog/p/about.html',
  ]);
  assert.equal(pages(['/a/', '/now/'])[0], '/blog/now/');
  assert.deepEqual(pages(['/about/', '/now/'], { menu: [{ label: 'Me', url: '/about/' }] }), ['/blog/now/']);
});

test('of many pages, the footer links only those that every blog has', () =>
  assert.deepEqual(pages(['/about/', ...Array.from({ length: 9 }, (_, index) => `/page-${index}/`)]), [
    '/blog/about/',
  ]));

test('the owner can choose the links', () => {
  assert.deepEqual(pages(['/about/'], { footer: [{ label: 'Code', url: 'https://code.example/' }] }), [
    'https://code.example/',
  ]);
  assert.deepEqual(pages(['/about/'], { footer: [] }), []);
});

test('a page in another language is marked as such', () => {
  const [link] = footer([{ slug: '/about/', template: 'page', lang: 'en', title: 'About' }]).pages;
  assert.deepEqual(link, { label: 'About', url: '/about/', lang: 'en' });
});
