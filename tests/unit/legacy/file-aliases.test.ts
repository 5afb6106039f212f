import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { fileAliases } from '#legacy/file-aliases.ts';
import type { SiteSettings } from '#config/site.ts';
import { aSite, aWriting } from '../samples.ts';

const bloggerId = 'tag:blogger.com,1999:blog-1.post-1';

const of = (from: SiteSettings['from'], tags: readonly string[] = []) => {
  const site = aSite({ from });
  return fileAliases(buildBlog([aWriting({ tags: [...tags], bloggerId })], site), site);
};

const sitemaps = ['/sitemap.xml ← /sitemap-index.xml'];
const blogger = [
  ...sitemaps,
  '/feeds/posts/default ← /atom.xml',
  '/feeds/posts/full ← /atom.xml',
  '/feeds/posts/summary ← /atom.xml',
  '/sitemap-pages.xml ← /sitemap-0.xml',
];
const gatsby = ['/sitemap/sitemap-index.xml ← /sitemap-index.xml', '/sitemap/sitemap-0.xml ← /sitemap-0.xml'];

for (const [from, wanted, why] of [
  [[], [], 'a blog that began here'],
  [['blogger'], blogger, 'from Blogger'],
  [['gatsby'], [...sitemaps, ...gatsby], 'from Gatsby'],
  [['blogger', 'gatsby'], [...blogger, ...gatsby], 'from both'],
] as const) {
  test(`old addresses that answer with bytes: ${why}`, () =>
    assert.deepEqual(
      of([...from]).map(({ permalink, of }) => `${permalink} ← ${of}`),
      wanted,
    ));
}

for (const [label, file, why] of [
  ['Linux', 'feeds/posts/default/-/Linux/index.html', 'a word'],
  ['Tiếng Việt', 'feeds/posts/default/-/Tiếng Việt/index.html', 'marks and a blank'],
  ['C++', 'feeds/posts/default/-/C++/index.html', 'signs'],
  ['I/O', 'feeds/posts/default/-/I/O/index.html', 'a slash'],
  ['100%', 'feeds/posts/default/-/100%/index.html', 'a %'],
  ['What?', undefined, 'a ?, which some disks do not take'],
  ['a:b', undefined, 'a colon, likewise'],
  ['C:\\x', undefined, 'a backslash, likewise'],
  ['..', undefined, 'a step up, out of the folder'],
  ['a/../b', undefined, 'the same in the middle'],
  ['/etc', undefined, 'a slash at its head'],
] as const) {
  test(`the feed of the label “${label}” at Blogger: ${why}`, () =>
    assert.equal(of(['blogger'], [label]).find(({ permalink }) => permalink.includes('/-/'))?.file, file));
}

test('each spelling of a label has its feed, all with the bytes of one tag', () => {
  const site = aSite({ from: ['blogger'] });
  const blog = buildBlog(
    [aWriting({ tags: ['Vim'], bloggerId }), aWriting({ tags: ['VIM'], bloggerId, slug: '/2' }, { id: '2' })],
    site,
  );
  assert.deepEqual(
    fileAliases(blog, site).flatMap(({ permalink, of }) => (permalink.includes('/-/') ? [[permalink, of]] : [])),
    [
      ['/feeds/posts/default/-/VIM', '/tag/vim/atom.xml'],
      ['/feeds/posts/default/-/Vim', '/tag/vim/atom.xml'],
    ],
  );
});

test('feeds without extension lie in an index.html, files under their own names', () => {
  const files = new Map(of(['blogger', 'gatsby']).map(({ permalink, file, kind }) => [permalink, [kind, file]]));
  assert.deepEqual(files.get('/feeds/posts/default'), ['feed', 'feeds/posts/default/index.html']);
  assert.deepEqual(files.get('/sitemap/sitemap-index.xml'), ['file', 'sitemap/sitemap-index.xml']);
});
