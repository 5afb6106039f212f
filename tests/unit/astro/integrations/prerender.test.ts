import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { hashOfBytes, openPageCache, type PageCache } from '#cache/page-cache.ts';
import { prerender } from '#astro/integrations/prerender.ts';
import type { Cards } from '#astro/integrations/social-cards.ts';
import { aFolder, writeBelow } from '../../temporary-folder.ts';
import { aLogger } from '../logger.ts';

const engineFiles = {
  'src/astro/config.ts': 'one',
  'src/output/page/post-process.ts': 'one',
  'src/pages/a.astro': 'one',
  'src/pages/b.astro': 'one',
  'package-lock.json': 'one',
};

interface Path {
  readonly pathname: string;
  /** Of a route that Astro makes; `key` is absent where nobody knows on what its page depends. */
  readonly key?: string;
  readonly type?: 'page' | 'endpoint';
  readonly isIndex?: boolean;
  readonly component?: string;
}

interface Options {
  readonly engine?: string;
  readonly cache?: PageCache;
  readonly base?: string;
  /** What Astro prints. */
  readonly text?: string;
}

const routeOf = ({ type = 'page', isIndex = false, component = 'src/pages/a.astro' }: Path) => ({
  type,
  isIndex,
  component,
});

/** Astro with these paths, wrapped as a build wraps it. */
const build = async (
  paths: readonly Path[],
  { engine = aFolder(engineFiles), cache = openPageCache(aFolder()), base = '', text = '' }: Options = {},
) => {
  let drawn = 0;
  const cards = { draw: () => Promise.resolve(void (drawn += 1)) } as Cards;
  const { hooks, prerendered } = prerender(engine, new URL(`https://blog.example${base}/`), cache, cards, {
    words: '',
    theme: () => '',
  });
  const astro = {
    name: 'astro',
    getStaticPaths: () =>
      Promise.resolve(paths.map((path) => ({ pathname: path.pathname, route: routeOf(path), cacheKey: path.key }))),
    render: () => Promise.resolve(new Response(text, { status: 200, headers: { 'Content-Type': 'text/html' } })),
  } as unknown as AstroPrerenderer;
  let wrapped = astro;
  const start = hooks['astro:build:start'] as unknown as (options: object) => void;
  start({
    logger: aLogger().logger,
    setPrerenderer: (wrap: (astro: AstroPrerenderer) => AstroPrerenderer) => (wrapped = wrap(astro)),
  });
  const left = (await wrapped.getStaticPaths()).map(({ pathname }) => pathname);
  const print = async (path: Path, url: string): Promise<Response> => {
    const result = await wrapped.render(new Request(url), { routeData: routeOf(path) as never });
    return result instanceof Response ? result : result.response;
  };
  return { prerendered, left, print, drawn: () => drawn };
};

