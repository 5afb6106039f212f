import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withShortScopes } from '#integrations/scopes.ts';

for (const [html, wanted, what] of [
  [
    '<style>p[data-astro-cid-x1]{color:red}.a[data-astro-cid-y2] b{margin:0}</style><p data-astro-cid-x1 class="k">x</p><i data-astro-cid-y2="true"/>',
    '<style>p[data-a]{color:red}.a[data-b] b{margin:0}</style><p data-a class="k">x</p><i data-b/>',
    'marks and rules get the same short names',
  ],
  ['<p data-astro-cid-x1>x</p>', '<p>x</p>', 'a mark that no rule asks for goes'],
  [
    '<style>p[data-astro-cid-x1]{margin:0}</style><p data-astro-cid-x1 title="a > data-astro-cid-x1">data-astro-cid-x1</p>',
    '<style>p[data-a]{margin:0}</style><p data-a title="a > data-astro-cid-x1">data-astro-cid-x1</p>',
    'words that look like a mark stay',
  ],
] as const)
  test(what, () => assert.equal(withShortScopes(html), wanted));
