import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPermalink } from '#urls/permalink.ts';
import { createAddresses, encodePath, pageOf, permalinkOfFile, routes } from '#urls/routes.ts';

for (const [found, wanted] of [
  [pageOf(routes.home, 1, []), '/'],
  [pageOf(routes.home, 2, []), '/page/2/'],
  [pageOf(routes.home, 2, ['gatsby']), '/page/1/'],
  [routes.tag('hoc-may'), '/tag/hoc-may/'],
  [pageOf(routes.tag('hoc-may'), 2, []), '/tag/hoc-may/page/2/'],
  [pageOf(routes.category('tin-tuc'), 3, ['blogger', 'gatsby']), '/category/tin-tuc/page/2/'],
  [routes.oneSeries('rust'), '/series/rust/'],
  [routes.year(2016), '/2016/'],
  [routes.month(2016, 2), '/2016/02/'],
  [routes.month(2016, 12), '/2016/12/'],
  [routes.rss, '/rss.xml'],
  [routes.notFound, '/404.html'],
] as const) {
  test(`the route ${wanted}`, () => assert.equal(found, wanted));
}

for (const [permalink, wanted] of [
  ['/2016/c:x.html', '/md/2016/~c:x.html.md'],
  ['/data:x/', '/md/~data:x.md'],
  ['/~data:x/', '/md/~~data:x.md'],
  ['/1:x/', '/md/1:x.md'],
] as const)
  test(`an export whose name would be a URL with a scheme: ${permalink}`, () =>
    assert.equal(routes.markdown(permalink), wanted));

for (const [path, wanted, why] of [
  ['/2016/02/x.html', '/2016/02/x.html', 'nothing to do'],
  ['/tag/rust-tiếng-việt/', '/tag/rust-ti%E1%BA%BFng-vi%E1%BB%87t/', 'Vietnamese'],
  ['/a b', '/a%20b', 'a space'],
  ['/100%', '/100%25', 'a % in a file name'],
  ['/c#?', '/c%23%3F', 'what would end the path'],
  ['/[x]', '/%5Bx%5D', 'brackets'],
  ['/"<&>', '/%22%3C&%3E', 'quotes and angle brackets'],
  ["/(a)'*!;,:@=+$~", "/(a)'*!;,:@=+$~", 'symbols that a path may contain'],
  ['/🎉', '/%F0%9F%8E%89', 'an emoji'],
] as const) {
  test(`encodes a path: ${why}`, () => {
    assert.equal(encodePath(path), wanted);
    assert.equal(new URL(wanted, 'https://blog.example').pathname, wanted, 'browsers agree');
    assert.equal(decodeURIComponent(wanted), path, 'nothing is lost');
  });
}

for (const [id, from, wanted, why] of [
  ['2016/2016-02-04-cai-dat-redis', [], '/2016/02/cai-dat-redis.html', 'the format of Blogger'],
  ['2016/2016-02-04-cai-dat-redis', ['blogger'], '/2016/02/cai-dat-redis.html', 'a blog from Blogger'],
  ['cai-dat-redis', [], '/2016/02/cai-dat-redis.html', 'no date in the file name'],
  ['2016/2016-2-4-name', [], '/2016/02/name.html', 'single digits'],
  ['2016/2016-02-04-name', ['gatsby'], '/posts/2016/2016-02-04-name/', 'the format of Gatsby'],
  ['name', ['blogger', 'gatsby'], '/posts/name/', 'Gatsby is the latest platform'],
] as const) {
  test(`a post without slug, ${why}: ${wanted}`, () =>
    assert.equal(permalinkOfFile(id, '2016-02-04', [...from], false), wanted));
}

for (const [id, from, wanted] of [
  ['2016/2016-02-04-name', ['gatsby'], '/posts/name/'],
  ['2016/02/notes/2016-02-04-name', ['gatsby'], '/posts/notes/name/'],
  ['2016/2016-02-04-name', [], '/2016/02/name.html'],
] as const)
  test(`a post ${id}/index.md without slug: ${wanted}`, () =>
    assert.equal(permalinkOfFile(id, '2016-02-04', [...from], true), wanted));

for (const [site, base, url, absolute] of [
  ['https://blog.example/', '', '/t%C3%AAn/', 'https://blog.example/t%C3%AAn/'],
  ['https://blog.example', '', '/t%C3%AAn/', 'https://blog.example/t%C3%AAn/'],
  ['https://me.example/blog/', '/blog', '/blog/t%C3%AAn/', 'https://me.example/blog/t%C3%AAn/'],
  ['https://me.example/blog', '/blog', '/blog/t%C3%AAn/', 'https://me.example/blog/t%C3%AAn/'],
  ['http://localhost:4321/', '', '/t%C3%AAn/', 'http://localhost:4321/t%C3%AAn/'],
] as const) {
  test(`at ${site} a page is linked as ${url}`, () => {
    const addresses = createAddresses(site);
    assert.equal(addresses.base, base);
    assert.equal(addresses.url('/tên/'), url);
    assert.equal(addresses.absolute('/tên/'), absolute);
    assert.equal(addresses.absolute('/'), `${new URL(site).origin}${base}/`);
  });
}

test('every generated permalink is a valid slug', () => {
  for (const permalink of [
    routes.year(2016),
    routes.tags,
    routes.tag('x'),
    routes.archive,
    routes.search,
    routes.series,
  ])
    assert.deepEqual(readPermalink(permalink), { permalink });
});
