import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PermalinkFacts } from '#urls/permalink-facts.ts';
import { expandPattern, isPattern, problemOfPattern } from '#urls/permalink-pattern.ts';
import { permalinkEngines, variablesOf } from '#urls/permalink-variables.ts';

/** A Sunday. */
const facts: PermalinkFacts = {
  id: '2019/2019-05-12-Cài-đặt Redis',
  file: 'posts/2019/2019-05-12-Cài-đặt Redis.md',
  title: 'C++ & Redis: “cài đặt” - 5.0',
  date: new Date('2019-05-11T17:30:05Z'),
  zone: 'Asia/Ho_Chi_Minh',
  slug: undefined,
  categories: ['Linux', 'Máy Chủ'],
};

for (const [engine, pattern, wanted, change] of [
  [undefined, '/blog/:slug/', '/blog/Cài-đặt Redis/'],
  [undefined, '/:year/:month/:day/:title.html', '/2019/05/12/Cài-đặt Redis.html'],
  [undefined, ':category/:title', '/x/a', { slug: 'a', categories: ['x'] }],
  [undefined, '/:category/:title/', '/a/', { slug: 'a', categories: [] }],
  [undefined, '/:path/', '/2019/a/', { slug: 'a' }],
  ['jekyll', 'pretty', '/linux/máy chủ/2019/05/12/Cài-đặt-Redis/'],
  ['jekyll', 'date', '/2019/05/12/a.html', { slug: 'a', categories: [] }],
  ['jekyll', 'ordinal', '/2019/132/a.html', { slug: 'a', categories: [] }],
  ['jekyll', 'weekdate', '/2019/W19/Sun/a.html', { slug: 'a', categories: [] }],
  ['jekyll', 'none', '/a.html', { slug: 'a', categories: [] }],
  ['jekyll', '/:short_year/:i_month/:i_day/:slug', '/19/5/12/cài-đặt-redis'],
  [
    'jekyll',
    '/:categories/:title/',
    '/dev/web/x/a/',
    { slug: 'a', categories: ['X'], file: 'posts/dev/web/_posts/a.md' },
  ],
  ['jekyll', '/:slugified_categories/:title', '/máy-chủ/a', { slug: 'a', categories: ['Máy Chủ'] }],
  ['hugo', '/:year/:month/:title/', '/2019/05/c++-redis-cài-đặt-5.0/'],
  ['hugo', '/:section/:slug/', '/posts/a-b/', { slug: 'A b' }],
  ['hugo', '/:filename/', '/2019-05-12-cài-đặt-redis/'],
  ['hugo', '/:slugorcontentbasename/', '/a/', { slug: 'a' }],
  ['hugo', '/posts/:path/', '/posts/2019/2019-05-12-cài-đặt-redis/'],
  ['hugo', '/:monthname/:weekday/:yearday/:slug', '/May/0/132/a', { slug: 'a' }],
  ['hexo', ':year/:month/:day/:title/', '/2019/05/12/2019/2019-05-12-Cài-đặt Redis/'],
  ['hexo', ':year/:name.html', '/2019/2019-05-12-Cài-đặt Redis.html'],
  ['hexo', ':category/:slug/', '/Linux/May-Chu/Cài-đặt Redis/'],
  ['hexo', ':category/:slug/', '/uncategorized/a/', { slug: 'a', categories: [] }],
  // SHA-1 of 'foo1557595805'.
  ['hexo', ':hash', '/6a4eed73c86e', { id: 'foo' }],
  ['astro', '/blog/:slug/', '/blog/2019/2019-05-12-cài-đặt-redis/'],
  ['astro', '/blog/:slug/', '/blog/a/', { slug: 'a' }],
  ['astro', '/posts/:folders/:slugorname/', '/posts/2019/a/', { slug: 'a' }],
  ['astro', '/posts/:folders/:slugorname/', '/posts/cài-đặt/', { id: 'Cài đặt' }],
] as readonly (readonly ['jekyll' | 'hugo' | 'hexo' | 'astro' | undefined, string, string, Partial<PermalinkFacts>?])[])
  test(`${engine ?? 'no engine'}: ${pattern} is ${wanted}`, () =>
    assert.equal(expandPattern({ pattern, engine }, { ...facts, ...change }), wanted));

for (const [engine, pattern, wanted] of [
  ['hexo', ':id/', /^:id cannot be made for hexo: add engine: 'astro', or choose from :year /],
  ['hugo', '/:sections[1:]/:title/', /\[/],
  [undefined, '/:filename/', /^:filename cannot be made: add engine: 'hugo'/],
  [undefined, '/:wrong/', /^:wrong cannot be made: choose from :year/],
  [undefined, 'pretty', /write \{ pattern: 'pretty', engine: 'jekyll' \}/],
  [undefined, '/blog/', /no variable/],
  [undefined, '/?p=:title', /cannot hold \?/],
  ['jekyll', 'pretty', undefined],
  [undefined, '/blog/:slug/', undefined],
] as const)
  test(`what is wrong with ${pattern} for ${engine ?? 'no engine'}`, () => {
    const problem = problemOfPattern({ pattern, engine });
    if (wanted === undefined) assert.equal(problem, undefined);
    else assert.match(problem ?? '', wanted);
  });

for (const [address, wanted] of [
  ['/:categories/:title/', true],
  ['/:year-:month-:title.html', true],
  ['/2016/02/name.html', false],
  ['/wiki/Talk:title', false],
  ['/10:30/', false],
  ['/:foo/', false],
] as const)
  test(`${address} is ${wanted ? '' : 'no '}pattern`, () => assert.equal(isPattern(address), wanted));

test('docs/front-matter.md lists each variable of each engine', () => {
  const text =
    readFileSync(new URL('../../../docs/front-matter.md', import.meta.url), 'utf8').split('\n## Permalinks')[1] ?? '';
  const rows = (text.match(/^\|.*\|$/gm) ?? []).slice(2);
  const general = [...(text.split('\n| engine')[0]?.matchAll(/`:([a-z_]+)`/g) ?? [])].map(([, name = '']) => name);
  const listed = new Map<string, string[]>();
  let engine = '';
  for (const row of rows) {
    engine = /^\| (?:`(\w+)`|(none)) /.exec(row)?.slice(1).find(Boolean) ?? engine;
    const names = [...(row.split('|')[2] ?? '').matchAll(/`:([a-z_]+)`/g)].map(([, name = '']) => name);
    listed.set(engine, [...(listed.get(engine) ?? general), ...names]);
  }
  for (const one of [undefined, ...permalinkEngines])
    assert.deepEqual(
      [...new Set(listed.get(one ?? 'none'))].filter((name) => name !== 'sections[').toSorted(),
      Object.keys(variablesOf(one)).toSorted(),
      one ?? 'none',
    );
});
