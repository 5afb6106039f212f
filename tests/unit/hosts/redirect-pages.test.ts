import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stubFiles } from '#hosts/redirect-pages.ts';
import { aHosting } from './samples.ts';

const words = { moved: 'Moved to', gone: 'Withdrawn.', home: 'Home' };
const stubs = (rules: readonly string[], options?: Parameters<typeof aHosting>[1]) =>
  stubFiles(aHosting(rules, options), 'en', words);
const content = (...given: Parameters<typeof stubs>) => stubs(...given)[0]?.content ?? '';

for (const [rule, file, why] of [
  ['/a.html → /b', 'a.html', 'a file'],
  ['/a/ → /b', 'a/index.html', 'a folder'],
  ['/a → /b', 'a/index.html', 'a folder without slash'],
  ['/search/label/Tiếng Việt → /b', 'search/label/Tiếng Việt/index.html', 'letters as they are'],
  [`/${'tên'.normalize('NFD')} → /b`, `${'tên'.normalize('NFD')}/index.html`, 'to the byte'],
] as const) {
  test(`a page that sends on lies where it is asked for: ${why}`, () =>
    assert.deepEqual(
      stubs([rule]).map(({ file }) => file),
      [file],
    ));
}

for (const [rules, options, wanted, why] of [
  [['/a → /b'], { posts: ['/a/'] }, [], 'a post stands there'],
  [['/x.html/ → /x.html'], { posts: ['/x.html'] }, [], 'a file stands where its folder would be'],
  [['/a/b → /c'], { posts: ['/a/'] }, ['a/b/index.html'], 'a page stands in the folder above'],
  [['/o.html → /b', '/o.html/ → /b'], {}, ['o.html'], 'another such page stands where its folder would be'],
  [['/o.html/ → /b', '/o.html → /b'], {}, ['o.html'], 'the same the other way round'],
] as const) {
  test(`a page that sends on is left out where it cannot lie: ${why}`, () =>
    assert.deepEqual(
      stubs(rules, options).map(({ file }) => file),
      wanted,
    ));
}

test('a page that sends on: at once, with the address that counts, and a link to see', () => {
  const html = content(['/a → /tên & co/']);
  const url = '/t%C3%AAn%20&amp;%20co/';
  assert.match(html, /^<!doctype html><html lang="en">/);
  assert.ok(html.includes(`<meta http-equiv="refresh" content="0; url=${url}">`));
  assert.ok(html.includes(`<link rel="canonical" href="https://blog.example${url}">`));
  assert.ok(html.includes(`<a href="${url}">`));
  assert.ok(!html.includes('noindex'), 'it passes its worth on');
  assert.ok(!html.includes('<script'));
});

test('a page that sends on below a sub-path, and elsewhere', () => {
  const below = content(['/a → /b/'], { url: 'https://me.example/blog/' });
  assert.ok(below.includes('content="0; url=/blog/b/"'));
  assert.ok(below.includes('href="https://me.example/blog/b/"'));
  const elsewhere = content(['/a → https://o.example/?b&"c"']);
  assert.ok(elsewhere.includes('<link rel="canonical" href="https://o.example/?b&amp;&quot;c&quot;">'));
});

test('a page for what is gone says so, and is not to be indexed', () => {
  const html = content(['/a → gone'], { url: 'https://me.example/blog/' });
  assert.ok(html.includes('<meta name="robots" content="noindex">'));
  assert.ok(html.includes('Withdrawn. <a href="/blog/">Home</a>'));
  assert.doesNotMatch(html, /refresh|canonical/);
});
