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

/** The diagnostics for posts with this front matter, in the files 1.md, 2.md, … */
const conflictsBetween = (posts: readonly Partial<FrontMatter>[], publicFiles: readonly string[] = []): string =>
  conflictsOf(
    posts.map((fields, index) => at(String(index + 1), fields)),
    publicFiles,
  );

const remedy = 'Give one of them another slug. If that one was ever public, add its old address to aliases.';
const isUsed = (slug: string, owner: string, file = '2') =>
  `error posts/${file}.md [slug]: The address “${slug}” is already used by ${owner}.\n    ${remedy}`;
const needsFolder = (slug: string, owner: string, file = '2') =>
  `error posts/${file}.md [slug]: “${slug}” needs a folder at the path of ${owner}.\n    ${remedy}`;
const first = 'posts/1.md';

for (const [slugs, wanted, why] of [
  [['/a.html', '/b.html'], '', 'two addresses'],
  [['/a.html', '/a/'], '', 'a file and a folder with different names'],
  [['/a.html', '/a'], '', 'with and without .html'],
  [['/dang.html', '/đang.html'], '', 'letters with and without diacritics'],
  [['/a.html', '/a.html'], isUsed('/a.html', first), 'one address'],
  [['/a.html', 'a.html'], isUsed('/a.html', first), 'one address without a leading slash'],
  [['/a/', '/a'], isUsed('/a', first), 'with and without a slash'],
  [['/tên.html', '/t%C3%AAn.html'], isUsed('/tên.html', first), 'one of them percent-encoded'],
  [['/Docker.html', '/docker.html'], isUsed('/docker.html', first), 'different case'],
  [['/ĐƯỜNG/', '/đường'], isUsed('/đường', first), 'different case in Vietnamese'],
  [['/tên.html', '/tên.html'.normalize('NFD')], isUsed('/tên.html'.normalize('NFD'), first), 'different Unicode form'],
  [['/a.html', '/a.html/b/'], needsFolder('/a.html/b/', first), 'a folder where a file is'],
  [['/a', '/a/b.html'], '', 'a page within the folder of a page'],
  [['/tag/'], isUsed('/tag/', 'the list of tags', '1'), 'the list of tags'],
  [['/tag'], isUsed('/tag', 'the list of tags', '1'), 'the same without slash'],
  [['/archive/'], isUsed('/archive/', 'the archive', '1'), 'the archive'],
  [['/search/'], isUsed('/search/', 'the search page', '1'), 'the search page'],
  [['/index.html'], isUsed('/index.html', 'the home page', '1'), 'the home page'],
  [['/404.html'], isUsed('/404.html', 'the 404 page', '1'), 'the 404 page'],
  [['/2016/'], isUsed('/2016/', 'the archive of 2016', '1'), 'a year with posts'],
  [['/2016/02'], isUsed('/2016/02', 'the archive of 2016-2', '1'), 'a month with posts'],
  [['/2017/'], '', 'a year without posts'],
  [['/_astro/x.html'], isUsed('/_astro/x.html', 'the files of the engine', '1'), 'the files of the engine'],
  [['/pagefind/'], isUsed('/pagefind/', 'the files of the engine', '1'), 'the search index'],
  [['/robots.txt'], needsFolder('/robots.txt', 'robots.txt', '1'), 'a file of the engine'],
  [['/RSS.xml/a'], needsFolder('/RSS.xml/a', 'the feed', '1'), 'the feed, in upper case'],
  [['/series/'], '', 'the list of series, in a blog without series'],
] as const) {
  test(`conflicts of ${slugs.join(' and ')}: ${why}`, () =>
    assert.equal(conflictsBetween(slugs.map((slug) => ({ slug }))), wanted));
}

test('conflicts with tags, categories and series', () => {
  const report = conflictsBetween([
    { slug: '/a.html', tags: ['Học máy'], category: 'Tin tức', series: { name: 'Rust', order: 1 } },
    { slug: '/tag/hoc-may/' },
    { slug: '/category/tin-tuc/' },
    { slug: '/series/rust' },
    { slug: '/series' },
  ]);
  assert.equal(
    report,
    [
      isUsed('/tag/hoc-may/', 'the tag “Học máy”'),
      isUsed('/category/tin-tuc/', 'the category “Tin tức”', '3'),
      isUsed('/series/rust', 'the series “Rust”', '4'),
      isUsed('/series', 'the list of series', '5'),
    ].join('\n'),
  );
});

for (const [slug, files, wanted, why] of [
  ['/a.html', ['b.html', 'a/b.png'], '', 'other files'],
  ['/a.html', ['a.html'], isUsed('/a.html', 'the file public/a.html', '1'), 'the same file'],
  ['/a/', ['A/index.html'], isUsed('/a/', 'the file public/A/index.html', '1'), 'a folder with an index page'],
  ['/me.jpg', ['me.jpg'], needsFolder('/me.jpg', 'the file public/me.jpg', '1'), 'a post that is named like an image'],
  ['/me.jpg/x.html', ['me.jpg'], needsFolder('/me.jpg/x.html', 'the file public/me.jpg', '1'), 'a post below an image'],
  [
    '/tên',
    ['tên'.normalize('NFD')],
    needsFolder('/tên', `the file public/${'tên'.normalize('NFD')}`, '1'),
    'a file name in NFD',
  ],
] as const) {
  test(`a post at ${slug} and files in public: ${why}`, () =>
    assert.equal(conflictsBetween([{ slug }], files), wanted));
}

test('three posts at one address give two errors', () => {
  assert.equal(
    conflictsBetween([{ slug: '/a.html' }, { slug: '/a.html' }, { slug: '/A.html' }]),
    [isUsed('/a.html', first), isUsed('/A.html', first, '3')].join('\n'),
  );
});

test('a page and a post at one address', () => {
  const conflicts = conflictsOf([aWriting({ template: 'page' }, { id: 'x' }), at('1', { slug: '/x' })]);
  assert.equal(conflicts, isUsed('/x', 'pages/x.md', '1'));
});

const alias = (old: string, owner: string, file = '2') =>
  `error posts/${file}.md [aliases]: The old address “${old}” is already used by ${owner}.\n    Delete this alias, or change the other address.`;

for (const [posts, wanted, why] of [
  [[{ slug: '/a.html', aliases: ['/a-old.html', '/b-old.html'] }], '', 'no conflict'],
  [[{ slug: '/a.html', aliases: ['/A.html'] }], '', 'its own permalink'],
  [[{ slug: '/a.html', aliases: ['/x', '/x/'] }], '', 'the same alias twice'],
  [
    [{ slug: '/a.html' }, { slug: '/b.html', aliases: ['/a.html'] }],
    alias('/a.html', first),
    'the permalink of a post',
  ],
  [
    [
      { slug: '/a.html', aliases: ['/x'] },
      { slug: '/b.html', aliases: ['/X/'] },
    ],
    alias('/X/', first),
    'an alias of another post',
  ],
  [[{ slug: '/a.html', aliases: ['/tag/'] }], alias('/tag/', 'the list of tags', '1'), 'the permalink of a list'],
] as const) {
  test(`aliases: ${why}`, () =>
    assert.equal(
      conflictsBetween(posts.map((post) => ({ ...post, aliases: 'aliases' in post ? [...post.aliases] : [] }))),
      wanted,
    ));
}
