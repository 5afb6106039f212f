import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from './command.ts';
import { attribute, find, meta } from './html.ts';
import { engine, environment, filesBelow, forgetCache, runBuild, site } from './site.ts';

const gif = Buffer.from('R0lGODlhAgADAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAMAAAICRF4AOw==', 'base64');
const images = 'src/cli/images-command.ts';
const picture = await readFile(join(engine, 'src/sample/posts/2023/2023-08-19-chu-viet-chong-dau/chong-dau.png'));
const settings =
  "export default { url: 'https://blog.example/sub/', title: 'Blog', description: 'About.', author: { name: 'An' } };\n";

/** A whole GIF of another size for each number. */
const gifOf = (number: number): Buffer => Buffer.concat([gif.subarray(0, 6), Buffer.of(number, 0), gif.subarray(8)]);

const requests: string[] = [];
/** Answers that wait until a test lets them go. */
const held: ServerResponse[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  requests.push(path);
  const answers: Readonly<Record<string, Buffer>> = { '/wp-content/uploads/big.png': picture, '/cover.png': picture };
  const answer = answers[path] ?? (/^\/\d+\.gif$/.test(path) ? gifOf(Number(path.slice(1, -4))) : undefined);
  if (path === '/held.gif') held.push(response);
  else if (answer) response.end(answer);
  else response.writeHead(404).end();
});
let origin = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const aBlog = async (name: string, files: Readonly<Record<string, string>>): Promise<string> => {
  const blog = join(engine, 'dist.test-blogs', name);
  await rm(blog, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ 'site.config.ts': settings, ...files })) {
    await mkdir(dirname(join(blog, file)), { recursive: true });
    await writeFile(join(blog, file), text);
  }
  return blog;
};

const post = (text: string, fields = '') =>
  `---\ntitle: One\ndate: 2016-02-04\nslug: /one.html\n${fields}---\n\n${text}\n`;

const download = (blog: string, ...options: readonly string[]) =>
  run([images, '--allow-private-hosts', '--wait', '0', ...options], blog);

const ledgerOf = async (blog: string) =>
  JSON.parse(await readFile(join(blog, 'ledger/images.json'), 'utf8')) as Record<
    string,
    { readonly file?: string; readonly missing?: string; readonly status?: number; readonly from?: string } | undefined
  >;

test('a post shows remote images, and their copies once they are downloaded: page, card, feed and export', async () => {
  const shown = `${origin}/wp-content/uploads/big-300x200.png`;
  const body = `[![Chart](${shown})](${origin}/wp-content/uploads/big.png)\n\n<img alt="Film" src="${origin}/2.gif" srcset="${origin}/3.gif 2x">\n\n![Gone](${origin}/gone.png)`;
  const blog = await aBlog('remote-images', {
    'posts/one.md': post(body, `thumbnail: ${origin}/cover.png\n`),
    'comments/one.json': JSON.stringify({
      post: '/one.html',
      comments: [{ id: '1', author: 'An', avatar: `${origin}/4.gif`, date: '2016-02-05T08:00:00+07:00', text: 'Hay' }],
    }),
  });
  const before = await site('remote-images-before', { blog });
  assert.ok((await before.read('one.html')).includes(`src="${shown}"`));
  assert.ok((await before.read('rss.xml')).includes(shown));
  assert.ok((await before.read('md/one.html.md')).includes(body));
  assert.ok(!(await before.read('one.html')).includes(`${origin}/4.gif`), 'no picture of a commenter from elsewhere');

  const source = await readFile(join(blog, 'posts/one.md'));
  const { status, out, error } = await download(blog);
  assert.equal(status, 1, error);
  assert.match(
    out,
    /^ {2}posts\/one\.md:12: .*gone\.png\n {6}the server answered with 404; perhaps https:\/\/web\.archive\.org\/web\/20160204im_\/http/m,
  );
  assert.match(out, /^6 images on other sites: 0 were there, 5 downloaded \(.* MB\), 1 without a copy\.$/m);
  assert.deepEqual(await readFile(join(blog, 'posts/one.md')), source, 'the post is not edited');
  const entries = await ledgerOf(blog);
  assert.equal(entries[shown]?.from, `${origin}/wp-content/uploads/big.png`);
  assert.equal(entries[shown]?.file, entries[`${origin}/wp-content/uploads/big.png`]?.file);
  assert.deepEqual(
    [entries[`${origin}/gone.png`]?.missing, entries[`${origin}/gone.png`]?.status],
    ['the server answered with 404', 404],
  );
  for (const { file } of Object.values(entries).filter((entry) => entry?.file !== undefined) as { file: string }[]) {
    const bytes = await readFile(join(blog, 'images', file));
    assert.equal(createHash('sha256').update(bytes).digest('hex').slice(0, 32), file.slice(0, 32));
  }

  const site_ = await site('remote-images', { blog });
  const page = site_.pages.get('one.html');
  assert.ok(page);
  const [cover, chart, film, gone] = find(page, 'img');
  assert.match(attribute(cover, 'src') ?? '', /^\/sub\/_astro\/.*\.webp$/);
  assert.match(attribute(chart, 'src') ?? '', /^\/sub\/_astro\/.*\.webp$/);
  assert.match(attribute(chart, 'srcset') ?? '', /\.webp \d+w, .*\.webp \d+w/);
  assert.equal(attribute(chart, 'referrerpolicy'), undefined);
  assert.deepEqual([attribute(film, 'width'), attribute(film, 'srcset')], ['3', undefined]);
  assert.equal(attribute(gone, 'src'), `${origin}/gone.png`);
  const whole =
    attribute(
      find(page, 'a').find((link) => find(link, 'img').length > 0),
      'href',
    ) ?? '';
  assert.match(whole, /^\/sub\/_astro\/.*\.png$/);
  assert.deepEqual(await readFile(join(site_.folder, whole.replace('/sub/', ''))), picture);
  assert.match(meta(page, 'og:image')[0] ?? '', /^https:\/\/blog\.example\/sub\/_astro\/.*\.jpg$/);
  assert.match(attribute(find(page, '.avatar')[0], 'src') ?? '', /^\/sub\/_astro\/.*\.gif$/);
  const src = `https://blog.example${attribute(chart, 'src')}`;
  for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'md/one.html.md', 'llms-full.txt']) {
    const text = await site_.read(file);
    assert.ok(text.includes(src), file);
    assert.ok(!text.includes(shown), file);
  }
  for (const address of [chart, film].map((image) => attribute(image, 'src') ?? ''))
    assert.ok(site_.files.includes(address.replace('/sub/', '')), address);

  requests.length = 0;
  const again = await download(blog);
  assert.match(again.out, /^6 images on other sites: 5 were there, 0 downloaded .*, 1 without a copy\.$/m);
  assert.deepEqual(requests, [], 'nothing is asked for twice');

  await forgetCache('remote-images');
  const { folder } = await runBuild('remote-images-again', { blog });
  for (const file of site_.files)
    assert.ok((await readFile(join(folder, file))).equals(await readFile(join(site_.folder, file))), file);
});

