import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { fillImageLedger, loadImageLedger } from '#load/load-image-ledger.ts';
import { aFolder } from '../temporary-folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>';
const gif = Buffer.from('R0lGODlhAgADAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAMAAAICRF4AOw==', 'base64');
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  const answers: Readonly<Record<string, string | Buffer>> = {
    '/a.gif': gif,
    '/b': gif,
    '/c.svg': svg,
    '/page': '<p>',
  };
  const answer = answers[request.url ?? ''];
  response.statusCode = answer === undefined ? 404 : 200;
  response.end(answer);
});
let origin = '';
let folder = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'muc-images-'));
});
after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('downloads the images that are not in the ledger, and continues after an error', async () => {
  const urls = ['/a.gif', '/c.svg', '/page', '/gone.png', '/known.png', '/a.gif'].map((path) => origin + path);
  const known = { [`${origin}/known.png`]: { width: 9, height: 9 } };
  const { ledger, failed } = await fillImageLedger(urls, known, undefined);
  assert.deepEqual(ledger, {
    ...known,
    [`${origin}/a.gif`]: { width: 2, height: 3 },
    [`${origin}/c.svg`]: { width: 40, height: 30 },
  });
  assert.deepEqual(failed, [
    { url: `${origin}/gone.png`, why: 'the server answered with 404' },
    { url: `${origin}/page`, why: 'it is not an image' },
  ]);
  assert.deepEqual(requests.sort(), ['/a.gif', '/c.svg', '/gone.png', '/page']);
  assert.deepEqual(await readdir(folder), []);
});

test('saves one copy of each image, named by the hash of its bytes', async () => {
  const urls = [`${origin}/a.gif`, `${origin}/b`];
  const { ledger } = await fillImageLedger(urls, { [`${origin}/a.gif`]: { width: 2, height: 3 } }, folder);
  const locals = urls.map((url) => ledger[url]?.local);
  assert.match(locals[0] ?? '', /^\/pictures\/[\da-f]{16}\.gif$/);
  assert.equal(locals[0], locals[1]);
  assert.deepEqual(await readFile(join(folder, locals[0] ?? '')), gif);
  requests.length = 0;
  assert.deepEqual((await fillImageLedger(urls, ledger, folder)).ledger, ledger);
  assert.deepEqual(requests, [], 'an image in the ledger with a copy is not downloaded again');
});

test('a server that does not answer is a failed image', async () => {
  const { failed } = await fillImageLedger(['http://127.0.0.1:1/x.png'], {}, undefined);
  assert.equal(failed.length, 1);
});

test('a copy that is gone from public is told; the sizes stay known', async () => {
  const images = {
    'https://a.example/1.png': { width: 1, height: 2, local: '/pictures/1.png' },
    'https://a.example/2.png': { width: 3, height: 4, local: '/pictures/2.png' },
  };
  const root = aFolder({ 'ledger/images.json': JSON.stringify(images), 'public/pictures/1.png': '' });
  const { ledger, diagnostics } = await loadImageLedger(blogFolder(root, root));
  assert.deepEqual(ledger, images);
  assert.equal(diagnostics.length, 1);
  assert.match(diagnostics[0]?.message ?? '', /\/pictures\/2\.png/);
});

test('a blog without a ledger of images knows none, and nothing is told', async () => {
  const root = aFolder();
  assert.deepEqual(await loadImageLedger(blogFolder(root, root)), { ledger: {}, diagnostics: [] });
});
