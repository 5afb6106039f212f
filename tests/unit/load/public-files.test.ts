import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { publicFiles, publicFolder, servedFiles } from '#load/public-files.ts';
import { aFolder } from '../temporary-folder.ts';

/** An engine with icons, and a picture of its own blog in a folder. */
const anEngine = () =>
  aFolder({ 'public/favicon.ico': 'engine', 'public/icon.png': 'engine', 'public/pictures/me.svg': 'engine' });

/** The files that are served, with what is in them. */
const contents = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('files in public, at any depth; none where there is no such folder', async () => {
  const root = aFolder({ 'public/a.png': '', 'public/b/c.html': '' });
  assert.deepEqual(await publicFiles(join(root, 'public')), ['a.png', 'b/c.html']);
  assert.deepEqual(await publicFiles(join(root, 'gone')), []);
});

test('a blog has the icons of the engine until it brings its own, and nothing else of the engine', async () => {
  const engine = anEngine();
  const blog = aFolder({ 'public/favicon.ico': 'blog', 'public/cv/me.pdf': 'blog' });
  const folder = blogFolder(engine, blog);
  const served = await publicFolder(engine, folder, aFolder(), {});
  const wanted = { 'cv/me.pdf': 'blog', 'favicon.ico': 'blog', 'icon.png': 'engine' };
  assert.deepEqual(contents(served), wanted);
  assert.deepEqual((await servedFiles(engine, folder)).toSorted(), Object.keys(wanted));
  assert.deepEqual(Object.keys(contents(join(blog, 'public'))).toSorted(), ['cv/me.pdf', 'favicon.ico']);
});

test('a file that the blog took away is not served at the next build', async () => {
  const engine = anEngine();
  const cache = aFolder();
  await publicFolder(engine, blogFolder(engine, aFolder({ 'public/old.pdf': '' })), cache, {});
  const served = await publicFolder(engine, blogFolder(engine, aFolder({ 'public/new.pdf': '' })), cache, {});
  assert.deepEqual(readdirSync(served).toSorted(), ['favicon.ico', 'icon.png', 'new.pdf']);
});

test('a blog without public has the icons', async () => {
  const engine = anEngine();
  const served = await publicFolder(engine, blogFolder(engine, aFolder()), aFolder(), {});
  assert.deepEqual(readdirSync(served).toSorted(), ['favicon.ico', 'icon.png']);
});

test('the blog that lies in the engine serves the public folder there as it is', async () => {
  const engine = anEngine();
  const folder = blogFolder(engine, undefined);
  assert.equal(await publicFolder(engine, folder, aFolder(), {}), join(engine, 'public'));
  assert.deepEqual((await servedFiles(engine, folder)).toSorted(), ['favicon.ico', 'icon.png', 'pictures/me.svg']);
});
