import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareLedger, type LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger, type Ledger } from '#ledger/ledger.ts';
import type { Redirect } from '#legacy/redirect.ts';

const ledger = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => ({
  addresses: Object.fromEntries(addresses.map((address) => [address, 'post'])),
  ids: { guid: ids, blogger: {} },
  titles: {},
});

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

const rule: Redirect = { from: '/a.html', to: '/b.html' };
const changes: readonly (readonly [
  why: string,
  old: Ledger,
  now: Ledger,
  redirects: readonly Redirect[],
  wanted: Partial<LedgerChange>,
])[] = [
  ['nothing', ledger(['/a.html']), ledger(['/a.html']), [], {}],
  ['the first time', emptyLedger, ledger(['/a.html'], { 1: '/a.html' }), [], { added: ['/a.html'], newIds: ['1'] }],
  ['an address that is new', ledger(['/a.html']), ledger(['/a.html', '/b.html']), [], { added: ['/b.html'] }],
  ['one that moved', ledger(['/a.html']), ledger([]), [rule], { redirected: [rule] }],
  ['one that is gone', ledger(['/a.html']), ledger([]), [{ from: '/a.html', to: undefined }], { gone: ['/a.html'] }],
  ['one that is lost', ledger(['/a.html', '/b.html']), ledger(['/b.html']), [], { lost: ['/a.html'] }],
  [
    'a rule without the slash',
    ledger(['/x/']),
    ledger([]),
    [{ from: '/x', to: '/' }],
    { redirected: [{ from: '/x', to: '/' }] },
  ],
  ['a rule for another address', ledger(['/x']), ledger([]), [rule], { lost: ['/x'] }],
  ['a rule for what still stands', ledger(['/a.html']), ledger(['/a.html']), [rule], {}],
  ['a post that is new', ledger([]), ledger([], { 1: '/a.html' }), [], { newIds: ['1'] }],
  ['a post that is no more', ledger([], { 1: '/a.html' }), ledger([]), [], { droppedIds: ['1'] }],
  [
    'an id that changed',
    ledger([], { 1: '/a.html' }),
    ledger([], { 2: '/a.html' }),
    [],
    { newIds: ['2'], droppedIds: ['1'], changedIds: [{ permalink: '/a.html', was: '1', is: '2' }] },
  ],
  ['a post that moved under its id', ledger([], { 1: '/a.html' }), ledger([], { 1: '/b.html' }), [], {}],
  [
    'ids that two posts exchanged: readers know both',
    ledger([], { 1: '/a.html', 2: '/b.html' }),
    ledger([], { 2: '/a.html', 1: '/b.html' }),
    [],
    {},
  ],
];

for (const [why, old, now, redirects, wanted] of changes) {
  test(`what changes for the world: ${why}`, () =>
    assert.deepEqual(compareLedger(old, now, redirects), { ...nothing, ...wanted }));
}

const moved = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => {
  const { addresses: posts, ...rest } = ledger(addresses, ids);
  return { ...rest, addresses: { ...posts, '/a.html': 'moved' } };
};

for (const [old, now, redirects, wanted, why] of [
  [moved(['/b.html']), moved(['/b.html']), [rule], {}, 'an old address that goes on leading where it led'],
  [moved(['/b.html']), ledger(['/b.html']), [], { lost: ['/a.html'] }, 'an alias that was deleted'],
  [ledger(['/b.html']), moved(['/b.html']), [rule], {}, 'an old address that leads somewhere for the first time'],
  [ledger(['/a.html']), moved(['/b.html']), [rule], { added: ['/b.html'], redirected: [rule] }, 'a post that moved'],
  [
    ledger(['/a.html'], { 1: '/a.html' }),
    moved(['/b.html'], { 2: '/b.html' }),
    [rule],
    {
      added: ['/b.html'],
      redirected: [rule],
      newIds: ['2'],
      droppedIds: ['1'],
      changedIds: [{ permalink: '/b.html', was: '1', is: '2' }],
    },
    'a post that moved and lost its id on the way',
  ],
] as const) {
  test(`what changes for the world: ${why}`, () =>
    assert.deepEqual(compareLedger(old, now, redirects), { ...nothing, ...wanted }));
}

test('a new title is told: sfeed takes it for a new post', () => {
  const was = { ...ledger([], { 1: '/a.html' }), titles: { 1: 'Old' } };
  const is = { ...ledger([], { 1: '/a.html' }), titles: { 1: 'New' } };
  const change = { permalink: '/a.html', was: 'Old', is: 'New' };
  assert.deepEqual(compareLedger(was, is, []), { ...nothing, changedTitles: [change] });
});

test('an id that changed in the feeds of Blogger alone is told', () => {
  const was = { ...emptyLedger, ids: { guid: {}, blogger: { 1: '/a.html' } } };
  const is = { ...emptyLedger, ids: { guid: {}, blogger: { 2: '/a.html' } } };
  assert.deepEqual(compareLedger(was, is, []).changedIds, [{ permalink: '/a.html', was: '1', is: '2' }]);
});
