import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listHead, pageHead, postHead } from '#output/head.ts';
import { scriptJson } from '#output/json-ld.ts';
import { createAddresses, pageOf, routes } from '#urls/routes.ts';
import { aPage, aPost, aSite } from '../samples.ts';

const site = aSite({ author: { name: 'Duyet', url: 'https://duyet.example/' } });
const addresses = createAddresses(site.url);
const headOf = (post = aPost({ slug: '/tên.html' }), translations: Parameters<typeof postHead>[1] = []) =>
  postHead(post, translations, site, addresses);

test('a text without a beginning to quote is described by its title', () => {
  const text = { slug: '/a.html', title: 'Three photos' };
  const prose = { lead: '', words: 0, codeLines: 0, lang: undefined };
  const { description, jsonLd } = headOf(aPost(text, { prose }));
  assert.equal(description, 'Three photos');
  assert.ok(!JSON.stringify(jsonLd).includes('"description"'));
  assert.equal(pageHead(aPage(text, { prose }), site, addresses).description, 'Three photos');
});

test('the metadata of a post', () => {
  const post = aPost({
    slug: '/2016/02/tên.html',
    title: 'Cài đặt Redis',
    description: 'In short.',
    lang: 'vi',
    category: 'Web',
    tags: ['Redis', 'C++'],
    updated: new Date('2017-01-01T00:00:00Z'),
    cover: '/a b.png',
    coverAlt: 'A cat',
    bloggerId: 'tag:blogger.com,1999:blog-1.post-2',
  });
  const url = 'https://blog.example/2016/02/t%C3%AAn.html';
  const author = { '@type': 'Person', name: 'Duyet', url: 'https://duyet.example/' };
  assert.deepEqual(headOf(post), {
    lang: 'vi',
    title: 'Cài đặt Redis',
    description: 'In short.',
    canonical: url,
    noindex: false,
    image: { src: 'https://blog.example/a%20b.png', alt: 'A cat' },
    type: 'article',
    article: [
      ['article:published_time', '2016-02-04T08:00:00+07:00'],
      ['article:modified_time', '2017-01-01T07:00:00+07:00'],
      ['article:section', 'Web'],
      ['article:tag', 'Redis'],
      ['article:tag', 'C++'],
    ],
    translations: [],
    alternates: [{ type: 'text/markdown', href: 'https://blog.example/md/2016/02/t%C3%AAn.html.md' }],
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'BlogPosting',
        headline: 'Cài đặt Redis',
        description: 'In short.',
        inLanguage: 'vi',
        datePublished: '2016-02-04T08:00:00+07:00',
        dateModified: '2017-01-01T07:00:00+07:00',
        author,
        publisher: author,
        mainEntityOfPage: url,
        url,
        wordCount: 500,
        image: 'https://blog.example/a%20b.png',
        articleSection: 'Web',
        keywords: ['Redis', 'C++'],
        identifier: 'tag:blogger.com,1999:blog-1.post-2',
      },
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Blog', item: 'https://blog.example/' },
          { '@type': 'ListItem', position: 2, name: 'Cài đặt Redis', item: url },
        ],
      },
    ],
  });
});

test('missing values are omitted, not empty', () => {
  const head = headOf();
  assert.deepEqual(
    head.article.map(([property]) => property),
    ['article:published_time'],
  );
  const [posting = {}] = head.jsonLd;
  for (const key of ['image', 'articleSection', 'keywords', 'identifier']) assert.ok(!(key in posting), key);
  assert.equal(posting['dateModified'], posting['datePublished']);
  assert.doesNotMatch(JSON.stringify(head.jsonLd), /undefined|null/);
});

test('a copy has the canonical URL of the original', () => {
  const head = headOf(aPost({ slug: '/a.html', canonical: 'https://original.example/a' }));
  assert.equal(head.canonical, 'https://original.example/a');
  assert.equal(head.jsonLd[0]?.['mainEntityOfPage'], 'https://original.example/a');
  assert.equal(head.jsonLd[0]?.['url'], 'https://blog.example/a.html');
});

