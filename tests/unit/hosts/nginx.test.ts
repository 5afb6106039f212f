import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nginxFile } from '#hosts/nginx.ts';
import { aHosting } from './samples.ts';

type Options = Parameters<typeof aHosting>[1];

/** The rows of the map for a variable, without the constant rows. */
const map = (variable: string, rules: readonly string[], options?: Options): string[] =>
  (
    new RegExp(`map \\$uri \\$${variable}_[a-z_]+ \\{\\n(.*?)\\n\\}`, 's').exec(
      nginxFile(aHosting(rules, options)).content,
    )?.[1] ?? ''
  )
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !/^(?:default|#|"~)/.test(row));

for (const [rules, wanted, options, why] of [
  [['/a.html → /b'], ['"/a.html" "/b";', '"/a.html/" "/b";'], {}, 'a rule, with and without a slash'],
  [['/a/ → /b/'], ['"/a/" "/b/";', '"/a" "/b/";'], {}, 'a folder, with and without a slash'],
  [['/x.html/ → /x.html'], ['"/x.html/" "/x.html";'], { posts: ['/x.html'] }, 'no rule for the permalink of a post'],
  [['/a/ → gone'], ['"/a/" "gone";', '"/a" "gone";'], {}, 'removed content'],
  [
    ['/label/Tiếng Việt/ → /tiếng-việt/'],
    ['"/label/Tiếng Việt/" "/ti%E1%BA%BFng-vi%E1%BB%87t/";', '"/label/Tiếng Việt" "/ti%E1%BA%BFng-vi%E1%BB%87t/";'],
    {},
    'decoded source, encoded target',
  ],
  [['/"a\\b"/ → /c'], ['"/\\"a\\\\b\\"/" "/c";', '"/\\"a\\\\b\\"" "/c";'], {}, 'quotes and backslashes'],
  [['/a$b/ → /c$d'], ['"/a$b/" "/c${dollar}d";', '"/a$b" "/c${dollar}d";'], {}, 'a dollar sign in source and target'],
  [
    ['/a/ → https://o.example/b?c#d'],
    ['"/a/" "https://o.example/b?c#d";', '"/a" "https://o.example/b?c#d";'],
    {},
    'another host',
  ],
  [
    ['/a/ → /b/'],
    ['"/blog/a/" "/blog/b/";', '"/blog/a" "/blog/b/";'],
    { url: 'https://me.example/blog/' },
    'a sub-path',
  ],
] as const) {
  test(`redirects of nginx: ${why}`, () => assert.deepEqual(map('moved', rules, options), wanted));
}

test('nginx, labels that differ in case alone: it would refuse the second, and so both are regular expressions', () => {
  const { content } = nginxFile(aHosting(['/l/a+b → /1', '/l/A+b → /2', '/l/c → /3']));
  for (const row of ['"~^/l/a\\\\+b$" "/1";', '"~^/l/A\\\\+b$" "/2";', '"/l/c" "/3";'])
    assert.ok(content.includes(`\n  ${row}\n`), row);
});

test('nginx, feeds: only those that lie elsewhere have rows of their own', () => {
  const elsewhere = [['/feeds/posts/default/-/jQuery', 'feeds/posts/default/-~/jQuery/index.html']] as const;
  assert.deepEqual(map('feed', [], { feeds: ['/feeds/posts/default', '/rss.xml'], elsewhere }), [
    '"/feeds/posts/default/-/jQuery" "/feeds/posts/default/-~/jQuery/index.html";',
  ]);
});

test('nginx with a sub-path', () => {
  const { file, content } = nginxFile(aHosting([], { url: 'https://me.example/blog/' }));
  assert.equal(file, '_hosts/nginx.conf');
  for (const part of ['error_page 404 /blog/404.html;', 'location /blog/_astro/', 'location /blog/_hosts/'])
    assert.ok(content.includes(part), part);
});

test('two blogs in one nginx have no variable in common, or one would lead to the pages of the other', () => {
  const variables = (url: string) =>
    [...nginxFile(aHosting([], { url })).content.matchAll(/^map \S+ (\$\w+) \{/gm)].map(([, name = '']) => name);
  const [one, other, below] = ['https://a.example/', 'https://b.example/', 'https://a.example/blog/'].map(variables);
  assert.equal(one?.length, 6);
  assert.equal(new Set([one, other, below].flat()).size, 18);
});
