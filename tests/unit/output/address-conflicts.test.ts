import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Writing } from '#blog/post.ts';
import { findAddressConflicts } from '#output/address-conflicts.ts';
import { aSite, aWriting } from '../samples.ts';

const at = (id: string, fields: Partial<FrontMatter>) => aWriting(fields, { id });

const conflictsOf = (writings: readonly Writing[], publicFiles: readonly string[] = []): string =>
  formatDiagnostics(findAddressConflicts(buildBlog(writings, aSite()), aSite(), publicFiles));

/** What the owner is told of posts with these front matters, in the files 1.md, 2.md, … */
const clashes = (posts: readonly Partial<FrontMatter>[], publicFiles: readonly string[] = []): string =>
  conflictsOf(
    posts.map((fields, index) => at(String(index + 1), fields)),
    publicFiles,
  );

const remedy = 'Give one of them another slug; if that one was ever public, keep its old address under aliases.';
const belongs = (slug: string, holder: string, file = '2') =>
  `error posts/${file}.md [slug]: The address “${slug}” already belongs to ${holder}.\n    ${remedy}`;
const folder = (slug: string, holder: string, file = '2') =>
  `error posts/${file}.md [slug]: “${slug}” needs a folder where ${holder} is.\n    ${remedy}`;
const first = 'posts/1.md';

for (const [slugs, wanted, why] of [
  [['/a.html', '/b.html'], '', 'two addresses'],
  [['/a.html', '/a/'], '', 'a file and a folder of other names'],
  [['/a.html', '/a'], '', 'with and without .html'],
  [['/dang.html', '/đang.html'], '', 'letters with and without marks'],
  [['/a.html', '/a.html'], belongs('/a.html', first), 'one address'],
  [['/a.html', 'a.html'], belongs('/a.html', first), 'one address without the first slash'],
  [['/a/', '/a'], belongs('/a', first), 'with and without slash'],
  [['/tên.html', '/t%C3%AAn.html'], belongs('/tên.html', first), 'one of them encoded'],
  [['/Docker.html', '/docker.html'], belongs('/docker.html', first), 'but for case'],
  [['/ĐƯỜNG/', '/đường'], belongs('/đường', first), 'but for case in Vietnamese'],
  [['/tên.html', '/tên.html'.normalize('NFD')], belongs('/tên.html'.normalize('NFD'), first), 'but for Unicode form'],
  [['/a.html', '/a.html/b/'], folder('/a.html/b/', first), 'a folder where a file is'],
  [['/a', '/a/b.html'], '', 'a page within the folder of a page'],
  [['/tag/'], belongs('/tag/', 'the list of tags', '1'), 'the list of tags'],
  [['/tag'], belongs('/tag', 'the list of tags', '1'), 'the same without slash'],
  [['/archive/'], belongs('/archive/', 'the archive', '1'), 'the archive'],
  [['/search/'], belongs('/search/', 'the search page', '1'), 'the search page'],
  [['/index.html'], belongs('/index.html', 'the home page', '1'), 'the home page'],
  [['/404.html'], belongs('/404.html', 'the page for missing addresses', '1'), 'the page for missing addresses'],
  [['/2016/'], belongs('/2016/', 'the archive of 2016', '1'), 'a year with posts'],
  [['/2016/02'], belongs('/2016/02', 'the archive of 2016-2', '1'), 'a month with posts'],
  [['/2017/'], '', 'a year without posts'],
  [['/_astro/x.html'], belongs('/_astro/x.html', 'the files of the engine', '1'), 'the files of the engine'],
  [['/pagefind/'], belongs('/pagefind/', 'the files of the engine', '1'), 'the search index'],
  [['/robots.txt'], folder('/robots.txt', 'robots.txt', '1'), 'a file of the engine'],
  [['/RSS.xml/a'], folder('/RSS.xml/a', 'the feed', '1'), 'the feed, in capitals'],
  [['/series/'], '', 'the list of series, where there is none'],
] as const) {
  test(`clashes of ${slugs.join(' and ')}: ${why}`, () =>
    assert.equal(clashes(slugs.map((slug) => ({ slug }))), wanted));
}

test('tags, categories and series hold their addresses', () => {
  const told = clashes([
    { slug: '/a.html', tags: ['Học máy'], category: 'Tin tức', series: { name: 'Rust', order: 1 } },
    { slug: '/tag/hoc-may/' },
    { slug: '/category/tin-tuc/' },
    { slug: '/series/rust' },
    { slug: '/series' },
  ]);
  assert.equal(
    told,
    [
      belongs('/tag/hoc-may/', 'the tag “Học máy”'),
      belongs('/category/tin-tuc/', 'the category “Tin tức”', '3'),
      belongs('/series/rust', 'the series “Rust”', '4'),
      belongs('/series', 'the list of series', '5'),
    ].join('\n'),
  );
});

for (const [slug, files, wanted, why] of [
  ['/a.html', ['b.html', 'a/b.png'], '', 'other files'],
  ['/a.html', ['a.html'], belongs('/a.html', 'the file public/a.html', '1'), 'the same file'],
  ['/a/', ['A/index.html'], belongs('/a/', 'the file public/A/index.html', '1'), 'a folder with a page of its own'],
  ['/me.jpg', ['me.jpg'], folder('/me.jpg', 'the file public/me.jpg', '1'), 'a post that is called like an image'],
  ['/me.jpg/x.html', ['me.jpg'], folder('/me.jpg/x.html', 'the file public/me.jpg', '1'), 'a post below an image'],
  ['/tên', ['tên'.normalize('NFD')], folder('/tên', `the file public/${'tên'.normalize('NFD')}`, '1'), 'NFD on disk'],
] as const) {
  test(`a post at ${slug} and files in public: ${why}`, () => assert.equal(clashes([{ slug }], files), wanted));
}

test('three posts at one address: two are told to move', () => {
  assert.equal(
    clashes([{ slug: '/a.html' }, { slug: '/a.html' }, { slug: '/A.html' }]),
    [belongs('/a.html', first), belongs('/A.html', first, '3')].join('\n'),
  );
});

test('a page and a post at one address', () => {
  const conflicts = conflictsOf([aWriting({ template: 'page' }, { id: 'x' }), at('1', { slug: '/x' })]);
  assert.equal(conflicts, belongs('/x', 'pages/x.md', '1'));
});

const alias = (old: string, holder: string, file = '2') =>
  `error posts/${file}.md [aliases]: The old address “${old}” belongs to ${holder}.\n    Leave it to one of them.`;

for (const [posts, wanted, why] of [
  [[{ slug: '/a.html', aliases: ['/a-old.html', '/b-old.html'] }], '', 'old addresses that nobody else has'],
  [[{ slug: '/a.html', aliases: ['/A.html'] }], '', 'its own address'],
  [[{ slug: '/a.html', aliases: ['/x', '/x/'] }], '', 'one twice'],
  [[{ slug: '/a.html' }, { slug: '/b.html', aliases: ['/a.html'] }], alias('/a.html', first), 'where a post stands'],
  [
    [
      { slug: '/a.html', aliases: ['/x'] },
      { slug: '/b.html', aliases: ['/X/'] },
    ],
    alias('/X/', first),
    'that another post claims',
  ],
  [[{ slug: '/a.html', aliases: ['/tag/'] }], alias('/tag/', 'the list of tags', '1'), 'where a list stands'],
] as const) {
  test(`aliases: ${why}`, () =>
    assert.equal(
      clashes(posts.map((post) => ({ ...post, aliases: 'aliases' in post ? [...post.aliases] : [] }))),
      wanted,
    ));
}
