import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importHugo } from '#import/engines/hugo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import { inFolder, pageRules } from '#import/engines/old-pages.ts';
import { importFrom } from './engine-import.ts';

type Plan = Parameters<typeof importFrom>[0];

/** Posts with numbers for names, all of 2019. */
const posts = (folder: string, count: number, fields: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/2019-03-${String(index + 1).padStart(2, '0')}-p.md`,
      `---\ntitle: P${index}\ndate: 2019-03-${String(index + 1).padStart(2, '0')}\n${fields}\n---\n\nx\n`,
    ]),
  );

/** The lines of redirects for pages of lists: those with a number at the end. */
const pagesFrom = async (plan: Plan, files: Readonly<Record<string, string>>) => {
  const { redirects } = await importFrom(plan, files);
  return redirects.filter((line) => /^\S*\d\/ /.test(line));
};

test('a page leads to the page that has its first post; archives have one page', () => {
  const pages = { sizeOf: () => 5, ownSize: 10, at: inFolder('trang') };
  assert.deepEqual(pageRules({ from: '/tags/a/', to: '/tag/a/', posts: 21, ownPosts: 21 }, pages), [
    ['/tags/a/trang/2/', '/tag/a/'],
    ['/tags/a/trang/3/', '/tag/a/page/2/'],
    ['/tags/a/trang/4/', '/tag/a/page/2/'],
    ['/tags/a/trang/5/', '/tag/a/page/3/'],
  ]);
  assert.deepEqual(
    pageRules({ from: '/tags/a/', to: '/tag/a/', posts: 12, ownPosts: 3 }, pages).map(([, to]) => to),
    ['/tag/a/', '/tag/a/'],
    'the list here has fewer posts',
  );
  assert.deepEqual(pageRules({ from: '/2019/', to: '/2019/', posts: 6, ownPosts: 6 }, pages), [
    ['/2019/trang/2/', '/2019/'],
  ]);
  assert.deepEqual(pageRules({ from: '/tags/a/', to: '/tag/a/', posts: 5, ownPosts: 5 }, pages), []);
});

test('Hugo: pages of home, section, tags and categories, also the first one', async () => {
  const files = posts('content/posts', 5, 'tags: [Máy chủ]\ncategories: [Go]');
  const lines = await pagesFrom(importHugo, { 'hugo.toml': 'paginate = 2\n', ...files });
  assert.deepEqual(lines.toSorted(), [
    '/categories/go/page/1/ /category/go/',
    '/categories/go/page/2/ /category/go/page/2/',
    '/categories/go/page/3/ /category/go/page/3/',
    '/page/1/ /',
    '/posts/page/1/ /',
    '/posts/page/2/ /page/2/',
    '/posts/page/3/ /page/3/',
    '/tags/máy-chủ/page/1/ /tag/may-chu/',
    '/tags/máy-chủ/page/2/ /tag/may-chu/page/2/',
    '/tags/máy-chủ/page/3/ /tag/may-chu/page/3/',
  ]);
  const named = await pagesFrom(importHugo, { 'hugo.toml': '[pagination]\npath = "trang"\npagerSize = 4\n', ...files });
  assert.ok(named.includes('/trang/2/ /page/2/'), named.join('\n'));
});

test('Hexo: pages of archives, years, tags and categories, each with its own size', async () => {
  const config = 'per_page: 3\npagination_dir: p\narchive_generator: { per_page: 0 }\n';
  const files = posts('source/_posts', 5, 'tags: [Lua]\ncategories: [A, B]');
  assert.deepEqual(await pagesFrom(importHexo, { '_config.yml': config, ...files }), [
    '/archives/2019/ /2019/',
    '/archives/2019/03/ /2019/03/',
    '/tags/Lua/p/2/ /tag/lua/page/2/',
    '/categories/A/B/p/2/ /tag/b/page/2/',
    '/categories/A/p/2/ /category/a/page/2/',
    '/p/2/ /page/2/',
  ]);
  const usual = await pagesFrom(importHexo, posts('source/_posts', 11, ''));
  assert.deepEqual(usual, [
    '/archives/2019/ /2019/',
    '/archives/2019/03/ /2019/03/',
    '/archives/2019/page/2/ /2019/',
    '/archives/2019/03/page/2/ /2019/03/',
    '/archives/page/2/ /page/2/',
  ]);
});

test('Jekyll: pages of the home page in the form of paginate_path', async () => {
  const files = posts('_posts', 5, '');
  const pages = (config: string) => pagesFrom(importJekyll, { '_config.yml': config, ...files });
  assert.deepEqual(await pages('paginate: 2'), ['/page2/ /page/2/', '/page3/ /page/3/']);
  assert.deepEqual(await pages('paginate: 4\npaginate_path: "/blog/:num"'), ['/blog/2/ /page/2/']);
  assert.deepEqual(await pages('paginate: 2\npaginate_path: /page/:num/'), [], 'as here');
  assert.deepEqual(await pages('pagination: { enabled: true, per_page: 3, permalink: /p:num/ }'), ['/p2/ /page/2/']);
  assert.deepEqual(await pages('title: T'), []);
});

test('Gatsby: pages counted from one in gatsby-node.js, and those of gatsby-starter-lumen from zero', async () => {
  const files = posts('content/posts', 5, 'tags: [Máy chủ]');
  const code = 'const postsPerPage = 2;\ncreatePage({ path: i === 0 ? `/blog` : `/blog/${i + 1}` });';
  assert.deepEqual(await pagesFrom(importGatsby, { 'gatsby-node.js': code, ...files }), [
    '/blog/2/ /page/1/',
    '/blog/3/ /page/2/',
  ]);
  const paged = 'const postsPerPage = 2;\npath: `/page/${i + 1}`';
  assert.deepEqual(await pagesFrom(importGatsby, { 'gatsby-node.js': paged, ...files }), ['/page/3/ /page/2/']);
  const lumen = { 'content/config.json': '{ "postsLimit": 3 }', ...files };
  assert.deepEqual(await pagesFrom(importGatsby, lumen), ['/tag/may-chủ/page/1/ /tag/may-chu/page/1/']);
});
