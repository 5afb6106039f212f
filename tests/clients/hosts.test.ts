import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { createAddresses, encodePath, routes } from '#urls/routes.ts';
import { freePort, startDaemon, type Daemon } from './daemon.ts';
import { leavingFrom } from './leaving-paths.ts';
import { wrongHeaders, type Expected } from './answer-headers.ts';
import { oldAddresses } from './old-addresses.ts';
import { buildOddBlog, buildSample, put } from './old-blog.ts';
import { startApache, startCaddy, startNginx } from './servers.ts';
import { apacheFile } from '#hosts/apache.ts';
import { caddyFile } from '#hosts/caddy.ts';
import { headersFile } from '#hosts/headers-file.ts';
import { nginxFile } from '#hosts/nginx.ts';
import { redirectsFile } from '#hosts/redirects-file.ts';

const { folder, publication } = await buildSample();
const rules = (file: string) => readFile(join(folder, '_hosts', file), 'utf8');
const nginx = async (): Promise<Daemon> => startNginx(folder, await rules('nginx.conf'));
const caddy = async (): Promise<Daemon> => startCaddy(folder, await rules('Caddyfile'));

/** Serves the site with Cloudflare’s tool, which npx downloads, since nothing else needs it. */
const cloudflare = async (site = folder): Promise<Daemon> => {
  const port = await freePort();
  return startDaemon(
    'npx',
    [
      '--yes',
      'wrangler@4.164.0',
      'pages',
      'dev',
      site,
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--show-interactive-dev-session=false',
    ],
    port,
    { CI: '1', WRANGLER_SEND_METRICS: 'false' },
  );
};

/**
 * Sends a request and follows at most one redirect.
 * @returns the first and the last answer
 */
const follow = async (origin: string, path: string) => {
  const first = await fetch(origin + encodePath(path), { redirect: 'manual' });
  const location = first.headers.get('location');
  if (location === null) return { first, last: first, hops: 0 };
  return { first, last: await fetch(new URL(location, origin + encodePath(path)), { redirect: 'manual' }), hops: 1 };
};

for (const [name, start] of [
  ['nginx', nginx],
  ['Caddy', caddy],
  ['Apache', () => startApache(folder)],
  ['Cloudflare Pages', () => cloudflare()],
] as const) {
  test(`${name} serves everything that was ever published`, async (t) => {
    const host = await start();
    after(host.stop);
    await t.test('with 200, or one redirect to a 200', async () => {
      const current = new Set(publication.manifest.map(({ permalink }) => permalink));
      const wrong: string[] = [];
      for (const path of new Set([...current, ...Object.keys(publication.known.addresses)])) {
        const { first, last, hops } = await follow(host.origin, path);
        if (path === '/404.html') continue;
        if (last.status !== 200) wrong.push(`${path}: ${first.status} → ${last.status}`);
        else if (current.has(path) && path.endsWith('.html') && hops > 0)
          wrong.push(`${path}: redirected to ${first.headers.get('location')}`);
      }
      assert.deepEqual(wrong, []);
    });
    await t.test('old addresses with one redirect', async () => {
      const wrong: string[] = [];
      for (const { from, to } of publication.redirects) {
        const { first, last } = await follow(host.origin, from);
        if (to === undefined) continue;
        if (first.status !== 301 || last.status !== 200) wrong.push(`${from}: ${first.status} → ${last.status}`);
      }
      assert.deepEqual(wrong, []);
    });
    await t.test('feeds with their content type, without a redirect', async () => {
      for (const [path, type, start] of [
        ['/rss.xml', 'application/rss+xml', '<?xml'],
        ['/atom.xml', 'application/atom+xml', '<?xml'],
        ['/feed.json', 'application/feed+json', '{'],
        ['/feeds/posts/default', 'application/atom+xml', '<?xml'],
        ['/feeds/posts/summary?max-results=25', 'application/atom+xml', '<?xml'],
        ['/feeds/comments/default', 'application/atom+xml', '<?xml'],
        ['/tag/unicode/rss.xml', 'application/rss+xml', '<?xml'],
        ['/feeds/posts/default/-/Unicode', 'application/atom+xml', '<?xml'],
      ] as const) {
        const answer = await fetch(host.origin + path, { redirect: 'manual' });
        assert.equal(answer.status, 200, path);
        assert.match(answer.headers.get('content-type') ?? '', new RegExp(`^${type.replace('+', '\\+')}`), path);
        assert.ok((await answer.text()).startsWith(start), path);
      }
    });
    await t.test('a slash after .html, as Gatsby had it, and a page that never existed', async () => {
      const post = publication.manifest.find(({ kind, permalink }) => kind === 'post' && permalink.endsWith('.html'));
      const { last } = await follow(host.origin, `${post?.permalink}/`);
      assert.equal(last.status, 200);
      const nothing = await fetch(`${host.origin}/never/was/here.html`);
      assert.equal(nothing.status, 404);
    });
  });
}

