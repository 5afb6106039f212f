import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { encodePath } from '#urls/routes.ts';
import { freePort, startDaemon, type Daemon } from './daemon.ts';
import { leavingFrom } from './leaving-paths.ts';
import { oldAddresses } from './old-addresses.ts';
import { buildOddBlog, buildSample, put } from './old-blog.ts';
import { startApache, startCaddy, startNginx } from './servers.ts';
import { apacheFile } from '#hosts/apache.ts';
import { caddyFile } from '#hosts/caddy.ts';
import { headersFile } from '#hosts/headers-file.ts';
import { nginxFile } from '#hosts/nginx.ts';
import { redirectsFile } from '#hosts/redirects-file.ts';
import { createAddresses } from '#urls/routes.ts';

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
};
for (const { file, content } of [apacheFile(hosting), redirectsFile(hosting, 'cloudflare').file, headersFile(hosting)])
  await put(odd.folder, file, content);

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
