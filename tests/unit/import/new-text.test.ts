import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#content/source.ts';
import { parseSite } from '#config/site.ts';
import { formatNew, idOfNew, isEnginePage } from '#import/new-text.ts';
import { starterBlog } from '#import/starter-blog.ts';

/** 1 January 2026 in Vietnam, still 2025 in UTC. */
const now = new Date('2025-12-31T18:30:15.500Z');
const zone = 'Asia/Ho_Chi_Minh';

test('a new post is named by its day in the zone of the blog and by its title without diacritics', () => {
  assert.equal(idOfNew({ title: 'Đăng ký & đi: C++', folder: 'posts' }, now, zone), '2026/2026-01-01-dang-ky-di-cpp');
  assert.equal(idOfNew({ title: 'Giới thiệu', folder: 'pages' }, now, zone), 'gioi-thieu');
});

test('its front matter is what the engine reads', () => {
  const series = { name: 'Học: Rust', order: 2 };
  const text = formatNew({ title: 'A: #1', folder: 'posts', format: 'md', lang: 'en', series }, '/a.html', now, zone);
  const at = { id: 'a', file: 'posts/a.md', folder: 'posts', format: 'md' } as const;
  const { source, diagnostics } = readSource(new TextEncoder().encode(text), at, 'UTC');
  assert.deepEqual(diagnostics, []);
  const { title, date, lang, slug } = source?.frontMatter ?? {};
  assert.deepEqual(
    [title, date?.toISOString(), lang, slug, source?.frontMatter.series],
    ['A: #1', '2025-12-31T18:30:15.000Z', 'en', '/a.html', series],
  );
  assert.match(text, /date: '2026-01-01T01:30:15\+07:00'/);
});

for (const lang of ['vi', 'en'] as const)
  test(`a blog to begin with has valid settings, a post and a page: ${lang}`, () => {
    const files = starterBlog(lang, now);
    const settings: unknown = new Function(
      `return ${(files['site.config.ts'] ?? '').replace(/^[^]*export default /, '')}`,
    )();
    assert.equal(parseSite(settings, 'site.config.ts').lang, lang);
    const texts = Object.keys(files).filter((path) => path.endsWith('.md'));
    assert.equal(texts.length, 2);
    for (const file of texts) {
      const folder = file.startsWith('posts') ? 'posts' : 'pages';
      const bytes = new TextEncoder().encode(files[file]);
      const { source, diagnostics } = readSource(bytes, { id: 'x', file, folder, format: 'md' }, zone);
      assert.deepEqual(diagnostics, []);
      assert.ok(source?.frontMatter.slug?.startsWith('/'), file);
    }
  });

test('a new page cannot have the address of a page that every blog has', () =>
  assert.deepEqual(['/search/', '/tag/', '/archive/', '/gioi-thieu/', '/404.html'].map(isEnginePage), [
    true,
    true,
    true,
    false,
    false,
  ]));
