import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { limits, now, run } from './download-run.ts';
import { body, gif, redirect, serve } from './hostile-server.ts';

test('an image is stored under a hash of its bytes, with where it came from', async () => {
  const { origin } = await serve({ '/a.gif': redirect('/b'), '/b': body(gif, 'text/plain') });
  const { saved, known } = await run([[`${origin}/a.gif`]]);
  const sha256 = createHash('sha256').update(gif).digest('hex');
  const file = `${sha256.slice(0, 32)}.gif`;
  assert.deepEqual(saved, { [file]: gif });
  assert.deepEqual(known(`${origin}/a.gif`), {
    width: 2,
    height: 3,
    file,
    type: 'image/gif',
    bytes: gif.length,
    sha256,
    from: `${origin}/b`,
    date: now.toISOString(),
    status: 200,
  });
});

test('the original size is asked for first, and the size of the text where there is none', async () => {
  const uploads = '/wp-content/uploads';
  const { origin, requests } = await serve({
    [`${uploads}/a.gif`]: body(gif),
    [`${uploads}/b-300x200.gif`]: body(gif),
  });
  const { known } = await run([
    [`${origin}${uploads}/a-150x150.gif`, `${origin}${uploads}/a-300x200.gif`],
    [`${origin}${uploads}/b-300x200.gif`],
  ]);
  assert.equal(known(`${origin}${uploads}/a-150x150.gif`).from, `${origin}${uploads}/a.gif`);
  assert.equal(known(`${origin}${uploads}/b-300x200.gif`).from, `${origin}${uploads}/b-300x200.gif`);
  assert.deepEqual(
    requests.toSorted(),
    ['/a.gif', '/b-300x200.gif', '/b.gif'].map((path) => uploads + path).toSorted(),
  );
});

test('what an image is, its bytes say, and not its server', async () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>alert(1)</script></svg>';
  const svg = script.replace(/<script>.*<.script>/, '<path d="M0 0"/>');
  const { origin } = await serve({
    '/page.png': body('<!doctype html><svg width="1" height="1"></svg><p>Not found', 'image/png'),
    '/words.jpg': body('words', 'image/jpeg'),
    '/empty.gif': body('', 'image/gif'),
    '/cut.gif': body(gif.subarray(0, 20)),
    '/script.svg': body(script, 'image/svg+xml'),
    '/fine.svg': body(svg, 'text/html'),
    '/packed.gif': (response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(gif)),
  });
  const { failure, known, saved } = await run(
    ['/page.png', '/words.jpg', '/empty.gif', '/cut.gif', '/script.svg', '/fine.svg', '/packed.gif'].map((path) => [
      origin + path,
    ]),
  );
  for (const [path, why] of [
    ['/page.png', /HTML page|not a well-formed SVG/],
    ['/words.jpg', /does not contain an image/],
    ['/empty.gif', /empty/],
    ['/cut.gif', /cut off/],
    ['/script.svg', /<script>/],
  ] as const)
    assert.match(failure(origin + path).message, why);
  assert.equal(known(`${origin}/fine.svg`).type, 'image/svg+xml');
  assert.equal(known(`${origin}/packed.gif`).bytes, gif.length);
  assert.equal(Object.keys(saved).length, 2);
});

test('redirects are followed to an end, and to the web only', async () => {
  const { origin } = await serve({ '/loop': redirect('/loop'), '/file': redirect('file:///etc/passwd') });
  const { failure } = await run([[`${origin}/loop`], [`${origin}/file`]]);
  assert.match(failure(`${origin}/loop`).message, /loop/);
  assert.match(failure(`${origin}/file`).message, /file: is not http/);
});

test('hosts of this machine and of local networks are not asked, by number, by name and by redirect', async () => {
  const { origin, requests } = await serve({ '/a.gif': body(gif) });
  const urls = [
    origin,
    origin.replace('127.0.0.1', 'localhost'),
    'http://[::1]:9',
    'http://0x7f.1',
    'http://169.254.169.254',
  ];
  const { failure } = await run(
    urls.map((url) => [`${url}/a.gif`]),
    { limits: { ...limits, privateHosts: false } },
  );
  for (const url of urls) assert.match(failure(`${url}/a.gif`).message, /not on the public internet/, url);
  assert.deepEqual(requests, []);
});

test('an archive is asked for what its own host does not give any more', async () => {
  const { origin } = await serve({ '/alive.gif': body(gif) });
  const archived: string[] = [];
  const archive = await serve({
    [`/web/20160204im_/${origin}/gone.gif`]: (response, request, nth) => {
      archived.push(request.url ?? '');
      body(gif)(response, request, nth);
    },
  });
  const urls = ['/alive.gif', '/gone.gif', '/lost.gif'].map((path) => origin + path);
  const { known, failure } = await run(
    urls.map((url) => [url]),
    { archive: `${archive.origin}/web/` },
  );
  assert.equal(known(urls[0] ?? '').from, urls[0]);
  assert.equal(known(urls[1] ?? '').from, archive.origin + archived[0]);
  assert.match(failure(urls[2] ?? '').message, /404/);
  assert.equal(archive.requests.length, 2);
});

test('downloads at one time are bounded, in all and for each host', async () => {
  const paths = Array.from({ length: 8 }, (_, index) => `/${index}.gif`);
  const waiting: ServerResponse[] = [];
  let [asked, most] = [0, 0];
  // Answers come only when as many wait as may: a lower bound would never end.
  const hold = (response: ServerResponse) => {
    waiting.push(response);
    asked += 1;
    most = Math.max(most, waiting.length);
    if (waiting.length < 3 && asked < paths.length) return;
    setTimeout(() => {
      for (const one of waiting.splice(0)) one.end(gif);
    }, 20);
  };
  const { origin } = await serve(Object.fromEntries(paths.map((path) => [path, hold])));
  await run(
    paths.map((path) => [origin + path]),
    { limits: { ...limits, connections: 8, perHost: 3 } },
  );
  assert.equal(most, 3);
});

test('an image that is gone is told of at once, so that a killed run does not ask for it again', async () => {
  const told: string[] = [];
  const { origin } = await serve({
    '/kept.gif': (response) => {
      const wait = setInterval(() => {
        if (told.some((url) => url.endsWith('/gone.gif'))) response.end(gif);
      }, 5);
      response.on('close', () => clearInterval(wait));
    },
  });
  const urls = ['/gone.gif', '/kept.gif'].map((path) => origin + path);
  await run(
    urls.map((url) => [url]),
    { limits: { ...limits, retries: 0, idle: 1000 }, onDone: (image) => void told.push(image.urls[0] ?? '') },
  );
  assert.deepEqual(told, urls);
});

test('only sizes are kept where no copies are wanted', async () => {
  const { origin } = await serve({ '/a.gif': body(gif) });
  const { known } = await run([[`${origin}/a.gif`]], { save: undefined });
  assert.deepEqual(known(`${origin}/a.gif`), { width: 2, height: 3 });
});
