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
  [[], [], 'a blog without an earlier platform'],
  [['blogger'], blogger, 'from Blogger'],
  [['gatsby'], [...sitemaps, ...gatsby], 'from Gatsby'],
  [['blogger', 'gatsby'], [...blogger, ...gatsby], 'from both'],
] as const) {
  test(`old addresses that are copies: ${why}`, () =>
    assert.deepEqual(
      of([...from]).map(({ permalink, of }) => `${permalink} ← ${of}`),
      wanted,
    ));
}

for (const [label, file, why] of [
  ['Linux', 'feeds/posts/default/-/Linux/index.html', 'a word'],
  ['Tiếng Việt', 'feeds/posts/default/-/Tiếng Việt/index.html', 'diacritics and a space'],
  ['C++', 'feeds/posts/default/-/C++/index.html', 'symbols'],
  ['I/O', 'feeds/posts/default/-/I/O/index.html', 'a slash'],
  ['100%', 'feeds/posts/default/-/100%/index.html', 'a %'],
  ['What?', 'feeds/posts/default/-/What?/index.html', 'a ?, which Windows does not allow'],
  ['a:b', 'feeds/posts/default/-/a:b/index.html', 'a colon, which Windows does not allow'],
  ['C:\\x', undefined, 'a backslash, which servers read as a slash'],
  ['..', undefined, 'a .., which leads out of the folder'],
  ['a/../b', undefined, 'the same in the middle'],
  ['/etc', undefined, 'a leading slash'],
] as const) {
  test(`the feed of the label “${label}” at Blogger: ${why}`, () =>
    assert.equal(of(['blogger'], [label]).find(({ permalink }) => permalink.includes('/-/'))?.file, file));
}

test('each spelling of a label has its own feed, which is a copy of the feed of the tag', () => {
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

test('feeds without an extension are an index.html, other files keep their names', () => {
  const files = new Map(of(['blogger', 'gatsby']).map(({ permalink, file, kind }) => [permalink, [kind, file]]));
  assert.deepEqual(files.get('/feeds/posts/default'), ['feed', 'feeds/posts/default/index.html']);
  assert.deepEqual(files.get('/sitemap/sitemap-index.xml'), ['file', 'sitemap/sitemap-index.xml']);
});
