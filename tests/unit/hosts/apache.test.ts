import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apacheFile } from '#hosts/apache.ts';
import { aHosting } from './samples.ts';

const linesOf = (...given: Parameters<typeof aHosting>) => apacheFile(aHosting(...given)).content.split('\n');

for (const [rules, wanted, options, why] of [
  [['/a.html → /b'], String.raw`RewriteRule "^a\.html/?$" "/b" [R=301,NE,L]`, {}, 'a rule, with and without a slash'],
  [['/a → /b', '/a/ → /c'], 'RewriteRule "^a$" "/b" [R=301,NE,L]', {}, 'no variant that is the source of another rule'],
  [['/a/ → gone'], 'RewriteRule "^a/?$" - [G]', {}, 'removed content'],
  [['/a/ → /tiếng'], String.raw`RewriteRule "^a/?$" "/ti\%E1\%BA\%BFng" [R=301,NE,L]`, {}, 'no variables'],
  [['/"a"/ → /b'], String.raw`RewriteRule "^\x22a\x22/?$" "/b" [R=301,NE,L]`, {}, 'quotes'],
  [['/a/ → /b/'], 'RewriteRule "^a/?$" "/blog/b/" [R=301,NE,L]', { url: 'https://me.example/blog/' }, 'a sub-path'],
] as const)
  test(`redirects of Apache: ${why}`, () => {
    const lines = linesOf(rules, options);
    assert.ok(lines.includes(wanted), lines.join('\n'));
  });

test('Apache: a feed that does not lie where its address says', () => {
  const elsewhere = [['/feeds/posts/default/-/jQuery', 'feeds/posts/default/-~/jQuery/index.html']] as const;
  const rule = 'RewriteRule "^feeds/posts/default/-/jQuery/?$" "/feeds/posts/default/-~/jQuery/index.html" [END]';
  assert.ok(linesOf([], { elsewhere }).includes(rule));
});
