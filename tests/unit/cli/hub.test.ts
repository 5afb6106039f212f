import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { tellHub } from '#cli/hub.ts';

/** Tells a hub on this machine of feeds; returns what it heard and answered. */
const tell = async (listener: RequestListener, feeds: readonly string[], timeout = 60_000) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      heard.push(`${request.method} ${request.headers['content-type']?.split(';')[0]} ${body}`);
      listener(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    return { heard, answers: await tellHub(feeds, { hub, timeout, progress: () => undefined }) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

test('a hub hears of each feed by a form', async () => {
  const feed = 'https://blog.example/tag/a&b/rss.xml';
  const { heard, answers } = await tell((_, response) => response.writeHead(204).end(), [feed]);
  assert.deepEqual(heard, [
    `POST application/x-www-form-urlencoded hub.mode=publish&hub.url=${encodeURIComponent(feed)}`,
  ]);
  assert.deepEqual(answers, [{ feed }]);
});

test('a refusal and a redirect are failures, and the next feed is told all the same', async () => {
  const status = [400, 302, 202];
  const { heard, answers } = await tell(
    (_, response) => response.writeHead(status.shift() ?? 500, { location: '/other' }).end(),
    ['a:1', 'a:2', 'a:3'],
  );
  assert.equal(heard.length, 3);
  assert.deepEqual(
    answers.map(({ why }) => why),
    ['answers 400', 'answers 302', undefined],
  );
});

test('a hub that gives no answer is asked three times', async () => {
  const cut = await tell((request) => request.socket.destroy(), ['a:1', 'a:2', 'a:3', 'a:4']);
  assert.equal(cut.heard.length, 3);
  assert.ok(cut.answers.every(({ why }) => why !== undefined));
  assert.equal(cut.answers[3]?.why, 'not asked');
  const silent = await tell(() => undefined, ['a:1'], 50);
  assert.equal(silent.answers[0]?.why, 'no answer in 0.05 s');
});
