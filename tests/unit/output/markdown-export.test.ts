import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtexOf, cslOf } from '#output/citation.ts';
import { markdownExport } from '#output/markdown-export.ts';
import { postsFile } from '#output/posts-json.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import { readSource } from '#content/source.ts';
import { aFile, aPage, aPost, aSite, bytesOf } from '../samples.ts';

for (const [permalink, copy] of [
  ['/2016/02/x.html', '/md/2016/02/x.html.md'],
  ['/a/x/', '/md/a/x.md'],
  ['/a/x', '/md/a/x.md'],
  ['/a/x.md', '/md/a/x.md.md'],
  ['/a/x.md/', '/md/a/x.md.md'],
  ['/a/x.md/y', '/md/a/x.md~/y.md'],
  ['/a/x.md~/y', '/md/a/x.md~~/y.md'],
  ['/a/x.MD/y', '/md/a/x.MD~/y.md'],
  ['/a/index.md', '/md/a/index.md.md'],
  ['/about/', '/md/about.md'],
  ['/tên', '/md/tên.md'],
] as const) {
  test(`the Markdown export of ${permalink} is ${copy}`, () => assert.equal(routes.markdown(permalink), copy));
}

test('no export has the path of a folder of another', () => {
  const permalinks = ['/a/', '/a.html', '/a.md', '/a.md/b', '/a.md/b.md', '/a.md/b.md/c/', '/a.html.md', '/a.html/d'];
  const copies = permalinks.map((permalink) => routes.markdown(permalink));
  assert.equal(new Set(copies).size, copies.length);
  for (const copy of copies) assert.ok(!copies.some((other) => other.startsWith(`${copy}/`)), copy);
});

test('an export has the metadata of its post, and can be parsed', () => {
  const post = aPost({
    slug: '/2016/02/x.html',
    title: 'Nói: "đ" & #1',
    description: 'Tóm tắt: một dòng',
    category: 'Web',
    tags: ['C++', 'Tiếng Việt'],
    updated: new Date('2017-01-01T00:00:00Z'),
  });
  const body = '# Một\n\nChữ **đậm**.\n\n```sh\n---\n```';
  const copy = markdownExport(post, `\n${body}\n\n`, 'Duyet', 'Asia/Ho_Chi_Minh');
  const lines = copy.split('\n');
  assert.deepEqual(lines.slice(0, 3), ['---', 'title: "Nói: \\"đ\\" & #1"', 'author: "Duyet"']);
  const read = readSource(bytesOf(copy.replace(/^url:.*\n/m, '')), aFile, 'Asia/Ho_Chi_Minh').source;
  assert.equal(read?.body.trim(), body);
  assert.deepEqual(
    [read?.frontMatter.title, read?.frontMatter.description, read?.frontMatter.tags, read?.frontMatter.category],
    [post.title, post.description, post.tags, post.category],
  );
});

test('the export of a page has no date', () =>
  assert.doesNotMatch(markdownExport(aPage({ slug: '/about/' }), 'Tôi.', 'Duyet', 'UTC'), /^date:/m));

const addresses = createAddresses('https://blog.example/');

test('posts.json has the existing values only', () => {
  const { version, blog, posts } = postsFile([aPost({ slug: '/a.html', tags: ['x'] })], aSite(), addresses);
  assert.deepEqual([version, blog.url], [1, 'https://blog.example/']);
  assert.deepEqual(posts, [
    {
      id: 'https://blog.example/a.html',
      url: 'https://blog.example/a.html',
      markdown: 'https://blog.example/md/a.html.md',
      title: 'Title',
      lang: 'vi',
      author: 'Duyet',
      published: '2016-02-04T08:00:00+07:00',
      summary: 'How it begins.',
      tags: ['x'],
      words: 500,
      minutes: 2,
    },
  ]);
});

for (const [title, line] of [
  ['Đường đến C++', '  title = {{Đường đến C++}}'],
  ['100% of {x} & #1_a', '  title = {{100\\% of \\{x\\} \\& \\#1\\_a}}'],
  ['a\\b~c^d', '  title = {{a\\textbackslash{}b\\~{}c\\^{}d}}'],
] as const) {
  test(`the BibTeX entry of “${title}”`, () => {
    const entry = bibtexOf(aPost({ slug: '/a.html', title }), aSite());
    assert.ok(entry.split(',\n').includes(line), entry);
    assert.match(entry, /^@online\{duyet2016[a-z\d]*,\n/);
    assert.match(entry, /\n {2}date = \{2016-02-04\},\n/);
  });
}

test('the CSL-JSON of a post', () => {
  const post = aPost({ slug: '/a.html', title: '“Đường” đến "C++"', author: 'Nguyễn Hà Vy' });
  assert.deepEqual(JSON.parse(cslOf(post, aSite())), [
    {
      id: 'nguyen2016duong',
      type: 'post-weblog',
      author: [{ literal: 'Nguyễn Hà Vy' }],
      title: '“Đường” đến "C++"',
      issued: { 'date-parts': [[2016, 2, 4]] },
      'container-title': 'Blog',
      URL: post.absoluteUrl,
      language: 'vi',
    },
  ]);
});
