import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { downloadImages, type DownloadOptions, type ImageResult } from '#download/download-images.ts';
import { usualLimits } from '#download/limits.ts';
import { body, gif, redirect, serve } from './hostile-server.ts';

const limits = { ...usualLimits, wait: 0, retries: 2, privateHosts: true };
const now = new Date('2026-01-31T08:00:00Z');

/** Downloads images, each a list of addresses; tells what became of each by its first address. */
const run = async (images: readonly (readonly string[])[], options: Partial<DownloadOptions> = {}) => {
  const results = new Map<string, ImageResult>();
  const saved: Record<string, Buffer> = {};
  await downloadImages(
    images.map((urls) => ({ urls, date: '2016-02-04' })),
    {
      limits,
      now,
      archive: undefined,
      save: (file, bytes) => void (saved[file] = bytes),
      onDone: ({ urls }, result) => void results.set(urls[0] ?? '', result),
      ...options,
    },
  );
  const of = (url: string): ImageResult => results.get(url) ?? assert.fail(`nothing is told of ${url}`);
  return {
    saved,
    known: (url: string) => {
      const result = of(url);
      return 'known' in result ? result.known : assert.fail(result.failure.message);
    },
    failure: (url: string) => {
      const result = of(url);
      return 'failure' in result ? result.failure : assert.fail(`${url} was downloaded`);
    },
  };
};

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

test('what may pass is asked for again; what will not is asked for once', async () => {
  const { origin, requests } = await serve({
    '/busy': (response, request, nth) =>
      nth === 0 ? void response.writeHead(429, { 'Retry-After': '3600' }).end() : body(gif)(response, request, nth),
    '/broken': (response, request, nth) =>
      nth === 0 ? void response.writeHead(503).end() : body(gif)(response, request, nth),
    '/cut': (response, request, nth) => {
      if (nth > 0) return body(gif)(response, request, nth);
      response.writeHead(200, { 'Content-Length': gif.length });
      response.write(gif.subarray(0, 10), () => response.destroy());
    },
    '/hung-up': (response, request, nth) =>
      nth === 0 ? void request.socket.destroy() : body(gif)(response, request, nth),
    '/failing': (response) => void response.writeHead(500).end(),
  });
  const { known, failure } = await run(
    ['/busy', '/broken', '/cut', '/hung-up', '/failing', '/gone'].map((path) => [origin + path]),
  );
  for (const path of ['/busy', '/broken', '/cut', '/hung-up']) assert.equal(known(origin + path).width, 2, path);
  assert.deepEqual([failure(`${origin}/failing`).kind, failure(`${origin}/failing`).status], ['passing', 500]);
  assert.deepEqual([failure(`${origin}/gone`).kind, failure(`${origin}/gone`).status], ['lasting', 404]);
  const times = (path: string) => requests.filter((one) => one === path).length;
  assert.deepEqual(['/busy', '/broken', '/cut', '/hung-up', '/failing', '/gone'].map(times), [
    2,
    2,
    2,
    2,
    1 + limits.retries,
    1,
  ]);
});

test('a server that does not answer, stops, or never stops is given up', async () => {
  const endless = (pause: number) => (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'image/gif' });
    const timer = setInterval(() => response.write(Buffer.alloc(64)), pause);
    response.on('close', () => clearInterval(timer));
  };
  const { origin } = await serve({
    '/silent': () => undefined,
    '/stalled': (response) => void response.writeHead(200).write(gif.subarray(0, 4)),
    '/drip': endless(5),
    '/flood': endless(1),
    '/announced': (response) => void response.writeHead(200, { 'Content-Length': 10_000_000 }).write('GIF89a'),
  });
  const impatient = { ...limits, retries: 0, idle: 60 };
  const { failure } = await run([[`${origin}/silent`], [`${origin}/stalled`]], { limits: impatient });
  for (const path of ['/silent', '/stalled']) assert.match(failure(origin + path).message, /stopped sending/, path);
  const whole = await run([[`${origin}/drip`]], { limits: { ...limits, retries: 0, whole: 120 } });
  assert.match(whole.failure(`${origin}/drip`).message, /took too long/);
  const small = await run([[`${origin}/flood`], [`${origin}/announced`]], { limits: { ...limits, bytes: 1000 } });
  for (const path of ['/flood', '/announced']) {
    assert.match(small.failure(origin + path).message, /larger than/, path);
    assert.equal(small.failure(origin + path).kind, 'lasting');
  }
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

const hangUp = (_: ServerResponse, request: IncomingMessage): void => void request.socket.destroy();

