import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../build/serve.ts';
import { blogs, copyOf, runBuild, site } from '../build/site.ts';
import { launch } from './browser.ts';

const posts = ['posts/2019/2019-05-12-ink.md', 'posts/2019/2019-07-01-untouched.md', 'pages/about.md'];

test('a post is opened, edited and saved in the editor, and the blog is built with it', async (context) => {
  const blog = await copyOf(blogs.editing, 'editing');
  const built = await site('editing', { blog });
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  symlinkSync(built.folder, join(root, 'sub'));
  const { origin, close } = await serve(root);
  const browser = await launch();
  context.after(async () => {
    await browser.close();
    await close();
    rmSync(root, { recursive: true });
  });
  const page = await browser.newPage({
    baseURL: origin.replace('127.0.0.1', 'localhost'),
    locale: 'en',
    timezoneId: 'Europe/Paris',
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  // The service says there whether it works; a test is offline.
  await page.route('https://www.githubstatus.com/**', (route) =>
    route.fulfill({ json: { status: { indicator: 'none' } } }),
  );
  // Chromium without a window has no dialogue to choose a folder: this one is of the browser’s own disk.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  await page.goto('/sub/admin/');
  assert.equal(await page.locator('meta[name=robots]').first().getAttribute('content'), 'noindex, nofollow');
  assert.ok(!built.files.some((file) => /^(?:sitemap|pagefind).*admin/.test(file)));
  for (const file of ['sitemap-0.xml', 'index.html', 'manifest.webmanifest', 'llms.txt'])
    assert.ok(!(await built.read(file)).includes('/admin'), file);
  await page.evaluate(
    async (files) => {
      const top = await navigator.storage.getDirectory();
      await top.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of files) {
        const names = path.split('/');
        let folder = top;
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(text);
        await stream.close();
      }
    },
    posts.map((path) => [path, readFileSync(join(blog, path), 'utf8')] as const),
  );
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByText('Mực: một ngày').first().click();
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Mực: hai ngày');
  await page
    .getByRole('button', { name: /^(?:Save|Publish)/ })
    .first()
    .click();
  const read = (path: string) =>
    page.evaluate(async (path) => {
      const names = path.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return (await (await folder.getFileHandle(names.at(-1) ?? '')).getFile()).text();
    }, path);
  // The list comes back when the file is written.
  await page.waitForURL(/#\/collections\/posts$/);
  const [edited = '', ...others] = await Promise.all(posts.map(read));
  const [before = '', ...rest] = posts.map((path) => readFileSync(join(blog, path), 'utf8'));
  assert.equal(edited, before.replace('"Mực: một ngày"', "'Mực: hai ngày'"), 'all else stays, byte for byte');
  assert.deepEqual(others, rest);
  writeFileSync(join(blog, posts[0] ?? ''), edited);
  const { folder, status, output } = await runBuild('editing', { blog });
  assert.equal(status, 0, output);
  assert.match(readFileSync(join(folder, '2019/05/ink.html'), 'utf8'), /<h1[^>]*>Mực: hai ngày<\/h1>/);
  assert.deepEqual(faults, []);
});
