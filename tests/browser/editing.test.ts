import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve } from '../build/serve.ts';
import { blogs, copyOf, engine, runBuild, site, type Site } from '../build/site.ts';
import { launch } from './browser.ts';

const texts = [
  'posts/2019/2019-05-12-ink.md',
  'posts/2019/2019-07-01-untouched.md',
  'posts/2019/2019-08-01-brush.md',
  'posts/2020/2020-01-02-toml.md',
  'posts/2020/2020-03-04-parts.mdx',
  'pages/about.md',
];

/** All files that the editor is given. */
const given = [...texts, 'posts/2019/brush.png'];

let blog = '';
let built: Site;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let root = '';

before(async () => {
  blog = await copyOf(blogs.editing, 'editing');
  built = await site('editing', { blog });
  root = mkdtempSync(join(tmpdir(), 'muc-'));
  symlinkSync(built.folder, join(root, 'sub'));
  server = await serve(root);
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true });
});

/** Opens the editor with the texts of the blog in a folder of the browser’s own disk. */
const openEditor = async () => {
  const page = await browser.newPage({
    baseURL: server.origin.replace('127.0.0.1', 'localhost'),
    locale: 'en',
    timezoneId: 'Europe/Paris',
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Its preview of a text looks for images beside the editor. It asks whether the service works, which the policy forbids.
    const { url } = message.location();
    if (/\/admin\/brush\.png$/.test(url) || message.text().includes('https://www.githubstatus.com/')) return;
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.text()} ${url}`);
  });
  await page.route(/^https?:\/\/(?!localhost:)/, (route) => {
    faults.push(`asked ${route.request().url()}`);
    return route.abort();
  });
  // Chromium without a window has no dialogue to choose a folder.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  await page.goto('/sub/admin/');
  await page.evaluate(
    async (files) => {
      const top = await navigator.storage.getDirectory();
      await top.getDirectoryHandle('.git', { create: true });
      for (const [path, bytes] of files) {
        const names = path.split('/');
        let folder = top;
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
        await stream.close();
      }
    },
    given.map((path) => [path, readFileSync(join(blog, path), 'latin1')] as const),
  );
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByText('Untouched').first().waitFor();
  return {
    page,
    faults,
    /** Edits one field of a text of a collection, and saves it. */
    edit: async (collection: string, title: string, field: string, value: string) => {
      await page.goto(`/sub/admin/#/collections/${collection}`);
      await page.getByText(title).first().click();
      await page.getByRole('textbox', { name: field }).fill(value);
    },
    save: async () => {
      await page
        .getByRole('button', { name: /^(?:Save|Publish)/ })
        .first()
        .click();
      // The list comes back when the file is written.
      await page.waitForURL(/#\/collections\/[\w-]+$/);
    },
    /** All files of the folder, each as Latin-1. */
    files: async (): Promise<Readonly<Record<string, Buffer>>> => {
      const found = await page.evaluate(async () => {
        const files: [string, string][] = [];
        const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
          for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>)
            if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
            else {
              const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
              files.push([path + name, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')]);
            }
        };
        await walk(await navigator.storage.getDirectory(), '');
        return files;
      });
      return Object.fromEntries(found.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')]));
    },
  };
};

test('posts in YAML, TOML and MDX are edited and saved in the editor, and the blog is built with them', async () => {
  const { page, faults, edit, save, files } = await openEditor();
  assert.equal(await page.locator('meta[name=robots]').first().getAttribute('content'), 'noindex, nofollow');
  assert.ok(!built.files.some((file) => /^(?:sitemap|pagefind).*admin/.test(file)));
  for (const file of ['sitemap-0.xml', 'index.html', 'manifest.webmanifest', 'llms.txt'])
    assert.ok(!(await built.read(file)).includes('/admin'), file);
  await edit('posts', 'Mực: một ngày', 'Tiêu đề', 'Mực: hai ngày');
  await save();
  await edit('posts', 'Bài có chữ ữ', 'Tiêu đề', 'Bài có chữ ự');
  await save();
  await edit('posts-mdx', 'Parts', 'Tóm tắt', 'Các phần.');
  await save();
  await page.goto('/sub/admin/#/collections/posts');
  await page.getByText('Bút lông').first().click();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await page.getByRole('textbox', { name: 'Tiêu đề' }).hover();
  // The form draws its parts as they come into view.
  for (let tries = 0; tries < 200 && (await body.count()) === 0; tries += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(50);
  }
  await body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nMột đoạn *mới*: mực đã khô.');
  await save();
  const edited = await files();
  assert.deepEqual(Object.keys(edited).sort(), given.toSorted());
  const changes: Readonly<Record<string, readonly [string, string]>> = {
    'posts/2019/2019-05-12-ink.md': ['"Mực: một ngày"', "'Mực: hai ngày'"],
    'posts/2019/2019-08-01-brush.md': ['code\n```\n', 'code\n```\n\nMột đoạn *mới*: mực đã khô.\n'],
    'posts/2020/2020-01-02-toml.md': ['chữ ữ', 'chữ ự'],
    'posts/2020/2020-03-04-parts.mdx': ['# mine\n', '# mine\ndescription: Các phần.\n'],
  };
  const image = 'posts/2019/brush.png';
  assert.deepEqual(edited[image], readFileSync(join(blog, image)), 'an image beside a post stays');
  for (const path of texts) {
    const [from = '', to = ''] = changes[path] ?? [];
    const wanted = readFileSync(join(blog, path), 'utf8').replace(from, to);
    const text = edited[path]?.toString() ?? '';
    assert.equal(text, wanted, `${path}: all else stays, byte for byte`);
    writeFileSync(join(blog, path), text);
  }
  const { folder, status, output } = await runBuild('editing', { blog });
  assert.equal(status, 0, output);
  const page_ = (file: string) => readFileSync(join(folder, file), 'utf8');
  assert.match(page_('2019/05/ink.html'), /<h1[^>]*>Mực: hai ngày<\/h1>/);
  assert.match(page_('2020/01/toml.html'), /<h1[^>]*>Bài có chữ ự<\/h1>/);
  assert.match(page_('2020/03/parts.html'), /Các phần\./);
  assert.match(page_('2019/08/brush.html'), /<p>Một đoạn <em>mới<\/em>: mực đã khô\.<\/p>/);
  assert.match(page_('2019/08/brush.html'), /<img [^>]*alt="Một cây bút"/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a new post is a file with the name of its title and its image beside it', async () => {
  const { page, faults, save, files } = await openEditor();
  const image = readFileSync(join(engine, 'src/sample/posts/2023/2023-08-19-chu-viet-chong-dau/chong-dau.png'));
  await page.goto('/sub/admin/#/collections/posts/new');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Đường về: mực & giấy');
  await page.getByRole('switch', { name: 'Bản nháp' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Bình mực.png', mimeType: 'image/png', buffer: image });
  await page
    .getByRole('button', { name: /binh-muc|Bình mực/ })
    .or(page.locator('img[src^=blob]').filter({ visible: true }))
    .first()
    .waitFor();
  await save();
  const written = await files();
  const path = Object.keys(written).find((name) => name.endsWith('.md') && !texts.includes(name)) ?? '';
  assert.match(path, /^posts\/(\d{4})\/\1-\d\d-\d\d-duong-ve-muc-giay\.md$/);
  const text = written[path]?.toString() ?? '';
  const name = path.slice('posts/2026/'.length, -'.md'.length);
  assert.match(
    text,
    /^---\ntitle: 'Đường về: mực & giấy'\ndate: '\d{4}-\d\d-\d\dT\d\d:\d\d:00\+07:00'\ncover: .*\ndraft: true\n---\n$/,
  );
  assert.ok(text.includes(`\ncover: ./${name}/binh-muc.png\n`), text);
  assert.deepEqual(written[`posts/${path.slice(6, 10)}/${name}/binh-muc.png`], image);
  assert.deepEqual(faults, []);
  await page.close();

  for (const [file, bytes] of Object.entries(written)) {
    mkdirSync(dirname(join(blog, file)), { recursive: true });
    writeFileSync(join(blog, file), bytes);
  }
  const published = text.replace('draft: true\n', '').replace(/^date: .*$/m, 'date: 2020-05-06');
  writeFileSync(join(blog, path), `${published}\nChữ đầu tiên.\n`);
  const { folder, status, output } = await runBuild('editing', { blog });
  assert.equal(status, 0, output);
  assert.match(readFileSync(join(folder, '2020/05/duong-ve-muc-giay.html'), 'utf8'), /_astro\/binh-muc\.[^"]*\.webp/);
});
