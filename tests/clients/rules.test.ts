import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { apacheFile } from '#hosts/apache.ts';
import { caddyFile } from '#hosts/caddy.ts';
import { nginxFile } from '#hosts/nginx.ts';
import { encodePath } from '#urls/routes.ts';
import { aHosting } from '../unit/hosts/samples.ts';
import { leavingFrom } from './leaving-paths.ts';
import { wrongHeaders, type Expected } from './answer-headers.ts';
import { put } from './old-blog.ts';
import { startApache, startCaddy, startNginx } from './servers.ts';

const nfd = 'tên'.normalize('NFD');

/** Redirects whose addresses have special characters in the configuration of some server. */
const rules = [
  '/old.html → /2016/02/x.html',
  '/x y/ → /2016/02/x.html',
  '/search/label/Tiếng Việt → /tag/tiếng-việt/',
  `/2016/02/${nfd}.html → /2016/02/x.html`,
  '/search/label/C++ → /tag/tiếng-việt/',
  '/search/label/C# → /tag/tiếng-việt/',
  '/search/label/I/O → /tag/tiếng-việt/',
  '/search/label/$PATH → /2016/02/cash$.html',
  '/search/label/"quoted" → /2016/02/x.html',
  "/search/label/it's; → /2016/02/x.html",
  '/search/label/{braces} → /2016/02/x.html',
  '/search/label/100% → /2016/02/x.html',
  '/search/label/a:b* → /2016/02/x.html',
  '/search/label/~tilde → /2016/02/x.html',
  '/search/label/#1 → /2016/02/x.html',
  '/search/label/jquery → /tag/tiếng-việt/',
  '/search/label/jQuery → /2016/02/x.html',
  '/search/label/{$HOME} → /2016/02/x.html',
  '/search/label/{env.HOME}{} → /2016/02/x.html',
  '/search/label/back\\slash → /2016/02/x.html',
  '/elsewhere/ → https://other.example/a?b#c',
  '/withdrawn.html → gone',
];

const files: readonly (readonly [path: string, text: string])[] = [
  ['index.html', 'home'],
  ['404.html', 'nothing here'],
  ['2016/02/x.html', 'a post'],
  ['2016/02/cash$.html', 'another'],
  ['2016/02/folder/index.html', 'a post in a folder'],
  ['tag/tiếng-việt/index.html', 'a list'],
  ['_astro/a.BWAMJfS1.js', ';'],
  ['md/2016/02/x.md', 'Việt'],
  ['_astro/a.BWAMJfS1.woff2', ''],
  ['.well-known/security.txt', 'Contact: mailto:an@blog.example'],
  ['film.mp4', ''],
  ['table.csv', 'a'],
  ['rss.xml', '<rss/>'],
  ['tag/tiếng-việt/rss.xml', '<rss/>'],
  ['atom.xml', '<feed/>'],
  ['feed.json', '{}'],
  ['_hosts/nginx.conf', 'rules'],
  ['feeds/posts/default/index.html', '<feed/>'],
  ['feeds/posts/default/-/Tiếng Việt/index.html', '<feed/>'],
  ['feeds/posts/default/-/{env.HOME}/index.html', '<feed/>'],
  ['feeds/posts/default/-/jquery/index.html', '<feed/>'],
  ['feeds/posts/default/-/Package.json/index.html', '<feed/>'],
  ['feeds/posts/default/-/I/O/index.html', '<feed/>'],
  ['feeds/123/comments/default/index.html', '<feed/>'],
  ['blogger/rss.xml', '<rss/>'],
  ['page/1/index.html', 'the second page'],
  ['tag/tiếng-việt/page/1/index.html', 'the second page'],
  ['feeds/posts/default/-/jQuery/index.html', '<feed/>'],
];

const feeds = [
  '/rss.xml',
  '/blogger/rss.xml',
  '/tag/tiếng-việt/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/feeds/posts/default',
].concat(['Tiếng Việt', '{env.HOME}', 'jquery', 'jQuery'].map((label) => `/feeds/posts/default/-/${label}`));