test('a guest is the author, the owner is the publisher', () => {
  const [posting] = headOf(aPost({ author: 'Guest' })).jsonLd;
  assert.deepEqual(posting?.['author'], { '@type': 'Person', name: 'Guest' });
  assert.deepEqual(posting?.['publisher'], { '@type': 'Person', name: 'Duyet', url: 'https://duyet.example/' });
});

test('translations list each other and themselves, with absolute URLs', () => {
  const [vi, en] = [aPost({ slug: '/vi.html', lang: 'vi' }), aPost({ slug: '/en.html', lang: 'en' })];
  assert.deepEqual(headOf(vi, [en]).translations, [
    { lang: 'vi', href: 'https://blog.example/vi.html' },
    { lang: 'en', href: 'https://blog.example/en.html' },
  ]);
});

for (const [cover, wanted, why] of [
  ['https://i.example/a.png', undefined, 'an image of another site'],
  ['//i.example/a.png', undefined, 'an image of another site, without a scheme'],
  ['https://blog.example/a.png', 'https://blog.example/a.png', 'a URL of the blog'],
  ['/a.svg', undefined, 'a drawing, which most sites do not show'],
  ['/a.gif', undefined, 'an animation'],
  ['/a.png', 'https://blog.example/a.png', 'a file in public'],
  ['./a.png', undefined, 'a file next to the post has no URL before the build'],
] as const) {
  test(`the image of a post: ${why}`, () => assert.equal(headOf(aPost({ cover })).image?.src, wanted));
}

test('all URLs have the sub-path', () => {
  const below = aSite({ url: 'https://me.example/blog/' });
  const head = postHead(aPost({ slug: '/a.html', cover: '/a.png' }, {}, below), [], below, createAddresses(below.url));
  assert.equal(head.canonical, 'https://me.example/blog/a.html');
  assert.equal(head.image?.src, 'https://me.example/blog/a.png');
  assert.match(JSON.stringify(head.jsonLd), /"item":"https:\/\/me\.example\/blog\/"/);
});

test('a page is not an article', () => {
  const head = pageHead(aPage({ title: 'About', noindex: true }), site, addresses);
  assert.deepEqual(
    [head.type, head.article, head.canonical, head.noindex, head.description],
    ['website', [], 'https://blog.example/about/', true, 'How it begins.'],
  );
});

test('the metadata of the home page', () => {
  const head = listHead({ permalink: routes.home, title: 'Blog' }, site, addresses);
  assert.equal(head.description, 'Một blog.');
  assert.deepEqual(head.jsonLd, [
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Blog',
      url: 'https://blog.example/',
      description: 'Một blog.',
      inLanguage: 'vi',
      author: { '@type': 'Person', name: 'Duyet', url: 'https://duyet.example/' },
    },
  ]);
});

test('the metadata of a page of a list', () => {
  const head = listHead(
    {
      permalink: pageOf(routes.tag('hoc-may'), 2, []),
      title: 'Học máy',
      description: 'All of them.',
      noindex: true,
      parents: [{ name: 'Thẻ', permalink: routes.tags }],
    },
    site,
    addresses,
  );
  assert.equal(head.canonical, 'https://blog.example/tag/hoc-may/page/2/');
  assert.deepEqual([head.description, head.noindex], ['All of them.', true]);
  assert.deepEqual(head.jsonLd[0]?.['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'Blog', item: 'https://blog.example/' },
    { '@type': 'ListItem', position: 2, name: 'Thẻ', item: 'https://blog.example/tag/' },
    { '@type': 'ListItem', position: 3, name: 'Học máy', item: 'https://blog.example/tag/hoc-may/page/2/' },
  ]);
});

for (const title of [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  'a\u2028b\u2029c',
  '"quotes" & \\backslash\\',
  'Tiếng Việt 🎉',
]) {
  test(`a title cannot end the script: ${JSON.stringify(title)}`, () => {
    const json = scriptJson(headOf(aPost({ title })).jsonLd);
    assert.doesNotMatch(json, /[<\u2028\u2029]/);
    assert.deepEqual(JSON.parse(json), headOf(aPost({ title })).jsonLd);
  });
}
