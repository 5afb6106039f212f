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
  const { files: found, diagnostics } = await findFiles(blogFolder('/engine', filesAt(files, links)), {});
  return {
    ids: found.map(({ folder, id, format }) => `${folder} ${id} ${format}`),
    messages: formatDiagnostics(diagnostics),
  };
};

for (const [files, wanted, why] of [
  [
    ['posts/2016/2016-02-04-a.md', 'pages/about.md'],
    ['posts 2016/2016-02-04-a md', 'pages about md'],
    'posts and pages',
  ],
  [['content/posts/a.md', 'posts/b.md'], ['posts a md'], 'below content where there is one'],
  [['posts/a.MD', 'posts/b.mdx'], ['posts a md', 'posts b mdx'], 'extensions'],
  [['posts/a/index.md', 'posts/a/cat.png'], ['posts a md'], 'a folder with images'],
  [['posts/index.md'], ['posts index md'], 'a post that is called index'],
  [['posts/c# 100%.md'], ['posts c# 100% md'], 'special characters in the name'],
  [[`posts/${'tên'.normalize('NFD')}.md`], ['posts tên md'], 'NFD on disk is NFC in names'],
  [['posts/.a.md', 'posts/.git/b.md', 'posts/node_modules/c.md', 'posts/d.md'], ['posts d md'], 'no hidden files'],
  [['posts/b.md', 'posts/a.md', 'posts/B.md'], ['posts B md', 'posts a md', 'posts b md'], 'always in the same order'],
] as const) {
  test(`finds files: ${why}`, async () => assert.deepEqual(await find(files), { ids: wanted, messages: '' }));
}

test('follows a symbolic link to a folder, but no cycle of links', async () => {
  const { ids } = await find(['posts/a.md', 'more/b.md'], { 'posts/more': '../more', 'posts/loop': '.' });
  assert.deepEqual(ids, ['posts a md', 'posts more/b md']);
});

test('a broken link is found, so that parsing can report it', async () => {
  assert.deepEqual((await find([], { 'posts/gone.md': '/nowhere/gone.md' })).ids, ['posts gone md']);
});

const name = 'Give one of them another name.';

for (const [files, wanted, why] of [
  [
    ['posts/a.md', 'posts/b.txt'],
    'warning posts/b.txt: This file is not read.\n    If it is a post, save it as .md or .mdx; else move it to public.',
    'a text file that may be meant as a post',
  ],
  [
    ['posts/a.md', 'posts/a.mdx'],
    `error posts/a.mdx: This file and posts/a.md would be the same post.\n    ${name}`,
    'two files with the same name',
  ],
  [
    ['posts/a.md', 'posts/a/index.md'],
    `error posts/a.md: This file and posts/a/index.md would be the same post.\n    ${name}`,
    'a file and a folder with the same name',
  ],
  [['posts/a.md', 'pages/a.md'], '', 'a post and a page with the same name are different'],
  [['posts/a.md', 'posts/a.png', 'posts/a.json'], '', 'images and data'],
] as const) {
  test(`reports files: ${why}`, async () => assert.equal((await find(files)).messages, wanted));
}

test('a folder without posts is an error, not an empty blog', async () => {
  const { messages } = await find(['README.md']);
  assert.match(
    messages,
    /^error .*: There is no \.md or \.mdx file in posts or pages\.\n {4}Write one, or set BLOG_DIR/,
  );
});

test('a blog folder that does not exist is an error with its path', () => {
  assert.throws(
    () => blogFolder('/engine', '/nowhere/blog'),
    /BLOG_DIR names \/nowhere\/blog, and there is no such folder\./,
  );
  const file = join(filesAt(['blog/site.config.ts']), 'blog/site.config.ts');
  assert.throws(() => blogFolder('/engine', file), /and that is a file\. Name the folder in which it lies\./);
});

test('without BLOG_DIR the blog is the sample in the engine', () => {
  for (const dir of [undefined, '']) {
    const { content, public: served, settings } = blogFolder('/engine', dir);
    assert.deepEqual(
      [content, served, settings],
      ['/engine/src/sample', '/engine/public', '/engine/src/sample/site.config.ts'],
    );
  }
});

test('a blog in src/content of the engine is used instead of the sample', () => {
  const engine = filesAt(['src/content/posts/a.md', 'src/sample/posts/b.md']);
  const { content, ledger, settings } = blogFolder(engine, undefined);
  assert.deepEqual(
    [content, ledger, settings],
    [join(engine, 'src/content'), join(engine, 'src/content/ledger'), join(engine, 'src/site.config.ts')],
  );
});
