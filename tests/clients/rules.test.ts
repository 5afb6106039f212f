import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { caddyFile } from '#hosts/caddy.ts';
import { nginxFile } from '#hosts/nginx.ts';
import { encodePath } from '#urls/routes.ts';
import { aHosting } from '../unit/hosts/samples.ts';
import { put } from './old-blog.ts';
import { startCaddy, startNginx } from './servers.ts';

const nfd = 'tên'.normalize('NFD');

/** Redirects whose addresses have special characters in the configuration of some server. */
const rules = [
  '/old.html → /2016/02/x.html',
  '/x y/ → /2016/02/x.html',
  '/search/label/Tiếng Việt → /tag/tiếng-việt/',
  `/2016/02/${nfd}.html → /2016/02/x.html`,
  '/search/label/C++ → /tag/tiếng-việt/',
  '/search/label/I/O → /tag/tiếng-việt/',
  '/search/label/$PATH → /2016/02/cash$.html',
  '/search/label/"quoted" → /2016/02/x.html',
  "/search/label/it's; → /2016/02/x.html",
  '/search/label/{braces} → /2016/02/x.html',
  '/search/label/100% → /2016/02/x.html',
  '/search/label/a:b* → /2016/02/x.html',
  '/search/label/~tilde → /2016/02/x.html',
  '/search/label/#1 → /2016/02/x.html',
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
  ['rss.xml', '<rss/>'],
  ['tag/tiếng-việt/rss.xml', '<rss/>'],
  ['atom.xml', '<feed/>'],
  ['feed.json', '{}'],
  ['feeds/posts/default/index.html', '<feed/>'],
  ['feeds/posts/default/-/Tiếng Việt/index.html', '<feed/>'],
];

const feeds = ['/rss.xml', '/tag/tiếng-việt/rss.xml', '/atom.xml', '/feed.json', '/feeds/posts/default'].concat(
  '/feeds/posts/default/-/Tiếng Việt',
);

for (const [name, url] of [
  ['at a root', 'https://blog.example/'],
  ['below a sub-path', 'https://me.example/blog/'],
] as const) {
  const posts = ['/2016/02/x.html', '/2016/02/cash$.html', '/2016/02/folder/'];
  const hosting = aHosting(rules, { url, posts, feeds });
  const { base } = hosting.addresses;
  for (const [server, start] of [
    ['nginx', (folder: string) => startNginx(folder, nginxFile(hosting).content)],
    ['Caddy', (folder: string) => startCaddy(folder, caddyFile(hosting).content)],
  ] as const) {
    test(`${server} applies the rules for a blog ${name}`, async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'muc-rules-'));
      for (const [path, text] of files) await put(join(folder, base, dirname(path)), basename(path), text);
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
        ['/2016/02/x.html', 'text/html'],
        ['/2016/02/folder/', 'text/html'],
        ['/', 'text/html'],
      ] as const)
        await t.test(`${path} is served as ${type}`, async () => {
          const answer = await ask(path);
          assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [200, type]);
        });

      await t.test('a slash after .html is redirected to the post', async () => {
        const answer = await ask('/2016/02/x.html/');
        assert.equal(answer.status, 301);
        assert.equal(new URL(answer.headers.get('location') ?? '', origin).pathname, `${base}/2016/02/x.html`);
      });

      await t.test('an unknown address is answered with the 404 page', async () => {
        const answer = await ask('/never/was');
        assert.deepEqual([answer.status, await answer.text()], [404, 'nothing here']);
      });
    });
  }
}
