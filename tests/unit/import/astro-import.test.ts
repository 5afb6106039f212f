import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importAstro } from '#import/engines/astro.ts';
import { has, importFrom, post, text } from './engine-import.ts';

test('Astro: collections, pages, and the constants of its starters', async () => {
  const { copies, settings, odd } = await importFrom(importAstro, {
    'astro.config.mjs':
      "import mdx from '@astrojs/mdx';\nexport default defineConfig({ site: 'https://blog.example', base: '/notes', integrations: [mdx()], trailingSlash: process.env.X });",
    'src/consts.ts':
      "export const SITE_TITLE: string = 'Sổ tay';\nexport const SITE_DESCRIPTION = 'Ghi chép' as const;",
    'src/content/blog/a.mdx': text,
    'src/pages/about.md': text,
    'src/pages/index.astro': '',
    'public/x.png': '',
  });
  assert.deepEqual(copies, [
    'src/content/blog/a.mdx → posts/a.mdx',
    'src/pages/about.md → pages/about.md',
    'public/x.png → public/x.png',
  ]);
  has(settings, ["url: 'https://blog.example/notes/'", "title: 'Sổ tay'", "description: 'Ghi chép'"]);
  assert.ok(
    odd.includes('astro.config.mjs: not understood without running it: trailingSlash (line 2)'),
    odd.join('\n'),
  );
});

test('Astro: tag pages that the project has', async () => {
  const { redirects } = await importFrom(importAstro, {
    'astro.config.mjs': "export default { site: 'https://blog.example' }",
    'src/pages/tags/[tag].astro': '',
    'src/pages/blog/index.astro': '',
    'src/content/blog/a.md': post('title: A\npubDate: May 12 2019\ntags: [Web Dev]'),
  });
  assert.deepEqual(redirects, ['/blog/ /archive/', '/tags/ /tag/', '/tags/web-dev/ /tag/web-dev/']);
});

test('Astro: a collection with a folder of its own, and the route that says where posts are', async () => {
  const { copies, settings } = await importFrom(importAstro, {
    'astro.config.mjs': "export default defineConfig({ site: 'https://blog.example' });",
    'src/content.config.ts':
      "const post = defineCollection({ loader: glob({ base: './content/posts', pattern: '**/*.md' }) });",
    'content/posts/a.md': text,
    'content/posts/notes.md': 'No front matter.',
    'src/pages/posts/[...slug]/index.astro': '',
    'src/data/blog/b.md': text,
  });
  assert.deepEqual(copies, ['content/posts/a.md → posts/a.md', 'src/data/blog/b.md → posts/b.md']);
  has(settings, ["permalinks: { pattern: '/posts/:slug/', engine: 'astro' }"]);
});

test('Astro: AstroPaper keeps the folders of posts, and a second route for posts is told', async () => {
  const files = {
    'src/pages/posts/[...slug]/index.astro': '',
    'src/utils/getPath.ts': '',
    'src/data/blog/en/a.md': '---\ntitle: A\nslug: x\n---\n',
  };
  const one = await importFrom(importAstro, files);
  has(one.settings, ["permalinks: { pattern: '/posts/:folders/:slugorname/', engine: 'astro' }"]);
  assert.ok(!one.odd.some((line) => line.includes('is a guess')));
  const two = await importFrom(importAstro, { ...files, 'src/pages/en/posts/[...slug]/index.astro': '' });
  assert.ok(two.odd.some((line) => /several routes give posts.* is a guess/.test(line)));
});

test('Astro: a pattern that no route says is told to be a guess', async () => {
  const config = { 'astro.config.mjs': "export default { site: 'https://blog.example' }" };
  const guess = (told: readonly string[]) => told.filter((line) => line.includes('is a guess'));
  const routed = await importFrom(importAstro, {
    ...config,
    'src/content/blog/a.md': text,
    'src/pages/blog/[...slug].astro': '',
  });
  assert.deepEqual(guess(routed.odd), []);
  const root = await importFrom(importAstro, {
    ...config,
    'src/content/blog/a.md': text,
    'src/pages/[...slug].astro': '',
  });
  has(root.settings, ["permalinks: { pattern: '/:slug/', engine: 'astro' }"]);
  assert.equal(guess(root.odd).length, 1);
  const silent = await importFrom(importAstro, { ...config, 'src/content/posts/a.md': text });
  has(silent.settings, ["permalinks: { pattern: '/posts/:slug/', engine: 'astro' }"]);
  assert.match(guess(silent.odd)[0] ?? '', /^site\.config\.ts: no route .* \/posts\/:slug\/ is a guess/);
});

test('Astro: a text of a collection that one route shows is a page there', async () => {
  const { written, copies, leftOut } = await importFrom(importAstro, {
    'astro.config.mjs': 'export default {}',
    'src/content/posts/a.md': post('title: A\npublished: 2024-01-02'),
    'src/content/spec/about.md': '# About me\n\nWords.\n',
    'src/content/spec/links.md': post('title: Links'),
    'src/content/spec/other.md': post('title: Other'),
    'src/pages/about.astro': '',
    'src/pages/links/index.astro': '',
    'src/pages/posts/[...slug].astro': '',
  });
  assert.equal(written.get('pages/about.md'), '---\ntitle: "About me"\n---\n\nWords.\n');
  assert.ok(copies.includes('src/content/spec/links.md → pages/links.md'));
  assert.ok(leftOut.some((line) => line.endsWith('src/content/spec/other.md')));
});
