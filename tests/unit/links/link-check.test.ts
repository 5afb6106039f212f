import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { findDeadLinks } from '#links/link-check.ts';
import { createAddresses } from '#urls/routes.ts';
import { aSite, aWriting } from '../samples.ts';

const writings = [
  aWriting({ slug: '/2016/02/from.html' }, { id: 'from' }),
  aWriting({ slug: '/2016/02/x.html', aliases: ['/old/x'] }, { id: 'x' }),
];

/** The dead links among the links of one text. */
const dead = (links: readonly string[], url = 'https://blog.example/') => {
  const site = aSite({ url });
  const blog = buildBlog(writings, site);
  const [from, x] = ['/2016/02/from.html', '/2016/02/x.html'].map((permalink) => blog.byPermalink.get(permalink));
  assert.ok(from && x);
  const texts = [
    { page: from, links, ids: new Set(['start', 'fn-d%C3%A0i']) },
    { page: x, links: [], ids: new Set(['phần-1', 'a b']) },
  ];
  const manifest = new Set(['/2016/02/x.html', '/tag/redis/', '/search/label/Redis', '/notes.txt', '/docs/index.html']);
  return findDeadLinks(texts, blog, createAddresses(site.url), manifest).map(
    ({ link, missing }) => `${link}: ${missing}`,
  );
};

for (const [link, missing, why] of [
  ['/2016/02/x.html', undefined, 'a post'],
  ['x.html', undefined, 'relative'],
  ['/old/x', undefined, 'an alias'],
  ['https://blog.example/2016/02/x.html', undefined, 'with the host'],
  ['/tag/redis/', undefined, 'a list'],
  ['/tag/redis', undefined, 'a list without a slash'],
  ['/search/label/Redis', undefined, 'an old address that is redirected'],
  ['/notes.txt', undefined, 'a file'],
  ['/docs/', undefined, 'a folder with an index'],
  ['/docs/?q=1#x', undefined, 'fragments of other files are not checked'],
  ['/_astro/x.hash.png', undefined, 'a file of the engine'],
  ['/2016/02/y.html', 'page', 'an unknown post'],
  ['y.html', 'page', 'an unknown relative path'],
  ['/tag/Redis/', 'page', 'another case'],
  ['/notes.txt/x', 'page', 'a path below a file'],

  ['#start', undefined, 'a fragment of the post itself'],
  ['/2016/02/x.html#phần-1', undefined, 'a fragment'],
  ['/2016/02/x.html#ph%E1%BA%A7n-1', undefined, 'a fragment, percent-encoded'],
  ['/2016/02/x.html#a%20b', undefined, 'a fragment with a space'],
  ['#fn-d%C3%A0i', undefined, 'a footnote, whose id itself is percent-encoded'],
  ['/2016/02/x.html#', undefined, 'an empty fragment'],
  ['/2016/02/x.html#top', undefined, 'the top, which needs no id'],
  ['/2016/02/x.html#comments', undefined, 'comments at Blogger'],
  ['/2016/02/x.html#comment-form', undefined, 'the comment form at Blogger'],
  ['/2016/02/x.html#c1234567890', undefined, 'a comment at Blogger'],
  ['/2016/02/x.html#more', undefined, 'the jump break at Blogger'],
  ['/2016/02/x.html#:~:text=hello', undefined, 'a text fragment'],
  ['#phần-1', 'fragment', 'a fragment of another post'],
  ['/2016/02/x.html#Phần-1', 'fragment', 'another case'],
  ['/2016/02/x.html#c12x', 'fragment', 'a fragment that only looks like a comment'],
  ['/old/x#nowhere', 'fragment', 'an unknown fragment of an alias'],
] as const) {
  test(`the link ${link}: ${why}`, () => assert.deepEqual(dead([link]), missing ? [`${link}: ${missing}`] : []));
}

test('a link is reported once for each text', () =>
  assert.deepEqual(dead(['/nowhere', '/tag/redis/', '/nowhere']), ['/nowhere: page']));

test('links in a blog with a sub-path', () =>
  assert.deepEqual(dead(['/blog/2016/02/x.html', '/tag/redis/', '/blog/nowhere'], 'https://me.example/blog/'), [
    '/blog/nowhere: page',
  ]));
