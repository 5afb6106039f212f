import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import type { LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger } from '#ledger/ledger.ts';
import { ledgerErrors } from '#ledger/ledger-errors.ts';

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
};

const drafts = new Map([['/d.html', 'posts/d.md']]);
for (const [change, wanted, why] of [
  [{}, '', 'no change'],
  [
    { added: ['/a'], gone: ['/b'], redirected: [rule], newIds: ['1'], droppedIds: ['2'] },
    '',
    'changes without a missing address',
  ],
  [
    { missing: ['/a.html'] },
    'error ledger/published.json: /a.html was public, but it does not exist any more.\n' +
      '    If it moved, write aliases: [/a.html] in the post. Otherwise add a line to ledger/redirects.txt: /a.html /its/new/address.html, or /a.html gone.',
    'a missing address',
  ],
  [
    { missing: ['/d.html'] },
    'error posts/d.md: /d.html was public, but the post is a draft now.\n' +
      '    Publish it again, or add a line to ledger/redirects.txt: /d.html /its/new/address.html, or /d.html gone.',
    'a post that is a draft now',
  ],
  [
    { missing: ['/a b/100%?#/tên'] },
    'error ledger/published.json: /a b/100%?#/tên was public, but it does not exist any more.\n' +
      '    If it moved, write aliases: [/a b/100%?#/tên] in the post. Otherwise add a line to ledger/redirects.txt: /a%20b/100%25%3F%23/tên /its/new/address.html, or /a%20b/100%25%3F%23/tên gone.',
    'an address that must be encoded in a rule',
  ],
  [
    { changedIds: [{ permalink: '/a.html', was: '1', is: '2' }] },
    'error ledger/published.json: The feed id of /a.html was 1 and would become 2: every subscriber would get the post a second time.\n' +
      '    Restore slug and legacyOrigin, or write guid: 1 in the post.',
    'a changed id',
  ],
] as const) {
  test(`reports errors: ${why}`, () =>
    assert.equal(formatDiagnostics(ledgerErrors({ ...nothing, ...change }, drafts)), wanted));
}

test('the remedy for a moved post includes its alias and its guid', () => {
  const known = { ...emptyLedger, ids: { guid: { 'https://old.example/a.html': '/a.html' }, blogger: {} } };
  assert.match(
    formatDiagnostics(ledgerErrors({ ...nothing, missing: ['/a.html'] }, new Map(), known)),
    /If it moved, write aliases: \[\/a\.html\] and guid: https:\/\/old\.example\/a\.html in the post\. Otherwise /,
  );
});

test('the remedy for a missing list has no alias', () => {
  const known = { ...emptyLedger, addresses: { '/series/sql/': 'list' as const } };
  assert.equal(
    formatDiagnostics(ledgerErrors({ ...nothing, missing: ['/series/sql/'] }, new Map(), known)),
    'error ledger/published.json: /series/sql/ was public, but it does not exist any more.\n' +
      '    Add a line to ledger/redirects.txt: /series/sql/ /its/new/address.html, or /series/sql/ gone.',
  );
});

test('all addresses of a removed tag give one error', () => {
  const label = 'Sao lưu';
  const missing = [
    '/tag/sao-luu/',
    '/tag/sao-luu/rss.xml',
    `/search/label/${label}`,
    `/search/label/${label.normalize('NFD')}`,
  ];
  assert.equal(
    formatDiagnostics(ledgerErrors({ ...nothing, missing: [...missing, '/category/sao-luu/'] }, new Map())),
    'error ledger/published.json: No post has the tag “sao-luu” any more, and its 4 addresses were public.\n' +
      '    If it was renamed, add the old name to the aliases: of the new one in terms.yaml. If it was removed, add to ledger/redirects.txt:\n' +
      '      /tag/sao-luu/ gone\n      /tag/sao-luu/rss.xml gone\n      /search/label/Sao%20lưu gone\n' +
      'error ledger/published.json: No post has the category “sao-luu” any more, and its address was public.\n' +
      '    If it was renamed, add the old name to the aliases: of the new one in terms.yaml. If it was removed, add to ledger/redirects.txt:\n' +
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
    formatDiagnostics(ledgerErrors({ ...nothing, changedIds: [change('/a.html'), change('/b.html')] }, new Map())),
    'error site.config.ts [legacyOrigin]: The feed ids of 2 posts were https://old.example/… and would become https://new.example/…: every subscriber would get these posts a second time.\n' +
      "    Write legacyOrigin: 'https://old.example'. Keep it when url changes.",
  );
});