const hsts = 'max-age=31536000';

/** Answers of every kind. */
const answers: readonly Expected[] = [
  ['/_astro/a.BWAMJfS1.js', 200, 'text/javascript; charset=utf-8'],
  ['/_astro/a.BWAMJfS1.woff2', 200, 'font/woff2'],
  ['/md/2016/02/x.md', 200, 'text/markdown; charset=utf-8'],
  ['/film.mp4', 200, 'video/mp4'],
  ['/table.csv', 200, 'text/csv; charset=utf-8'],
  ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8'],
  ['/2016/02/x.html', 200, 'text/html; charset=utf-8'],
  ['/2016/02/folder/', 200, 'text/html; charset=utf-8'],
  ['/rss.xml', 200, 'application/rss+xml; charset=utf-8'],
  ['/feeds/posts/default', 200, 'application/atom+xml; charset=utf-8'],
  ['/never/was', 404, 'text/html; charset=utf-8'],
  ['/_astro/never.js', 404, 'text/html; charset=utf-8'],
  ['/md/never.md', 404, 'text/html; charset=utf-8'],
  ['/feeds/posts/default/-/Never', 404, 'text/html; charset=utf-8'],
  ['/withdrawn.html', 410, 'text/html; charset=utf-8'],
  ['/old.html', 301],
  ['/2016/02/x.html/', 301],
];

