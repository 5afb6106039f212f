import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { freePort, startDaemon } from '../clients/daemon.ts';
import { run } from './command.ts';
import { astro, blogs, engine, environment, forgetCache, odd } from './site.ts';

/** Addresses that a static server, `astro dev` and `astro preview` must serve, and a text of each page. */
const addresses = [
  ['/', /Odd &amp; Sons/],
  ['/2017/03/headings.html', /Text of the detail/],
  ['/2014/04/trailing/', /as Gatsby would have served it/],
  ['/2013/05/no-extension/', /without any extension/],
  ['/2013/06/readme.md/', /takes files of this ending for text/],
  [encodeURI('/2014/03/đà-nẵng.html'), /dấu ở Đà Nẵng/],
  [encodeURI(`/2014/02/${'dấu-tổ-hợp'.normalize('NFD')}.html`), /byte/],
  ['/2015/02/components.html', /Mind the gap/],
  ['/tag/cpp/', /C\+\+/],
  ['/category/relations/page/2/', /<h1/],
  ['/2013/05/', /<h1/],
  ['/about/', /stands in no list/],
  ['/rss.xml', /<rss/],
  ['/robots.txt', /Sitemap:/],
  ['/notes.txt', /served as it is/],
] as const;

const start = async (command: 'dev' | 'preview', blog: string, args: readonly string[]) => {
  const port = await freePort();
  const env = { ...environment({ blog }), ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };
  return startDaemon(
    process.execPath,
    [astro, command, '--root', engine, '--port', String(port), '--host', '127.0.0.1', ...args],
    port,
    env,
  );
};

/** A blog of one post in MDX that shows a component of its own. */
const aBlog = async (name: string): Promise<string> => {
  const blog = await mkdtemp(join(tmpdir(), 'muc-two-'));
  for (const [file, text] of Object.entries({
    'site.config.ts': `export default { url: 'https://${name}.example/', title: 'Blog ${name}', description: 'One post', author: { name: 'An' } };\n`,
    'posts/own.mdx': `---\ntitle: Own\ndate: 2020-01-02\nslug: /own.html\n---\n\nimport Own from '@/components/Own.astro';\n\n<Own />\n`,
    'components/Own.astro': `<p>A component of ${name}</p>\n`,
  })) {
    await mkdir(dirname(join(blog, file)), { recursive: true });
    await writeFile(join(blog, file), text);
  }
  return blog;
};

test('two blogs are served at once by one engine, and no blog twice', async () => {
  const names = ['first', 'second'];
  const folders = await Promise.all(names.map(aBlog));
  const command = join(engine, 'src/cli/site-command.ts');
  const servers = await Promise.all(
    folders.map(async (blog) => {
      const port = await freePort();
      return startDaemon(
        process.execPath,
        [command, 'dev', '--root', engine, '--port', String(port)],
        port,
        environment({ blog }),
      );
    }),
  );
  try {
    for (const [index, { origin }] of servers.entries()) {
      const name = names[index] ?? '';
      assert.ok((await (await fetch(origin)).text()).includes(`Blog ${name}`), name);
      assert.ok((await (await fetch(`${origin}/own.html`)).text()).includes(`A component of ${name}`), name);
    }
    const [own, other] = [join(folders[1] ?? '', 'posts/own.mdx'), servers[0]];
    await writeFile(own, `${await readFile(own, 'utf8')}\nWords of the second.\n`);
    assert.ok(other !== undefined && (await (await fetch(`${other.origin}/own.html`)).text()).includes('of first'));
    for (const { output } of servers) assert.doesNotMatch(output(), /Restarting|ERROR/);
    const twice = await run([command, 'dev'], folders[0] ?? '');
    assert.notEqual(twice.status, 0);
    assert.match(twice.error, /^Process \d+ serves this blog already\. Use that server, or stop it\./m);
    assert.doesNotMatch(twice.error, /^\s+at /m);
  } finally {
    for (const { stop } of servers) stop();
    for (const folder of folders) {
      await rm(folder, { recursive: true });
      await forgetCache(basename(folder));
    }
  }
});

const assertServed = async (origin: string): Promise<void> => {
  for (const [path, text] of addresses) {
    const answer = await fetch(origin + path);
    assert.equal(answer.status, 200, path);
    assert.match(await answer.text(), text, path);
    if (/\.html$|\/$/.test(path)) assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, path);
  }
  assert.equal((await fetch(`${origin}/2001/01/nowhere.html`)).status, 404);
};

test('astro preview serves the same addresses as a static server', async () => {
  const { folder } = await odd();
  const { origin, stop } = await start('preview', blogs.odd, ['--outDir', folder]);
  try {
    await assertServed(origin);
    assert.equal((await fetch(`${origin}/2015/05/draftonly.html`)).status, 404, 'a draft');
  } finally {
    stop();
  }
});

test('astro dev serves the same addresses, shows drafts, and updates after each edit', async () => {
  // Outside of the engine, like the blog of an owner.
  const blog = await mkdtemp(join(tmpdir(), 'muc-dev-'));
  await cp(blogs.odd, blog, { recursive: true });
  const { origin, stop } = await start('dev', blog, []);
  try {
    await assertServed(origin);
    assert.match(await (await fetch(`${origin}/2015/05/draftonly.html`)).text(), /draftonly words/, 'a draft');
    for (const [file, edit, path, shown] of [
      ['posts/2013/no-extension.md', /without any extension/, '/2013/05/no-extension', 'edited a moment ago'],
      ['terms.yaml', /^/, '/tag/many/', 'tags: { many: { description: Said a moment ago } }'],
      ['site.config.ts', /(?<=title: ')[^']+/, '/', 'Renamed a moment ago'],
    ] as const) {
      const edited = join(blog, file);
      await writeFile(edited, (await readFile(edited, 'utf8').catch(() => '')).replace(edit, shown));
      const wanted = /\w+ a moment ago/.exec(shown)?.[0] ?? shown;
      let html = '';
      for (let tries = 0; tries < 100 && !html.includes(wanted); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        // After an edit of the settings the server restarts, and does not answer for a moment.
        html = await fetch(origin + path).then(
          (response) => response.text(),
          () => '',
        );
      }
      assert.ok(html.includes(wanted), `${file} after an edit`);
    }
  } finally {
    stop();
    await rm(blog, { recursive: true });
    await forgetCache(basename(blog));
  }
});
