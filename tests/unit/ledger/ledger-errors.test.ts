import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import type { LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger } from '#ledger/ledger.ts';
import { ledgerErrors, type LedgerContext } from '#ledger/ledger-errors.ts';
import { aPost } from '../samples.ts';

const rule = { from: '/a.html', to: '/b.html' };
const nothing: LedgerChange = {
  added: [],
  redirected: [],
  gone: [],
  missing: [],
  newIds: [],
  droppedIds: [],
  changedIds: [],
  changedTitles: [],
  movedFrom: undefined,
};

const report = (change: Partial<LedgerChange>, context: Partial<LedgerContext> = {}): string =>
  formatDiagnostics(
    ledgerErrors(
      { ...nothing, ...change },
      {
        known: emptyLedger,
        drafts: new Map([['/d.html', 'posts/d.md']]),
        posts: [aPost({ slug: '/a.html' }, { id: 'a' }), aPost({ slug: '/b.html' }, { id: 'b' })],
        ...context,
      },
    ),
  );

for (const [change, wanted, why] of [
  [{}, '', 'no change'],
  [
    { added: ['/a'], gone: ['/b'], redirected: [rule], newIds: ['1'], droppedIds: ['2'] },
    '',
    'changes without a missing address',
  ],
  [
    { missing: ['/x.html'] },
    'error ledger/published.json: /x.html was public, but it does not exist any more.\n' +
      '    If it moved, write aliases: [/x.html] in the post. Otherwise add a line to ledger/redirects.txt: /x.html /its/new/address.html, or /x.html gone.',
    'a missing address',
  ],
  [
    { missing: ['/d.html'] },
    'error posts/d.md: /d.html was public, but the post is a draft now.\n' +
      '    Publish it again, or add a line to ledger/redirects.txt: /d.html /its/new/address.html, or /d.html gone.',
    'a post that is a draft now',
  ],
  [
    { missing: ['/a b/100%?#/tên, x'] },
    'error ledger/published.json: /a b/100%?#/tên, x was public, but it does not exist any more.\n' +
      '    If it moved, write aliases: ["/a b/100%?#/tên, x"] in the post. Otherwise add a line to ledger/redirects.txt: /a%20b/100%25%3F%23/tên,%20x /its/new/address.html, or /a%20b/100%25%3F%23/tên,%20x gone.',
    'an address that must be quoted and encoded',
  ],
  [
    { changedIds: [{ permalink: '/a.html', was: 'tag:1', is: '2' }] },
    'error posts/a.md: The feed id of /a.html was tag:1 and would become 2: every subscriber would get the post a second time.\n' +
      '    Write blogger_id: tag:1',
    'a changed id',
  ],
] as const) {
  test(`reports errors: ${why}`, () => assert.equal(report(change), wanted));
}

test('the remedy for a moved post includes its alias and its guid', () => {
  const known = { ...emptyLedger, ids: { guid: { 'https://old.example/x.html': '/x.html' }, blogger: {} } };
  assert.match(
    report({ missing: ['/x.html'] }, { known }),
    /If it moved, write aliases: \[\/x\.html\] and guid: https:\/\/old\.example\/x\.html in the post\. Otherwise /,
  );
});

test('a post that moved is found by its title, and the error is in its file', () => {
  const id = 'https://blog.example/x.html';
  const known = { ...emptyLedger, ids: { guid: { [id]: '/x.html' }, blogger: {} }, titles: { [id]: 'A title' } };
  const posts = [aPost({ slug: '/y.html', title: 'A title' }, { id: 'y' })];
  assert.equal(
    report({ missing: ['/x.html'] }, { known, posts }),
    'error posts/y.md [slug]: The post was public at /x.html, and is at /y.html now.\n' +
      '    Write slug: /x.html as before. If it shall move, write aliases: [/x.html] and guid: https://blog.example/x.html instead.',
  );
});

test('the remedy for a missing list has no alias', () => {
  const known = { ...emptyLedger, addresses: { '/en/': 'list' as const } };
  assert.equal(
    report({ missing: ['/en/'] }, { known }),
    'error ledger/published.json: /en/ was public, but it does not exist any more.\n' +
      '    Add a line to ledger/redirects.txt: /en/ /its/new/address.html, or /en/ gone.',
  );
});

test('all addresses of a removed tag give one error, with every name that had an address', () => {
  const missing = [
    '/tag/sao-luu/',
    '/tag/sao-luu/rss.xml',
    '/search/label/Sao lưu',
    `/search/label/${'Sao lưu'.normalize('NFD')}`,
    '/search/label/Sao Lưu',
  ];
  assert.equal(
    report({ missing: [...missing, '/category/sao-luu/'] }),
    'error ledger/published.json: No post has the tag “Sao lưu” any more, and its 4 addresses were public.\n' +
      '    If it was renamed, write its new name for NEW in terms.yaml:\n' +
      '      tags:\n        NEW:\n          aliases: [Sao lưu, Sao Lưu]\n' +
      '    If it was removed, add to ledger/redirects.txt:\n' +
      '      /tag/sao-luu/ gone\n      /tag/sao-luu/rss.xml gone\n      /search/label/Sao%20lưu gone\n      /search/label/Sao%20Lưu gone\n' +
      'error ledger/published.json: No post has the category “sao-luu” any more, and its address was public.\n' +
      '    If it was renamed, write its new name for NEW in terms.yaml:\n' +
      '      categories:\n        NEW:\n          aliases: [sao-luu]\n' +
      '    If it was removed, add to ledger/redirects.txt:\n' +
      '      /category/sao-luu/ gone',
  );
});

test('another legacyOrigin gives one error for all posts', () => {
  const change = (path: string) => ({
    permalink: path,
    was: `https://old.example${path}`,
    is: `https://new.example${path}`,
  });
  assert.equal(
    report({ changedIds: [change('/a.html'), change('/b.html')] }),
    'error site.config.ts [legacyOrigin]: The feed ids of 2 posts were https://old.example/… and would become https://new.example/…: every subscriber would get these posts a second time.\n' +
      "    Write legacyOrigin: 'https://old.example'. Keep it when url changes.",
  );
});
