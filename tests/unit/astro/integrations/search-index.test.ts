import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import { test } from 'node:test';
import { search } from '#astro/integrations/search-index.ts';
import { indexFolder } from '#search/index/update.ts';
import { aSite } from '../../samples.ts';
import { aFolder } from '../../temporary-folder.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the development server answers; undefined for what it leaves to the pages. */
const ask = (url: string, path: string): Promise<Answer | undefined> => {
  const root = aFolder();
  const below = relative(root, indexFolder(root));
  const cache = aFolder({
    [`${below}/pagefind.js`]: 'script',
    [`${below}/index/vi_1.pf_index`]: 'index',
    [`${below}/wasm.vi.pagefind`]: 'wasm',
    'secret.txt': 'secret',
    [`${below}/../secret.txt`]: 'secret',
  });
  let answer: Middleware = () => assert.fail('no middleware');
  const setup = search({ site: aSite({ url }), cache }).hooks['astro:server:setup'] as unknown as (
    options: object,
  ) => void;
  setup({ server: { middlewares: { use: (middleware: Middleware) => (answer = middleware) } } });
  return new Promise((resolve) => {
    const headers = new Map<string, string>();
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: string) => headers.set(name, value),
      end: (body: Uint8Array | undefined) =>
        resolve({
          status: response.statusCode,
          type: headers.get('Content-Type') ?? '',
          body: new TextDecoder().decode(body),
        }),
    };
    answer({ url: path } as IncomingMessage, response as unknown as ServerResponse, () => resolve(undefined));
  });
};

const blog = 'https://blog.example/';
const below = 'https://example.com/blog/';

for (const [url, path, type, body] of [
  [blog, '/pagefind/pagefind.js', 'text/javascript', 'script'],
  [blog, '/pagefind/pagefind.js?v=2', 'text/javascript', 'script'],
  [blog, '/pagefind/wasm.vi.pagefind', 'application/wasm', 'wasm'],
  [blog, '/pagefind/index/vi_1.pf_index', 'application/octet-stream', 'index'],
  [below, '/blog/pagefind/pagefind.js', 'text/javascript', 'script'],
  [below, '/pagefind/pagefind.js', 'text/javascript', 'script'],
] as const) {
  test(`while writing, the search of the last build answers: ${path} of ${url}`, async () =>
    assert.deepEqual(await ask(url, path), { status: 200, type, body }));
}

test('a file that the index does not have is missing, and no page of the blog', async () =>
  assert.equal((await ask(blog, '/pagefind/gone.js'))?.status, 404));

for (const path of ['/', '/2016/02/a.html', '/pagefind/', '/pagefind', '/other/pagefind/pagefind.js']) {
  test(`all else is left to the pages: ${path}`, async () => assert.equal(await ask(blog, path), undefined));
}

for (const path of [
  '/pagefind/../secret.txt',
  '/pagefind/..%2Fsecret.txt',
  '/pagefind/index/..%2f..%2fsecret.txt',
  '/pagefind/a/../../secret.txt',
  '/pagefind/..',
]) {
  test(`nothing outside of the index is served: ${path}`, async () =>
    assert.notEqual((await ask(blog, path))?.body, 'secret'));
}
