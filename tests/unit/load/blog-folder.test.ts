import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { aFolder } from '../temporary-folder.ts';

/** A folder with these empty files, and links from one path to another. */
const filesAt = (paths: readonly string[], links: Readonly<Record<string, string>> = {}): string =>
  aFolder(Object.fromEntries(paths.map((path) => [path, ''])), links);

const find = async (files: readonly string[], links?: Readonly<Record<string, string>>) => {
  const { files: found, diagnostics } = await findFiles(blogFolder('/engine', filesAt(files, links)));
  return {
    ids: found.map(({ folder, id, format }) => `${folder} ${id} ${format}`),
    told: formatDiagnostics(diagnostics),
  };
};

for (const [files, wanted, why] of [
  [
    ['posts/2016/2016-02-04-a.md', 'pages/about.md'],
    ['posts 2016/2016-02-04-a md', 'pages about md'],
    'posts and pages',
  ],
  [['content/posts/a.md', 'posts/b.md'], ['posts a md'], 'below content where there is one'],
  [['posts/a.MD', 'posts/b.mdx'], ['posts a md', 'posts b mdx'], 'endings'],
  [['posts/a/index.md', 'posts/a/cat.png'], ['posts a md'], 'a folder with images'],
  [['posts/index.md'], ['posts index md'], 'a post that is called index'],
  [['posts/c# 100%.md'], ['posts c# 100% md'], 'signs in the name'],
  [[`posts/${'tên'.normalize('NFD')}.md`], ['posts tên md'], 'NFD on disk is NFC in names'],
  [['posts/.a.md', 'posts/.git/b.md', 'posts/node_modules/c.md', 'posts/d.md'], ['posts d md'], 'nothing hidden'],
  [['posts/b.md', 'posts/a.md', 'posts/B.md'], ['posts B md', 'posts a md', 'posts b md'], 'always in one order'],
] as const) {
  test(`finds files: ${why}`, async () => assert.deepEqual(await find(files), { ids: wanted, told: '' }));
}

test('follows a link to a folder, but no circle of links', async () => {
  const { ids } = await find(['posts/a.md', 'more/b.md'], { 'posts/more': '../more', 'posts/loop': '.' });
  assert.deepEqual(ids, ['posts a md', 'posts more/b md']);
});

test('a link to nothing is found, so that reading can tell of it', async () => {
  assert.deepEqual((await find([], { 'posts/gone.md': '/nowhere/gone.md' })).ids, ['posts gone md']);
});

const name = 'Give one of them another name.';

for (const [files, wanted, why] of [
  [
    ['posts/a.md', 'posts/b.txt'],
    'warning posts/b.txt: This file is not read.\n    If it is a post, save it as .md or .mdx; else move it to public.',
    'what may be meant as a post',
  ],
  [
    ['posts/a.md', 'posts/a.mdx'],
    `error posts/a.mdx: This file and posts/a.md are one post by their names.\n    ${name}`,
    'two files of one name',
  ],
  [
    ['posts/a.md', 'posts/a/index.md'],
    `error posts/a.md: This file and posts/a/index.md are one post by their names.\n    ${name}`,
    'a file and a folder of one name',
  ],
  [['posts/a.md', 'pages/a.md'], '', 'a post and a page of one name are two'],
  [['posts/a.md', 'posts/a.png', 'posts/a.json'], '', 'images and data'],
] as const) {
  test(`tells of files: ${why}`, async () => assert.equal((await find(files)).told, wanted));
}

test('a folder without posts is an error, not an empty blog', async () => {
  const { told } = await find(['README.md']);
  assert.match(told, /^error .*: There is no \.md or \.mdx file in posts or pages\.\n {4}Write one, or set BLOG_DIR/);
});

test('a blog folder that does not exist is told by its name', () => {
  assert.throws(
    () => blogFolder('/engine', '/nowhere/blog'),
    /BLOG_DIR names \/nowhere\/blog, and there is no such folder\./,
  );
});

test('without BLOG_DIR the blog is the one that comes with the engine', () => {
  for (const dir of [undefined, '']) {
    const { content, public: served, settings } = blogFolder('/engine', dir);
    assert.deepEqual(
      [content, served, settings],
      ['/engine/src/sample', '/engine/public', '/engine/src/sample/site.config.ts'],
    );
  }
});

test('an owner who put a blog into src/content of the engine keeps it there', () => {
  const engine = filesAt(['src/content/posts/a.md', 'src/sample/posts/b.md']);
  const { content, ledger, settings } = blogFolder(engine, undefined);
  assert.deepEqual(
    [content, ledger, settings],
    [join(engine, 'src/content'), join(engine, 'src/content/ledger'), join(engine, 'src/site.config.ts')],
  );
});