const odd = await buildOddBlog();
const { blog, publication: oddPublication } = odd.loaded;
const hosting = {
  manifest: oddPublication.manifest,
  redirects: oddPublication.redirects,
  addresses: createAddresses(odd.site.url),
  hsts: 'max-age=31536000',
};
for (const { file, content } of [apacheFile(hosting), redirectsFile(hosting, 'cloudflare').file, headersFile(hosting)])
  await put(odd.folder, file, content);
for (const file of ['film.mp4', 'table.csv', '_astro/a.BWAMJfS1.js', '_astro/a.BWAMJfS1.woff2'])
  await put(join(odd.folder, dirname(file)), basename(file), 'text');

/** Whether an answer is in the format that its address asks for. */
const hasRightType = (path: string, type: string, knowsQueries: boolean): boolean => {
  if (!path.startsWith('/feeds/')) return true;
  const isRss = knowsQueries && /^\/feeds\/posts\/(?:default|full|summary)\?.*alt=rss/.test(path);
  return type.startsWith(isRss ? 'application/rss+xml' : 'application/atom+xml');
};

for (const [name, start, knowsQueries] of [
  ['nginx', () => startNginx(odd.folder, nginxFile(hosting).content), true],
  ['Caddy', () => startCaddy(odd.folder, caddyFile(hosting).content), true],
  ['Apache', () => startApache(odd.folder), true],
  ['Cloudflare Pages', () => cloudflare(odd.folder), false],
] as const)
  test(`${name} answers at every old address of a blog with odd labels, by at most one redirect`, async () => {
    const host = await start();
    after(host.stop);
    const wrong: string[] = [];
    for (const path of oldAddresses(blog, odd.site)) {
      const first = await fetch(host.origin + path, { redirect: 'manual' });
      const location = first.headers.get('location');
      const to = new URL(location ?? path, host.origin + path);
      const last = location === null ? first : await fetch(to, { redirect: 'manual' });
      if (last.status !== 200 || to.origin !== host.origin)
        wrong.push(`${path}: ${first.status} ${location ?? ''} ${last.status}`);
      else if (!hasRightType(path, last.headers.get('content-type') ?? '', knowsQueries))
        wrong.push(`${path}: ${last.headers.get('content-type')}`);
      else if (path.startsWith('/feeds/') && location !== null) wrong.push(`${path}: redirected to ${location}`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await leavingFrom(host.origin, ''), [], 'no path leads to another host');
  });

test('Cloudflare Pages sends the headers and types of `_headers`', async () => {
  const host = await cloudflare(odd.folder);
  after(host.stop);
  const [post] = blog.posts.filter(({ permalink }) => permalink.endsWith('.html'));
  assert.ok(post);
  const answers: readonly Expected[] = [
    [post.permalink, 200, 'text/html; charset=utf-8'],
    [routes.markdown(post.permalink), 200, 'text/markdown; charset=utf-8'],
    ['/_astro/a.BWAMJfS1.js', 200],
    ['/_astro/a.BWAMJfS1.woff2', 200, 'font/woff2'],
    ['/film.mp4', 200, 'video/mp4'],
    ['/table.csv', 200, 'text/csv; charset=utf-8'],
    ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8'],
    ['/rss.xml', 200, 'application/rss+xml; charset=utf-8'],
    ['/feeds/posts/default', 200, 'application/atom+xml; charset=utf-8'],
    ['/never/was', 404, 'text/html; charset=utf-8'],
  ];
  assert.deepEqual(await wrongHeaders(host.origin, answers, hosting.hsts), []);
});
