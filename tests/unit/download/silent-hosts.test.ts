import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { limits, run } from './download-run.ts';
import { body, gif, redirect, serve } from './hostile-server.ts';

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
