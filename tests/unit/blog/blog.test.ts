import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Writing } from '#blog/post.ts';
import { aSite, aWriting } from '../samples.ts';

const at = (day: number, slug: string, fields: Partial<FrontMatter> = {}): Writing =>
  aWriting({ slug, date: new Date(Date.UTC(2016, 0, day, 5)), ...fields }, { id: slug.replaceAll('/', '') });

const [first, second, third] = [at(1, '/a.html'), at(2, '/b.html'), at(3, '/c.html')];
const about = aWriting({ template: 'page' }, { id: 'about' });

test('posts newest first, and pages separately, in any order of the input', () => {
  for (const writings of [
    [first, about, third, second],
    [third, second, first, about],
  ]) {
    const blog = buildBlog(writings, aSite());
    assert.deepEqual(
      blog.posts.map(({ permalink }) => permalink),
      ['/c.html', '/b.html', '/a.html'],
    );
    assert.deepEqual(
      blog.pages.map(({ permalink }) => permalink),
      ['/about/'],
    );
    assert.deepEqual([...blog.byPermalink.keys()].sort(), ['/a.html', '/about/', '/b.html', '/c.html']);
    assert.deepEqual(blog.diagnostics, []);
  }
});

test('a page in the folder of posts is a page', () => {
  const blog = buildBlog([aWriting({ template: 'page' }, { folder: 'posts', id: 'x' })], aSite());
  assert.equal(blog.posts.length, 0);
  assert.equal(blog.pages[0]?.permalink, '/x/');
});

test('a blog can be empty', () => {
  const blog = buildBlog([], aSite());
  assert.deepEqual([blog.posts, blog.tags, blog.years, blog.series, blog.diagnostics], [[], [], [], [], []]);
});

test('each post has its next newer and next older post', () => {
  const blog = buildBlog([first, second, third], aSite());
  assert.deepEqual(
    blog.posts.map((post) => {
      const { newer, older } = blog.neighbours(post);
      return [newer?.permalink, post.permalink, older?.permalink];
    }),
    [
      [undefined, '/c.html', '/b.html'],
      ['/c.html', '/b.html', '/a.html'],
      ['/b.html', '/a.html', undefined],
    ],
  );
});

test('each post has its author in a blog with several authors', () => {
  const blog = buildBlog([at(1, '/a.html', { author: 'Lan' }), at(2, '/b.html', { author: 'Minh' })], aSite());
  assert.deepEqual(
    blog.posts.map((post) => [post.permalink, blog.authorOf(post)?.slug]),
    [
      ['/b.html', 'minh'],
      ['/a.html', 'lan'],
    ],
  );
  const alone = buildBlog([at(1, '/a.html')], aSite());
  assert.deepEqual(
    alone.posts.map((post) => alone.authorOf(post)),
    [undefined],
  );
});

test('translations link to each other, but not to posts in the same language', () => {
  const blog = buildBlog(
    [
      at(1, '/vi.html', { lang: 'vi' }),
      at(2, '/en.html', { lang: 'en', translationOf: 'vi.html' }),
      at(3, '/vi-2.html', { lang: 'vi', translationOf: '/vi.html' }),
      at(4, '/other.html'),
    ],
    aSite(),
  );
  const of = (permalink: string) =>
    blog.posts.filter((post) => post.permalink === permalink).flatMap((post) => blog.translations(post));
  assert.deepEqual(
    ['/vi.html', '/en.html', '/other.html'].map((permalink) => of(permalink).map((post) => post.permalink)),
    [['/en.html'], ['/vi-2.html', '/vi.html'], []],
  );
  assert.deepEqual(blog.diagnostics, []);
});

for (const field of ['translationOf', 'supersededBy'] as const) {
  test(`${field} must be the permalink of an existing post`, () => {
    const writings = [at(1, '/a.html', { [field]: '/gone.html' })];
    assert.equal(
      formatDiagnostics(buildBlog(writings, aSite()).diagnostics),
      `error posts/a.html.md [${field}]: No post has the address “/gone.html”.\n    Write the slug of an existing post, exactly as in that post.`,
    );
    assert.deepEqual(
      buildBlog(writings, aSite(), { unpublished: ['/gone.html'] }).diagnostics,
      [],
      'drafts are allowed',
    );
  });
}

test('posts and pages by old address: aliases, and paths at Blogger', () => {
  const blog = buildBlog(
    [
      at(1, '/a.html', { aliases: ['/old/a'], bloggerUrl: 'http://old.example/2016/01/t%C3%AAn.html?m=1' }),
      aWriting({ template: 'page', aliases: ['/p/about.html'] }, { id: 'about' }),
    ],
    aSite(),
  );
  assert.deepEqual([...blog.byOldAddress].map(([old, page]) => [old, page.permalink]).sort(), [
    ['/2016/01/tên.html', '/a.html'],
    ['/old/a', '/a.html'],
    ['/p/about.html', '/about/'],
  ]);
});

test('the diagnostics of a blog include those of tags, categories and series', () => {
  const series = { name: 'Rust', order: 1 };
  const blog = buildBlog(
    [
      at(1, '/a.html', { tags: ['VIM'], category: 'Web', series }),
      at(2, '/b.html', { tags: ['Vim'], category: 'web', series }),
    ],
    aSite(),
  );
  assert.deepEqual(
    blog.diagnostics.map(({ level, field }) => `${level} ${field}`),
    ['warning tags', 'warning category', 'warning series'],
  );
});
