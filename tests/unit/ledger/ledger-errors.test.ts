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
  lost: [],
  newIds: [],
  droppedIds: [],
  changedIds: [],
  changedTitles: [],
};

const drafts = new Map([['/d.html', 'posts/d.md']]);
for (const [change, wanted, why] of [
  [{}, '', 'nothing'],
  [{ added: ['/a'], gone: ['/b'], redirected: [rule], newIds: ['1'], droppedIds: ['2'] }, '', 'nothing that is lost'],
  [
    { lost: ['/a.html'] },
    'error ledger/published.json: /a.html was public and nothing answers there now.\n' +
      '    If it moved, write aliases: [/a.html] in the post; else add a line to ledger/redirects.txt: /a.html /its/new/address.html, or /a.html gone.',
    'an address that is lost',
  ],
  [
    { lost: ['/d.html'] },
    'error posts/d.md: /d.html was public, and the post is a draft now.\n' +
      '    Publish it again, or add a line to ledger/redirects.txt: /d.html /its/new/address.html, or /d.html gone.',
    'a post that was withdrawn',
  ],
  [
    { lost: ['/a b/100%?#/tên'] },
    'error ledger/published.json: /a b/100%?#/tên was public and nothing answers there now.\n' +
      '    If it moved, write aliases: [/a b/100%?#/tên] in the post; else add a line to ledger/redirects.txt: /a%20b/100%25%3F%23/tên /its/new/address.html, or /a%20b/100%25%3F%23/tên gone.',
    'an address that a rule takes only encoded',
  ],
  [
    { changedIds: [{ permalink: '/a.html', was: '1', is: '2' }] },
    'error ledger/published.json: In feeds /a.html was 1 and would be 2: every subscriber would get it a second time.\n' +
      '    Put slug and legacyOrigin back as they were, or write guid: 1 in the post.',
    'an id that changed',
  ],
] as const) {
  test(`the owner is told: ${why}`, () =>
    assert.equal(formatDiagnostics(ledgerErrors({ ...nothing, ...change }, drafts)), wanted));
}

test('a post that moved is cured in one go: its address and its id in feeds', () => {
  const known = { ...emptyLedger, ids: { guid: { 'https://old.example/a.html': '/a.html' }, blogger: {} } };
  assert.match(
    formatDiagnostics(ledgerErrors({ ...nothing, lost: ['/a.html'] }, new Map(), known)),
    /If it moved, write aliases: \[\/a\.html\] and guid: https:\/\/old\.example\/a\.html in the post; else /,
  );
});

test('a list that is lost has no post to write an alias in', () => {
  const known = { ...emptyLedger, addresses: { '/series/sql/': 'list' as const } };
  assert.equal(
    formatDiagnostics(ledgerErrors({ ...nothing, lost: ['/series/sql/'] }, new Map(), known)),
    'error ledger/published.json: /series/sql/ was public and nothing answers there now.\n' +
      '    Add a line to ledger/redirects.txt: /series/sql/ /its/new/address.html, or /series/sql/ gone.',
  );
});

test('all addresses of a tag that nobody uses any more are one matter', () => {
  const label = 'Sao lưu';
  const lost = [
    '/tag/sao-luu/',
    '/tag/sao-luu/rss.xml',
    `/search/label/${label}`,
    `/search/label/${label.normalize('NFD')}`,
  ];
  assert.equal(
    formatDiagnostics(ledgerErrors({ ...nothing, lost: [...lost, '/category/sao-luu/'] }, new Map())),
    'error ledger/published.json: No post has the tag “sao-luu” any more, and its 4 addresses were public.\n' +
      '    If its name changed, write the old name under aliases: of the new one in terms.yaml; if it ended, add to ledger/redirects.txt:\n' +
      '      /tag/sao-luu/ gone\n      /tag/sao-luu/rss.xml gone\n      /search/label/Sao%20lưu gone\n' +
      'error ledger/published.json: No post has the category “sao-luu” any more, and its address was public.\n' +
      '    If its name changed, write the old name under aliases: of the new one in terms.yaml; if it ended, add to ledger/redirects.txt:\n' +
      '      /category/sao-luu/ gone',
  );
});

test('another legacyOrigin is one matter, however many posts there are', () => {
  const change = (path: string) => ({
    permalink: path,
    was: `https://old.example${path}`,
    is: `https://new.example${path}`,
  });
  assert.equal(
    formatDiagnostics(ledgerErrors({ ...nothing, changedIds: [change('/a.html'), change('/b.html')] }, new Map())),
    'error site.config.ts [legacyOrigin]: In feeds 2 posts were https://old.example/… and would be https://new.example/…: every subscriber would get them a second time.\n' +
      "    Write legacyOrigin: 'https://old.example'; it stays so when url changes.",
  );
});