test('a run that is killed goes on where it was', async () => {
  const count = 20;
  const urls = Array.from({ length: count }, (_, index) => `${origin}/${index + 10}.gif`);
  const blog = await aBlog('killed-images', {
    'posts/one.md': post(urls.map((url) => `![A](${url})`).join('\n')),
    // After all others, since addresses are asked in order: it holds the run.
    'posts/two.md': post(`![A](${origin}/held.gif)`).replace('/one.html', '/two.html'),
  });
  requests.length = 0;
  const child = spawn(process.execPath, [images, '--allow-private-hosts', '--per-host', '1'], {
    cwd: engine,
    env: environment({ blog }),
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  // The ledger is written now and then, not after each image.
  while (Object.keys(await ledgerOf(blog)).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await ended;
  requests.length = 0;
  await writeFile(join(blog, 'posts/two.md'), post('Text.').replace('/one.html', '/two.html'));
  const { status, out } = await download(blog);
  assert.equal(status, 0, out);
  assert.deepEqual(requests, []);
  assert.equal((await filesBelow(join(blog, 'images'))).length, count);
});

test('--dry-run asks nobody and writes nothing', async () => {
  const blog = await aBlog('dry-images', { 'posts/one.md': post(`![A](${origin}/5.gif)`) });
  requests.length = 0;
  const { status, out } = await download(blog, '--dry-run');
  assert.equal(status, 0);
  assert.match(out, /5\.gif\n1 images would be downloaded, 0 are there\./);
  assert.deepEqual([requests, await filesBelow(blog)], [[], ['posts/one.md', 'site.config.ts']]);
});

test('a copy that was damaged is downloaded again; hosts of local networks are refused without the option', async () => {
  const blog = await aBlog('damaged-images', { 'posts/one.md': post(`![A](${origin}/6.gif)`) });
  const refused = await run([images], blog);
  assert.equal(refused.status, 1);
  assert.match(refused.out, /not on the public internet/);
  assert.equal((await download(blog, '--retry')).status, 0);
  const [name = ''] = await filesBelow(join(blog, 'images'));
  await writeFile(
    join(blog, 'images', name),
    gif.map((byte) => byte ^ 1),
  );
  await download(blog);
  assert.deepEqual(await readFile(join(blog, 'images', name)), gifOf(6));
});

test('images without alternative text are listed, and once accepted, a build refuses new ones', async () => {
  const blog = await aBlog('alt-images', { 'posts/one.md': post('![](/a.gif)') });
  await mkdir(join(blog, 'public'));
  for (const name of ['a.gif', 'b.gif']) await writeFile(join(blog, 'public', name), gif);
  const listed = await run([images, '--alt'], blog);
  assert.deepEqual([listed.status, listed.out.split('\n')[0]], [0, '  posts/one.md:7: /a.gif']);
  assert.match((await run([images, '--alt', '--accept'], blog)).out, /^1 image without alternative text accepted/);
  assert.equal((await runBuild('alt-images', { blog })).status, 0);
  await writeFile(join(blog, 'posts/one.md'), post('![](/a.gif)\n\n![](/b.gif)'));
  const { status, output } = await runBuild('alt-images', { blog });
  assert.notEqual(status, 0);
  assert.match(output, /posts\/one\.md:9: An image without alternative text: \/b\.gif/);
  const again = await run([images, '--alt'], blog);
  assert.equal(again.status, 1);
  assert.match(again.out, /posts\/one\.md:9: \/b\.gif \(new\)/);
});
