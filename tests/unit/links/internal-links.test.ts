import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { followLink } from '#links/internal-links.ts';
import { createAddresses } from '#urls/routes.ts';
import { aPost, aSite, aWriting } from '../samples.ts';

const writings = [
  aWriting({ slug: '/2016/02/x.html', aliases: ['/old/x'], bloggerUrl: 'http://old.example/2016/02/first.html' }),
  aWriting({ slug: '/2016/03/tên.html' }, { id: 'ten' }),
  aWriting({ slug: '/folder/' }, { id: 'folder' }),
];

const follow = (written: string, url = 'https://blog.example/') => {
  const site = aSite({ url });
  return followLink(
    written,
    aPost({ slug: '/2016/02/from.html' }),
    buildBlog(writings, site),
    createAddresses(site.url),
  );
};

for (const [written, href, path, why] of [
  ['/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'from the root'],
  ['x.html', '/2016/02/x.html', '/2016/02/x.html', 'relative'],
  ['../03/t%C3%AAn.html', '/2016/03/t%C3%AAn.html', '/2016/03/tên.html', 'a parent folder, percent-encoded'],
  ['/2016/03/tên.html', '/2016/03/t%C3%AAn.html', '/2016/03/tên.html', 'unencoded letters'],
  ['https://blog.example/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'with the host'],
  ['http://old.example/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'an old host'],
  ['//old.example/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'without a scheme'],
  [' /2016/02/x.html ', '/2016/02/x.html', '/2016/02/x.html', 'spaces around it'],
  ['/2016/02/x.html/', '/2016/02/x.html', '/2016/02/x.html', 'with a slash, as at Gatsby'],
  ['/2016/02/x', '/2016/02/x.html', '/2016/02/x.html', 'without .html, as on some hosts'],
  ['/folder', '/folder/', '/folder/', 'without the trailing slash'],
  ['/folder/?utm_source=x', '/folder/', '/folder/', 'a query is removed'],
  ['/old/x', '/2016/02/x.html', '/2016/02/x.html', 'an alias'],
  ['/2016/02/first.html', '/2016/02/x.html', '/2016/02/x.html', 'the path at Blogger'],
  ['/2016/02/x.html#phần-1', '/2016/02/x.html#ph%E1%BA%A7n-1', '/2016/02/x.html', 'a fragment'],
  ['/2016/02/x.html#.VvajANx96b8', '/2016/02/x.html', '/2016/02/x.html', 'a tracking fragment'],
] as const) {
  test(`a link to a post: ${why}`, () => {
    const target = follow(written);
    assert.deepEqual([target.href, target.path, target.page?.permalink], [href, path, path]);
  });
}

for (const [written, href, why] of [
  ['https://blog.example', '/', 'without a slash'],
  ['http://blog.example/', '/', 'another scheme'],
  ['//blog.example/', '/', 'without a scheme'],
  ['http://old.example/?m=1', '/', 'an old host, for mobile phones'],
  ['http://old.example/?q=x', 'http://old.example/?q=x', 'a query that means something'],
] as const) {
  test(`a link to the home page: ${why}`, () => {
    const target = follow(written);
    assert.deepEqual([target.href, target.path], [href, '/']);
  });
}

for (const [written, href, why] of [
  ['https://me.example/blog', '/blog/', 'without a slash'],
  ['http://old.example', '/blog/', 'an old host'],
  ['http://me.example/', 'http://me.example/', 'the site around the blog'],
] as const) {
  test(`a link to the home page of a blog with a sub-path: ${why}`, () =>
    assert.equal(follow(written, 'https://me.example/blog/').href, href));
}

for (const [written, href, path, why] of [
  ['/tag/redis/', '/tag/redis/', '/tag/redis/', 'a list'],
  ['/search/?q=redis#top', '/search/?q=redis#top', '/search/', 'query and fragment stay'],
  ['media/a b.pdf', '/2016/02/media/a%20b.pdf', '/2016/02/media/a b.pdf', 'a relative file'],
  ['http://old.example/gone.html', 'http://old.example/gone.html', '/gone.html', 'an old host without the target'],
  ['/100%', '/100%25', '/100%', 'a % that does not begin an escape'],
] as const) {
  test(`a link to something else: ${why}`, () => {
    const target = follow(written);
    assert.deepEqual([target.href, target.path, target.page], [href, path, undefined]);
  });
}

for (const [written, href, why] of [
  ['/2016/02/x.html', '/blog/2016/02/x.html', 'without the sub-path'],
  ['/blog/2016/02/x.html', '/blog/2016/02/x.html', 'with the sub-path'],
  ['https://me.example/blog/2016/02/x.html', '/blog/2016/02/x.html', 'with host and sub-path'],
  ['x.html', '/blog/2016/02/x.html', 'relative'],
  ['/tag/redis/', '/blog/tag/redis/', 'a list'],
] as const) {
  test(`a link in a blog with a sub-path: ${why}`, () =>
    assert.equal(follow(written, 'https://me.example/blog/').href, href));
}

test('the fragment is decoded', () => {
  assert.equal(follow('/2016/02/x.html#ph%E1%BA%A7n-1').fragment, 'phần-1');
  assert.equal(follow('/2016/02/x.html#100%').fragment, '100%');
  assert.equal(follow('/2016/02/x.html').fragment, '');
});