for (const [path, url, file, base] of [
  [{ pathname: '/', isIndex: true }, '/', 'index.html', ''],
  [{ pathname: '/tag/redis/', isIndex: true }, '/tag/redis/', 'tag/redis/index.html', ''],
  [{ pathname: '/2016/02/a' }, '/2016/02/a.html', '2016/02/a.html', ''],
  [{ pathname: '/404' }, '/404.html', '404.html', ''],
  [{ pathname: '/tên/', isIndex: true }, '/t%C3%AAn/', 'tên/index.html', ''],
  [{ pathname: '/2016/a b' }, '/2016/a%20b.html', '2016/a b.html', ''],
  [{ pathname: '/rss.xml', type: 'endpoint' }, '/rss.xml', 'rss.xml', ''],
  [{ pathname: '/md/a.html.md', type: 'endpoint' }, '/md/a.html.md', 'md/a.html.md', ''],
  [{ pathname: '/tag/redis/', isIndex: true }, '/blog/tag/redis/', 'tag/redis/index.html', '/blog'],
  [{ pathname: '/2016/02/a' }, '/blog/2016/02/a.html', '2016/02/a.html', '/blog'],
] as const) {
  test(`a page is known by one file when it is asked for and when it is prerendered: ${url}`, async () => {
    const { prerendered, print } = await build([{ ...path, key: 'key' }], { base, text: '<p>Text.</p>' });
    assert.deepEqual([...prerendered.rendered.keys()], [file]);
    const response = await print(path, `http://localhost${url}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(prerendered.rendered.get(file)?.hash, hashOfBytes(bytes));
  });
}

test('Astro prints the paths whose keys are new, and those without a key', async () => {
  const cache = openPageCache(aFolder());
  const paths = [{ pathname: '/a', key: '1' }, { pathname: '/b', key: '2' }, { pathname: '/c' }];
  const first = await build(paths, { cache });
  assert.deepEqual(first.left, ['/a', '/b', '/c']);
  assert.deepEqual([...first.prerendered.rendered.keys()], ['a.html', 'b.html'], 'only what has a key is kept');
});

/** Prints one path into a cache, as a build that succeeds leaves it for the next one. */
const printOnce = async (path: Path, engine: string): Promise<string> => {
  const folder = aFolder();
  const cache = openPageCache(folder);
  const { prerendered } = await build([path], { engine, cache });
  const [[file, { key }] = assert.fail('nothing was printed')] = [...prerendered.rendered];
  const work = aFolder({ page: 'text' });
  cache.add(key, hashOfBytes(new TextEncoder().encode('text')), join(work, 'page'));
  assert.ok(file.endsWith('.html'));
  return folder;
};

const a = { pathname: '/a', key: '1' };

test('a page that was printed with the same key is kept', async () => {
  const engine = aFolder(engineFiles);
  const cache = openPageCache(await printOnce(a, engine));
  const { left, prerendered } = await build([a, { pathname: '/b', key: '1' }], { engine, cache });
  assert.deepEqual([left, [...prerendered.cached.keys()]], [['/b'], ['a.html']]);
});

for (const [changed, path, why] of [
  ['src/pages/a.astro', a, 'its component'],
  ['src/output/page/post-process.ts', a, 'what finishes pages'],
  ['src/astro/config.ts', a, 'the options of Astro'],
  ['package-lock.json', a, 'a version of a package'],
  [undefined, { ...a, key: '2' }, 'its view'],
  [undefined, { ...a, component: 'src/pages/b.astro' }, 'the route that prints it'],
] as const) {
  test(`a page is printed again after a change of ${why}`, async () => {
    const folder = await printOnce(a, aFolder(engineFiles));
    const engine = aFolder({ ...engineFiles, ...(changed === undefined ? {} : { [changed]: 'two' }) });
    assert.deepEqual((await build([path], { engine, cache: openPageCache(folder) })).left, ['/a']);
  });
}

test('a page stays after a change of a module that does not print it', async () => {
  const folder = await printOnce(a, aFolder(engineFiles));
  const engine = aFolder({ ...engineFiles, 'src/pages/b.astro': 'two' });
  assert.deepEqual((await build([a], { engine, cache: openPageCache(folder) })).left, []);
});

test('a page that was damaged in the cache is printed again', async () => {
  const engine = aFolder(engineFiles);
  const folder = await printOnce(a, engine);
  const [name = ''] = readdirSync(folder);
  writeBelow(folder, name, 'damaged');
  assert.deepEqual((await build([a], { engine, cache: openPageCache(folder) })).left, ['/a']);
});

test('a page is finished and what is wrong with it stops the build; a file stays as it is', async () => {
  const html = '<!DOCTYPE html><html><head><title>A</title></head><body><a href="internal:/x">x</a></body></html>';
  const page = { pathname: '/a', key: '1' };
  const file = { pathname: '/a.xml', key: '2', type: 'endpoint' } as const;
  const { print, prerendered } = await build([page, file], { text: html });
  assert.notEqual(await (await print(page, 'http://localhost/a.html')).text(), html);
  assert.ok(prerendered.pageErrors.length > 0 && prerendered.pageErrors.every((fault) => fault.startsWith('a.html ')));
  const before = prerendered.pageErrors.length;
  const answer = await print(file, 'http://localhost/a.xml');
  assert.deepEqual([await answer.text(), answer.headers.get('Content-Type')], [html, 'text/html']);
  assert.equal(prerendered.pageErrors.length, before);
});

test('social cards are drawn while pages are printed', async () => {
  const { drawn, prerendered } = await build([a]);
  await prerendered.cardsDrawn;
  assert.equal(drawn(), 1);
});