for (const [name, url] of [
  ['at a root', 'https://blog.example/'],
  ['below a sub-path', 'https://me.example/blog/'],
] as const) {
  const posts = ['/2016/02/x.html', '/2016/02/cash$.html', '/2016/02/folder/'];
  const hosting = aHosting(rules, { url, posts, feeds, hsts });
  const { base } = hosting.addresses;
  for (const [server, start] of [
    ['nginx', (folder: string) => startNginx(folder, nginxFile(hosting).content)],
    ['Caddy', (folder: string) => startCaddy(folder, caddyFile(hosting).content)],
    ['Apache', startApache],
  ] as const) {
    test(`${server} applies the rules for a blog ${name}`, async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'muc-rules-'));
      await chmod(folder, 0o755);
      for (const [path, text] of files) await put(join(folder, base, dirname(path)), basename(path), text);
      await put(join(folder, base), '.htaccess', apacheFile(hosting).content);
      const { origin, stop } = await start(folder);
      after(stop);
      const ask = (path: string) => fetch(origin + base + encodePath(path), { redirect: 'manual' });

      for (const { from, to } of hosting.redirects) {
        const bare = from.replace(/\/$/, '');
        for (const path of [bare, `${bare}/`])
          await t.test(`${path} → ${to ?? 'gone'}`, async () => {
            const answer = await ask(path);
            if (to === undefined) {
              assert.deepEqual([answer.status, await answer.text()], [410, 'nothing here']);
              return;
            }
            assert.equal(answer.status, 301);
            const location = new URL(answer.headers.get('location') ?? '', origin).href;
            assert.equal(location, /^https:/.test(to) ? to : origin + hosting.addresses.url(to));
            if (to.startsWith('/')) assert.equal((await ask(to)).status, 200, 'the target is no redirect');
          });
      }

      for (const [path, type] of [
        ['/rss.xml', 'application/rss+xml'],
        ['/tag/tiếng-việt/rss.xml', 'application/rss+xml'],
        ['/atom.xml', 'application/atom+xml'],
        ['/feed.json', 'application/feed+json'],
        ['/feeds/posts/default', 'application/atom+xml'],
        ['/feeds/posts/default/-/Tiếng Việt', 'application/atom+xml'],
        ['/feeds/posts/default/-/{env.HOME}', 'application/atom+xml'],
        ['/feeds/posts/default/-/jquery', 'application/atom+xml'],
        ['/feeds/posts/default/-/jQuery', 'application/atom+xml'],
        ['/feeds/posts/default/-/Package.json', 'application/atom+xml'],
        ['/feeds/posts/default/-/I/O/', 'application/atom+xml'],
        ['/feeds/123/comments/default', 'application/atom+xml'],
        ['/page/1/', 'text/html'],
        ['/tag/tiếng-việt/page/1/', 'text/html'],
        ['/2016/02/x.html', 'text/html'],
        ['/2016/02/folder/', 'text/html'],
        ['/', 'text/html'],
      ] as const)
        await t.test(`${path} is served as ${type}`, async () => {
          const answer = await ask(path);
          assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [200, type]);
        });

      await t.test('every answer comes with its type and the headers', async () =>
        assert.deepEqual(await wrongHeaders(origin + base, answers, hsts), []),
      );

      await t.test('a slash behind .html leads to the post', async () => {
        const answer = await ask('/2016/02/x.html/');
        assert.equal(answer.status, 301);
        assert.equal(new URL(answer.headers.get('location') ?? '', origin).pathname, `${base}/2016/02/x.html`);
        const accents = await ask(`/2016/02/${nfd}-2.html/`);
        const { pathname } = new URL(accents.headers.get('location') ?? '', origin);
        assert.equal(decodeURI(pathname), `${base}/2016/02/${nfd}-2.html`);
      });

      for (const [path, list] of [
        ['/page/9/', '/'],
        ['/page/9', '/'],
        ['/tag/tiếng-việt/page/12/', '/tag/tiếng-việt/'],
        ['/en/page/2/', '/en/'],
      ] as const)
        await t.test(`${path}, behind the last page, leads to the list`, async () => {
          const answer = await ask(path);
          assert.equal(answer.status, 301);
          const { origin: host, pathname } = new URL(answer.headers.get('location') ?? '', origin);
          assert.deepEqual([host, decodeURI(pathname)], [origin, base + list]);
        });

      for (const feed of ['default', 'summary', 'full'])
        await t.test(`the feed ${feed} of Blogger is RSS for those who ask for it`, async () => {
          const answer = await fetch(`${origin}${base}/feeds/posts/${feed}?redirect=false&alt=rss`);
          assert.deepEqual(
            [answer.headers.get('content-type'), await answer.text()],
            ['application/rss+xml; charset=utf-8', '<rss/>'],
          );
        });

      await t.test('the feed of a label stays Atom', async () => {
        const answer = await fetch(`${origin}${base}/feeds/posts/default/-/jquery?alt=rss`);
        assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
      });

      await t.test('no path leads to another host', async () => assert.deepEqual(await leavingFrom(origin, base), []));

      await t.test('what never was, or is only a folder, is a page that says so', async () => {
        for (const path of ['/never/was', '/2016/', '/2016/02', '/feeds/', '/feeds/posts', '/_hosts/nginx.conf']) {
          const answer = await ask(path);
          assert.deepEqual([answer.status, await answer.text()], [404, 'nothing here'], path);
        }
      });
    });
  }
}

test('nginx serves two blogs, each with its own rules, as docs/deploy.md shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muc-two-'));
  await chmod(folder, 0o755);
  const blogs = ['a', 'b'] as const;
  const parts = blogs.map((name, index) => {
    const { content } = nginxFile(aHosting([`/old.html → /${name}.html`], { url: `https://${name}.example/` }));
    return content
      .replace(/# server_name .*/, `server_name ${name}.example;`)
      .replace('/srv/blog', `/srv/blog/${name}`)
      .replaceAll(/^map_hash_.*$/gm, index === 0 ? '$&' : '');
  });
  for (const name of blogs) await put(join(folder, name), '404.html', `not in ${name}`);
  const { origin, stop } = await startNginx(folder, parts.join('\n'));
  after(stop);
  const ask = (host: string, path: string) =>
    new Promise<IncomingMessage>((resolve, reject) =>
      get(origin + path, { headers: { host } }, resolve).on('error', reject),
    );
  for (const name of blogs) {
    const { statusCode, headers } = await ask(`${name}.example`, '/old.html');
    assert.deepEqual([statusCode, headers.location], [301, `/${name}.html`]);
    assert.equal(await text(await ask(`${name}.example`, '/nowhere')), `not in ${name}`);
  }
});
