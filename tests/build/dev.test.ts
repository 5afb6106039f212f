import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort, startDaemon } from '../clients/daemon.ts';
import { astro, blogs, engine, environment } from './site.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Time limit for a change to be visible, in milliseconds; much longer than it takes. */
const timeLimit = 60_000;

describe('astro dev', () => {
  let blog = '';
  let origin = '';
  let output = () => '';
  let stop = () => {};
  const get = async (path: string): Promise<string> => (await fetch(origin + path)).text();

  /** Requests a page again and again until it contains some words. */
  const until = async (path: string, words: string): Promise<void> => {
    for (const start = Date.now(); Date.now() - start < timeLimit; await pause(20))
      if ((await get(path).catch(() => '')).includes(words)) return;
    assert.fail(`${path} never showed “${words}”.\n${output()}`);
  };

  before(async () => {
    // Vite does not watch folders of the engine whose name begins with dist.
    blog = await mkdtemp(join(await realpath(tmpdir()), 'muc-dev-'));
    await cp(blogs.odd, blog, { recursive: true });
    const port = await freePort();
    const args = [astro, 'dev', '--root', engine, '--port', String(port), '--host', '127.0.0.1'];
    const env = { ...environment({ blog }), ASTRO_DEV_BACKGROUND: '0' };
    ({ origin, stop, output } = await startDaemon(process.execPath, args, port, env));
    await until('/2018/07/canonical.html', 'First published elsewhere');
  });
  after(async () => {
    stop();
    await rm(blog, { recursive: true, force: true });
  });

  test('each of ten saves is visible, while the page is requested all the time', async () => {
    const file = join(blog, 'posts/2018/canonical.md');
    const written = await readFile(file, 'utf8');
    let isRequesting = true;
    const requests = (async () => {
      for (; isRequesting; await pause(20)) await get('/2018/07/canonical.html').catch(() => '');
    })();
    try {
      for (let save = 1; save <= 10; save += 1) {
        await writeFile(file, `${written}\nSave number ${save} of ten.\n`);
        await until('/2018/07/canonical.html', `Save number ${save} of ten.`);
      }
    } finally {
      isRequesting = false;
      await requests;
    }
  });

  test('a new title is in lists, a new post and its tag appear, a deleted post disappears', async () => {
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
      assert.ok(Date.now() - start < timeLimit, output());
  });

  test('a file beside a post is served, whole and in parts', async () => {
    await writeFile(join(blog, 'posts/2018/clip.mp4'), '0123456789');
    await writeFile(
      join(blog, 'posts/2018/film.md'),
      '---\ntitle: Film\ndate: 2018-12-25\ndraft: true\n---\n\n![Film](clip.mp4)\n',
    );
    await until('/2018/12/film.html', '/2018/12/film/clip.mp4');
    const ask = (range?: string) =>
      fetch(`${origin}/2018/12/film/clip.mp4`, range === undefined ? {} : { headers: { range } });
    const whole = await ask();
    assert.deepEqual([whole.status, whole.headers.get('content-type')], [200, 'video/mp4']);
    assert.equal(await whole.text(), '0123456789');
    for (const [range, text] of [
      ['bytes=2-4', '234'],
      ['bytes=7-', '789'],
      ['bytes=-1', '9'],
    ] as const) {
      const part = await ask(range);
      assert.deepEqual([part.status, await part.text()], [206, text]);
    }
  });

  test('a broken post shows its mistakes at its address, the other posts stay, and the page comes back', async () => {
    const post = join(blog, 'posts/2018/canonical.md');
    const written = await readFile(post, 'utf8');
    await writeFile(post, '---\ntitle: "Never closed\n---\n');
    await until('/2018/07/canonical.html', '<code>posts/2018/canonical.md:2');
    const page = await fetch(`${origin}/2018/07/canonical.html`);
    assert.equal(page.status, 500);
    const html = await page.text();
    assert.match(html, /<p class="remedy">[^<]+ Close the quote/);
    assert.match(html, /src="\/@vite\/client"/);
    assert.doesNotMatch(html, /\bat .*:\d+:\d+/);
    assert.match(await get('/2018/05/aliases.html'), /<article/);
    await writeFile(post, written);
    await until('/2018/07/canonical.html', 'Called anew');
  });

  test('a new post with a wrong field, a page and an MDX text show theirs where they would be', async () => {
    const broken = {
      'posts/2018/2018-11-05-wrong-date.md': [
        '---\ntitle: T\ndate: 2018-11-99\n---\n\nx\n',
        '/2018/11/wrong-date.html',
      ],
      'posts/2018/own.md': ['---\ntitle: T\ndate: 2018-11-99\nslug: /own/\n---\n\nx\n', '/own/'],
      'pages/plain.md': ['No front matter.\n', '/plain/'],
      'posts/2018/open.mdx': ['---\ntitle: T\ndate: 2018-11-05\nslug: /open.html\n---\n\n<b>\n', '/open.html'],
    } as const;
    for (const [file, [text]] of Object.entries(broken)) await writeFile(join(blog, file), text);
    for (const [file, [, address]] of Object.entries(broken)) await until(address, `<code>${file}:`);
    assert.match(await get('/own/'), /<code>date<\/code>/);
    for (const file of Object.keys(broken)) await rm(join(blog, file));
    for (const start = Date.now(); (await fetch(`${origin}/own/`)).status !== 404; await pause(20))
      assert.ok(Date.now() - start < timeLimit, output());
  });

  test('code that fails in an MDX text shows its place and cure at the address, and the other pages stay', async () => {
    const head = '---\ntitle: Code\ndate: 2018-11-05\n---\n\n';
    const imported = `${head}import X from '@/components/X.astro';\n\n<X />\n`;
    const files = {
      'posts/2018/2018-11-05-braces.mdx': `${head}Words.\n\nAnd {nobody.knows}.\n`,
      'posts/2018/2018-11-05-at-top.mdx': `${head}export const age = nobody;\n\n{age}\n`,
      'posts/2018/2018-11-05-imports.mdx': imported,
      'components/X.astro': '---\nconst a = 1;\nthrow new Error("bad day");\n---\n<p>{a}</p>\n',
    };
    await mkdir(join(blog, 'components'), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(blog, file), text);
    await until('/2018/11/braces.html', '<code>posts/2018/2018-11-05-braces.mdx:8</code>');
    await until('/2018/11/at-top.html', '<code>posts/2018/2018-11-05-at-top.mdx:6</code>');
    await until('/2018/11/imports.html', '<code>components/X.astro:3:');
    const page = await fetch(`${origin}/2018/11/braces.html`);
    assert.equal(page.status, 500);
    const html = await page.text();
    assert.match(html, /nobody is not defined<\/p><p class="remedy">[^<]+ Define it in the text/);
    assert.match(html, /src="\/@vite\/client"/);
    const traces = `${html}\n${output()}`.split('\n').filter((line) => /\bat .*:\d+:\d+|rejection|fault of/.test(line));
    assert.deepEqual(traces, []);
    for (const path of [
      '/2018/05/aliases.html',
      '/2018/11/',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/llms-full.txt',
    ]) {
      assert.equal((await fetch(origin + path)).status, 200, path);
    }
    assert.doesNotMatch(await get('/rss.xml'), /\/2018\/11\/braces\.html/, 'feeds leave it out');
    assert.match(await get('/rss.xml'), /\/2018\/07\/canonical\.html/, 'and hold the others');
    await writeFile(join(blog, 'components/X.astro'), '---\nconst a = "A good day.";\n---\n<p>{a}</p>\n');
    await until('/2018/11/imports.html', 'A good day.');
    await until('/rss.xml', 'A good day.');
    for (const file of Object.keys(files)) await rm(join(blog, file));
  });
});
