import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { immutable, revalidated } from '#hosts/host-rules.ts';
import { encodePath } from '#urls/routes.ts';
import { filesBelow } from '../build/site.ts';
import type { Daemon } from './daemon.ts';
import { buildSample, put } from './old-blog.ts';
import { startApache, startCaddy, startNginx } from './servers.ts';

const { folder, publication } = await buildSample();
const rules = (file: string): Promise<string> => readFile(join(folder, '_hosts', file), 'utf8');
const nginx = async (): Promise<Daemon> => startNginx(folder, await rules('nginx.conf'));
const caddy = async (): Promise<Daemon> => startCaddy(folder, await rules('Caddyfile'));

const hashed = (await filesBelow(folder)).filter((file) => file.startsWith('_astro/')).map((file) => `/${file}`);

/** Addresses of pages, feeds and files, as readers ask for them. */
const asked = publication.manifest
  .map(({ permalink }) => permalink)
  .filter((permalink) => permalink !== '/404.html')
  .concat(hashed)
  .map(encodePath);

/** A program for wrk: asks for all addresses in turn and counts every answer but 200. */
const script = `local paths = { ${asked.map((path) => JSON.stringify(path)).join(', ')} }
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() at, bad, first = 0, 0, "" end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
function response(status)
  if status ~= 200 then
    if bad == 0 then first = tostring(status) end
    bad = bad + 1
  end
end
function done(summary)
  local bad, first = 0, ""
  for _, thread in ipairs(threads) do bad = bad + thread:get("bad"); first = first .. thread:get("first") end
  local e = summary.errors
  print(string.format("answers %d, not 200: %d %s, errors: %d", summary.requests, bad, first, e.connect + e.read + e.write + e.timeout))
end
`;

/** Loads a server for 20 seconds; undefined where wrk is not installed. A slow answer is no error. */
const load = async (origin: string): Promise<string | undefined> => {
  const file = await put(await mkdtemp(join(tmpdir(), 'muc-load-')), 'load.lua', script);
  const child = spawn('wrk', ['-t1', '-c32', '-d20s', '--timeout', '60s', '-s', file, origin]);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()));
  const isThere = await new Promise<boolean>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(false) : reject(error)));
    child.on('close', () => resolve(true));
  });
  return isThere ? printed : undefined;
};

test('nginx and Caddy answer 200 to everything for 20 seconds under load', async (t) => {
  const hosts = [await nginx(), await caddy()];
  for (const { stop } of hosts) after(stop);
  const printed = await Promise.all(hosts.map(({ origin }) => load(origin)));
  if (printed.some((one) => one === undefined)) {
    t.skip('wrk is missing. On Debian: apt-get install -y wrk');
    return;
  }
  for (const one of printed) assert.match(one ?? '', /^answers [1-9]\d*, not 200: 0 , errors: 0$/m);
});

for (const [name, start] of [
  ['nginx', nginx],
  ['Caddy', caddy],
  ['Apache', () => startApache(folder)],
] as const)
  test(`${name}: files with a hash in their names are kept, all others are asked for again and not sent again`, async () => {
    const { origin, stop } = await start();
    after(stop);
    const [file = assert.fail('The sample has such a file.')] = hashed;
    assert.equal((await fetch(origin + file)).headers.get('cache-control'), immutable);
    for (const path of [
      '/',
      '/rss.xml',
      '/atom.xml',
      '/feeds/posts/default',
      '/tag/unicode/',
      '/posts.json',
      '/llms.txt',
    ]) {
      const first = await fetch(origin + path);
      const [tag, modified] = ['etag', 'last-modified'].map((header) => first.headers.get(header) ?? '');
      assert.deepEqual([first.status, first.headers.get('cache-control')], [200, revalidated], path);
      await first.body?.cancel();
      for (const [header, value] of [
        ['If-None-Match', tag],
        ['If-Modified-Since', modified],
      ] as const) {
        assert.notEqual(value, '', `${path} has what ${header} needs`);
        const again = await fetch(origin + path, { headers: { [header]: value ?? '' } });
        assert.deepEqual([again.status, (await again.text()).length], [304, 0], `${path}, ${header}: ${value}`);
      }
    }
  });
