import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footerView } from '#views/footer-view.ts';
import { aContext } from './samples.ts';

const footer = (...[texts, options]: Parameters<typeof aContext>) => {
  const context = aContext(texts, options);
  return footerView('vi', context.addresses.absolute('/a.html'), context);
};

test('a list of authors is linked from the second author on', () => {
  const urls = (texts: Parameters<typeof aContext>[0]) => footer(texts).lists.map(({ url }) => url);
  assert.deepEqual(urls([{ slug: '/1.html' }]), ['/category/']);
  assert.deepEqual(urls([{ slug: '/1.html' }, { slug: '/2.html', author: 'An' }]), ['/category/', '/author/']);
});

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
