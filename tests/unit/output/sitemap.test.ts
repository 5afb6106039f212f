import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { sitemapEntries } from '#output/sitemap.ts';
import { aSite, aWriting } from '../samples.ts';

const entries = (...texts: readonly Partial<FrontMatter>[]) =>
  new Map(
    sitemapEntries(
      buildBlog(
        texts.map((fields, index) => aWriting(fields, { id: String(index + 1) })),
        aSite(),
      ),
    ).map(({ permalink, lastmod }) => [permalink, lastmod?.toISOString().slice(0, 10)]),
  );

const x = { slug: '/x.html', date: new Date('2016-02-04') };

for (const [fields, wanted, why] of [
  [{}, '2016-02-04', 'the date of a post'],
  [{ updated: new Date('2018-01-01') }, '2018-01-01', 'an edit'],
  [{ updated: new Date('2010-01-01') }, '2016-02-04', 'an edit before the publication'],
  [{ template: 'page' }, undefined, 'a page without a date'],
  [{ template: 'page', updated: new Date('2018-01-01') }, '2018-01-01', 'the date of an edit of a page'],
] as const) {
  test(`lastmod: ${why}`, () => {
    const found = entries({ ...x, ...fields });
    assert.ok(found.has('/x.html'));
    assert.equal(found.get('/x.html'), wanted);
  });
}

for (const [fields, why] of [
  [{ noindex: true }, 'a post with noindex'],
  [{ canonical: 'https://other.example/x' }, 'a copy of another site'],
  [{ draft: true }, 'a draft'],
  [{ template: 'page', noindex: true }, 'a page with noindex'],
] as const) {
  test(`the sitemap does not have ${why}`, () => assert.ok(!entries({ ...x, ...fields }).has('/x.html')));
}

test('lastmod of a list is that of its newest change', () => {
  const found = entries(
    { ...x, tags: ['T'], series: { name: 'S', order: 1 } },
    { slug: '/y', date: new Date('2018-05-06'), updated: new Date('2020-01-01'), tags: ['T'], category: 'C' },
  );
  for (const [permalink, wanted] of [
    ['/', '2020-01-01'],
    ['/archive/', '2020-01-01'],
    ['/tag/t/', '2020-01-01'],
    ['/category/c/', '2020-01-01'],
    ['/series/', '2016-02-04'],
    ['/series/s/', '2016-02-04'],
    ['/2016/', '2016-02-04'],
    ['/2018/05/', '2020-01-01'],
  ] as const)
    assert.equal(found.get(permalink), wanted, permalink);
});

test('the sitemap has no search page, no later pages of lists, and no index without series', () => {
  const found = entries(x);
  for (const permalink of ['/search/', '/404.html', '/series/', '/page/2/'])
    assert.ok(!found.has(permalink), permalink);
});

test('a translated post lists all languages, itself included; other posts list none', () => {
  const writings = [
    aWriting({ slug: '/a.html', lang: 'vi' }, { id: 'a' }),
    aWriting({ slug: '/b.html', lang: 'en', translationOf: '/a.html' }, { id: 'b' }),
    aWriting({ slug: '/c.html', lang: 'en' }, { id: 'c' }),
  ];
  const named = sitemapEntries(buildBlog(writings, aSite())).flatMap(({ permalink, translations }) =>
    translations
      ? [`${permalink}: ${translations.map(({ lang, permalink }) => `${lang} ${permalink}`).join(', ')}`]
      : [],
  );
  assert.deepEqual(named.sort(), ['/a.html: vi /a.html, en /b.html', '/b.html: en /b.html, vi /a.html']);
});

test('the sitemap has no index that lists nothing', () => {
  const indexes = ['/archive/', '/tag/', '/category/'];
  const found = (...texts: readonly Partial<FrontMatter>[]) => indexes.filter((path) => entries(...texts).has(path));
  assert.deepEqual(found(), []);
  assert.deepEqual(found({ ...x, tags: ['sql'] }), ['/archive/', '/tag/']);
  assert.deepEqual(found({ ...x, category: 'Web' }), ['/archive/', '/category/']);
});
