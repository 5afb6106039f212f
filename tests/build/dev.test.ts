import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort, startDaemon } from '../clients/daemon.ts';
import { astro, blogs, copyOf, engine, environment } from './site.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Longest wait for something that must happen, in milliseconds; far above what it takes. */
const patience = 60_000;

describe('astro dev', () => {
  let blog = '';
  let origin = '';
  let output = () => '';
  let stop = () => {};
  const get = async (path: string): Promise<string> => (await fetch(origin + path)).text();

  /** Asks for a page all the time until it holds some words. */
  const until = async (path: string, words: string): Promise<void> => {
    for (const start = Date.now(); Date.now() - start < patience; await pause(20))
      if ((await get(path).catch(() => '')).includes(words)) return;
    assert.fail(`${path} never showed “${words}”.\n${output()}`);
  };

  before(async () => {
    blog = await copyOf(blogs.odd, 'dev');
    const port = await freePort();
    const args = [astro, 'dev', '--root', engine, '--port', String(port), '--host', '127.0.0.1'];
    const env = { ...environment({ blog }), ASTRO_DEV_BACKGROUND: '0' };
    ({ origin, stop, output } = await startDaemon(process.execPath, args, port, env));
    await until('/2018/07/canonical.html', 'First published elsewhere');
  });
  after(() => stop());

  test('each of ten saves shows, while the page is asked for all the time', async () => {
    const file = join(blog, 'posts/2018/canonical.md');
    const written = await readFile(file, 'utf8');
    let asks = true;
    const asking = (async () => {
      for (; asks; await pause(20)) await get('/2018/07/canonical.html').catch(() => '');
    })();
    try {
      for (let save = 1; save <= 10; save += 1) {
        await writeFile(file, `${written}\nSave number ${save} of ten.\n`);
        await until('/2018/07/canonical.html', `Save number ${save} of ten.`);
      }
    } finally {
      asks = false;
      await asking;
    }
  });

  test('a new title shows in lists, a new post and its list appear, a deleted one goes', async () => {
    await writeFile(
      join(blog, 'posts/2018/canonical.md'),
      (await readFile(join(blog, 'posts/2018/canonical.md'), 'utf8')).replace(
        'First published elsewhere',
        'Called anew',
      ),
    );
    await until('/2018/07/', 'Called anew');
    const post = join(blog, 'posts/2018/fresh.md');
    await writeFile(post, '---\ntitle: Fresh ink\ndate: 2018-12-24\ntags: [freshly]\n---\n\nStill wet.\n');
    await until('/2018/12/fresh.html', 'Still wet.');
    await until('/tag/freshly/', 'Fresh ink');
    await appendFile(post, '\nNow dry.\n');
    await until('/rss.xml', 'Now dry.');
    await rm(post);
    for (const start = Date.now(); (await fetch(`${origin}/2018/12/fresh.html`)).status !== 404; await pause(20))
      assert.ok(Date.now() - start < patience, output());
  });

  test('a post that cannot be read is told of, and the others stay', async () => {
    const post = join(blog, 'posts/2018/broken.md');
    await writeFile(post, '---\ntitle: "Never closed\n---\n');
    for (const start = Date.now(); !output().includes('posts/2018/broken.md'); await pause(20))
      assert.ok(Date.now() - start < patience, output());
    assert.match(await get('/2018/07/canonical.html'), /Called anew/);
    await rm(post);
    for (const start = Date.now(); !output().includes('No errors any more'); await pause(20))
      assert.ok(Date.now() - start < patience, output());
  });
});
