import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { checkLinks } from '#cli/link-check.ts';

/** Asks a server of this machine; returns what it was asked, and the answers by path. */
const ask = async (listener: RequestListener, paths: readonly string[], timeout = 60_000) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const done: number[] = [];
    const urls = paths.map((path) => origin + path);
    const answers = await checkLinks(urls, { timeout, hosts: 4, progress: (count) => done.push(count) });
    return { asked, done, answers: urls.map((url) => answers.get(url)) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

test('HEAD is enough where it succeeds; otherwise GET decides', async () => {
  const { asked, done, answers } = await ask(
    ({ method, url }, response) => {
      response.statusCode = url === '/none' ? 404 : url === '/shy' && method === 'HEAD' ? 405 : 200;
      response.end('x');
    },
    ['/fine', '/none', '/shy'],
  );
  assert.deepEqual(
    answers.map((answer) => answer?.status),
    [200, 404, 200],
  );
  assert.deepEqual(asked, ['HEAD /fine', 'HEAD /none', 'GET /none', 'HEAD /shy', 'GET /shy']);
  assert.deepEqual(done, [1, 2, 3]);
});

test('a host that cuts connections is asked three times and then left alone; a page that never ends is cut off', async () => {
  const cut = await ask((request) => request.socket.destroy(), ['/1', '/2', '/3', '/4', '/5']);
  assert.equal(new Set(cut.asked.map((line) => line.split(' ')[1])).size, 3);
  assert.ok(cut.answers.every((answer) => answer?.status === undefined && answer?.why !== undefined));
  const endless = await ask(
    ({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 501 : 200);
      if (method === 'HEAD') response.end();
      else response.write('x');
    },
    ['/endless'],
  );
  assert.equal(endless.answers[0]?.status, 200);
});

test('a server that says nothing is given up', async () => {
  const { answers } = await ask(() => undefined, ['/silent'], 50);
  assert.match(answers[0]?.why ?? '', /^after 0\.05 s$/);
});