/** Images of one host, asked for one after the other and once in a round. */
const runInOrder = async (answers: Parameters<typeof serve>[0]) => {
  const { origin, requests } = await serve(answers);
  const paths = Object.keys(answers);
  const { failure, known } = await run(
    paths.map((path) => [origin + path]),
    { limits: { ...limits, retries: 0, perHost: 1 } },
  );
  return {
    origin,
    requests,
    failure: (path: string) => failure(origin + path),
    known: (path: string) => known(origin + path),
  };
};

test('a host that does not answer gets another chance at the end, and is then given up', async () => {
  const paths = Array.from({ length: 12 }, (_, index) => `/${index}.gif`);
  const { origin, requests, failure } = await runInOrder(Object.fromEntries(paths.map((path) => [path, hangUp])));
  for (const path of paths) assert.match(failure(path).kind, /^(?:silent|aside)$/);
  assert.deepEqual(requests, paths.slice(0, 6), 'three of the first round, and three that were not asked for yet');
  const { host } = new URL(origin);
  const { message } = failure('/9.gif');
  assert.ok(message.startsWith(`it was not asked for, since ${host} does not answer (`), message);
});

test('a host that is silent for three images and answers later loses none of them', async () => {
  let asked = 0;
  const late = (response: ServerResponse, request: IncomingMessage): void => {
    asked += 1;
    if (asked <= 3) hangUp(response, request);
    else body(gif)(response, request, 0);
  };
  const paths = Array.from({ length: 12 }, (_, index) => `/${index}.gif`);
  const { requests, known } = await runInOrder(Object.fromEntries(paths.map((path) => [path, late])));
  for (const path of paths) assert.equal(known(path).width, 2, path);
  assert.equal(requests.length, paths.length + 3);
});

test('images that no answer comes for do not cost the other images of their host', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`/${index}.gif`, index % 8 < 5 ? hangUp : body(gif)]),
  );
  const { requests, known, failure } = await runInOrder(answers);
  for (const [path, answer] of Object.entries(answers))
    if (answer === hangUp) assert.match(failure(path).kind, /^(?:silent|aside)$/, path);
    else assert.equal(known(path).width, 2, path);
  assert.ok(requests.length <= 4 * 24, String(requests.length));
});

test('the silence of a host is not laid to one that redirects there, nor to one that is asked after it', async () => {
  const { origin } = await serve({
    ...Object.fromEntries(['/0', '/1', '/2', '/3'].map((path) => [path, redirect('http://127.0.0.1:9/gone.gif')])),
    '/8.gif': body(gif),
    '/9.gif': body(gif),
  });
  const moved = ['/0', '/1', '/2', '/3'].map((path) => [origin + path]);
  const twice = ['/8.gif', '/9.gif'].map((path) => [`http://127.0.0.1:9${path}`, origin + path]);
  const { known, failure } = await run([...moved, ...twice], { limits: { ...limits, retries: 0, perHost: 1 } });
  for (const [url = ''] of moved) assert.match(failure(url).message, /127\.0\.0\.1:9/);
  for (const [url = '', other] of twice) assert.equal(known(url).from, other);
});

test('an image stays wanted where one of its addresses may still give it', async () => {
  const uploads = '/wp-content/uploads';
  const { origin } = await serve({ [`${uploads}/a.gif`]: (response) => void response.writeHead(503).end() });
  const { failure } = await run([[`${origin}${uploads}/a-300x200.gif`]]);
  assert.deepEqual([failure(`${origin}${uploads}/a-300x200.gif`).kind], ['passing']);
});

test('a host that answers is not given up, however many of its images are damaged', async () => {
  const half = gif.subarray(0, gif.length - 8);
  const cut = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Length': gif.length });
    response.write(half, () => response.destroy());
  };
  const broken = { '/0.gif': cut, '/1.gif': cut, '/2.gif': cut };
  const short = { '/3.gif': body(half), '/4.gif': body(half), '/5.gif': body(half) };
  const { origin } = await serve({ ...broken, ...short, '/6.gif': body(gif) });
  const { known, failure } = await run(
    Array.from({ length: 7 }, (_, index) => [`${origin}/${index}.gif`]),
    { limits: { ...limits, retries: 0, perHost: 1 } },
  );
  assert.equal(known(`${origin}/6.gif`).bytes, gif.length);
  for (const path of Object.keys(broken)) assert.equal(failure(origin + path).message, 'the connection broke off');
  for (const path of Object.keys(short)) assert.match(failure(origin + path).message, /cut off/);
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
