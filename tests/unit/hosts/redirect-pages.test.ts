import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectPages } from '#hosts/redirect-pages.ts';
import { aHosting } from './samples.ts';

const words = { moved: 'Moved to', gone: 'Withdrawn.', home: 'Home' };
const stubs = (rules: readonly string[], options?: Parameters<typeof aHosting>[1]) =>
  redirectPages(aHosting(rules, options), 'en', words);
const content = (...given: Parameters<typeof stubs>) => stubs(...given)[0]?.content ?? '';

for (const [rule, file, why] of [
  ['/a.html → /b', 'a.html', 'a file'],
  ['/a/ → /b', 'a/index.html', 'a folder'],
  ['/a → /b', 'a/index.html', 'a folder without a slash'],
  ['/search/label/Tiếng Việt → /b', 'search/label/Tiếng Việt/index.html', 'unencoded letters'],
  [`/${'tên'.normalize('NFD')} → /b`, `${'tên'.normalize('NFD')}/index.html`, 'NFD unchanged'],
] as const) {
  test(`the file of a redirect page: ${why}`, () =>
    assert.deepEqual(
      stubs([rule]).map(({ file }) => file),
      [file],
    ));
}

for (const [rules, options, wanted, why] of [
  [['/a → /b'], { posts: ['/a/'] }, [], 'a post has this path'],
  [['/x.html/ → /x.html'], { posts: ['/x.html'] }, [], 'a file has the path of its folder'],
  [['/a/b → /c'], { posts: ['/a/'] }, ['a/b/index.html'], 'a page in the parent folder is no conflict'],
  [
    ['/x.html → /x.html/', '/x.html/old/ → /b'],
    { posts: ['/x.html/'] },
    ['x.html/old/index.html'],
    'a post has its path as a folder',
  ],
  [['/o.html → /b', '/o.html/ → /b'], {}, ['o.html'], 'another redirect page has the path of its folder'],
  [['/o.html/ → /b', '/o.html → /b'], {}, ['o.html'], 'the same in the other order'],
] as const) {
  test(`a redirect page is left out in a conflict: ${why}`, () =>
    assert.deepEqual(
      stubs(rules, options).map(({ file }) => file),
      wanted,
    ));
}

test('a redirect page has a refresh, a canonical URL and a visible link', () => {
  const html = content(['/a → /tên & co/']);
  const url = '/t%C3%AAn%20&amp;%20co/';
  assert.match(html, /^<!doctype html><html lang="en">/);
  assert.ok(html.includes(`<meta http-equiv="refresh" content="0; url=${url}">`));
  assert.ok(html.includes(`<link rel="canonical" href="https://blog.example${url}">`));
  assert.ok(html.includes(`<a href="${url}">`));
  assert.ok(!html.includes('noindex'), 'redirects are indexed');
  assert.ok(!html.includes('<script'));
});

test('redirect pages with a sub-path, and to another host', () => {
  const below = content(['/a → /b/'], { url: 'https://me.example/blog/' });
  assert.ok(below.includes('content="0; url=/blog/b/"'));
  assert.ok(below.includes('href="https://me.example/blog/b/"'));
  const external = content(['/a → https://o.example/?b&"c"']);
  assert.ok(external.includes('<link rel="canonical" href="https://o.example/?b&amp;&quot;c&quot;">'));
});

test('a page for removed content says so, and has noindex', () => {
  const html = content(['/a → gone'], { url: 'https://me.example/blog/' });
  assert.ok(html.includes('<meta name="robots" content="noindex">'));
  assert.ok(html.includes('Withdrawn. <a href="/blog/">Home</a>'));
  assert.doesNotMatch(html, /refresh|canonical/);
});
