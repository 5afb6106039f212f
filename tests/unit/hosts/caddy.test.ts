import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caddyFile } from '#hosts/caddy.ts';
import { aHosting } from './samples.ts';

type Options = Parameters<typeof aHosting>[1];

/** The rows of the map for a placeholder, without the constant rows. */
const map = (placeholder: string, rules: readonly string[], options?: Options): string[] =>
  (
    new RegExp(`\\{${placeholder}\\} \\{\\n(.*?)\\n\\t\\}`, 's').exec(
      caddyFile(aHosting(rules, options)).content,
    )?.[1] ?? ''
  )
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !/^(?:default|~)/.test(row));

for (const [rules, wanted, options, why] of [
  [['/a.html → /b'], ['"/a.html" "/b"', '"/a.html/" "/b"'], {}, 'a rule, with and without a slash'],
  [['/x.html/ → /x.html'], ['"/x.html/" "/x.html"'], { posts: ['/x.html'] }, 'no rule for the permalink of a post'],
  [['/a/ → gone'], ['"/a/" "gone"', '"/a" "gone"'], {}, 'removed content'],
  [
    ['/label/Tiếng Việt/ → /tiếng-việt/'],
    ['"/label/Tiếng Việt/" "/ti%E1%BA%BFng-vi%E1%BB%87t/"', '"/label/Tiếng Việt" "/ti%E1%BA%BFng-vi%E1%BB%87t/"'],
    {},
    'decoded source, encoded target',
  ],
  [['/"a"/ → /c'], ['"/\\"a\\"/" "/c"', '"/\\"a\\"" "/c"'], {}, 'quotes'],
  [
    ['/a/ → https://o.example/b?c#d'],
    ['"/a/" "https://o.example/b?c#d"', '"/a" "https://o.example/b?c#d"'],
    {},
    'another host',
  ],
  [['/a/ → /b/'], ['"/blog/a/" "/blog/b/"', '"/blog/a" "/blog/b/"'], { url: 'https://me.example/blog/' }, 'a sub-path'],
] as const) {
  test(`redirects of Caddy: ${why}`, () => assert.deepEqual(map('moved', rules, options), wanted));
}

test('feeds of Caddy: only those that lie elsewhere have rows of their own', () => {
  const elsewhere = [['/feeds/posts/default/-/jQuery', 'feeds/posts/default/-~/jQuery/index.html']] as const;
  assert.deepEqual(map('elsewhere', [], { feeds: ['/feeds/posts/default', '/rss.xml'], elsewhere }), [
    '"/feeds/posts/default/-/jQuery" "/feeds/posts/default/-~/jQuery/index.html"',
  ]);
});

test('Caddy with a sub-path', () => {
  const { file, content } = caddyFile(aHosting([], { url: 'https://me.example/blog/' }));
  assert.equal(file, '_hosts/Caddyfile');
  for (const part of ['rewrite * /blog/404.html', 'path /blog/_astro/*', 'error /blog/_hosts/* 404'])
    assert.ok(content.includes(part), part);
});
