import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareLedger, type LedgerChange } from '#ledger/ledger-change.ts';
import { emptyLedger, type Ledger } from '#ledger/ledger.ts';
import type { Redirect } from '#legacy/redirect.ts';

const ledger = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => ({
  addresses: Object.fromEntries(addresses.map((address) => [address, 'post'])),
  ids: { guid: ids, blogger: {} },
  titles: {},
  sites: [],
});

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

const rule: Redirect = { from: '/a.html', to: '/b.html' };
const changes: readonly (readonly [
  why: string,
  old: Ledger,
  now: Ledger,
  redirects: readonly Redirect[],
  wanted: Partial<LedgerChange>,
])[] = [
  ['no change', ledger(['/a.html']), ledger(['/a.html']), [], {}],
  ['an empty ledger', emptyLedger, ledger(['/a.html'], { 1: '/a.html' }), [], { added: ['/a.html'], newIds: ['1'] }],
  ['a new address', ledger(['/a.html']), ledger(['/a.html', '/b.html']), [], { added: ['/b.html'] }],
  ['a redirected address', ledger(['/a.html']), ledger([]), [rule], { redirected: [rule] }],
  ['a removed address', ledger(['/a.html']), ledger([]), [{ from: '/a.html', to: undefined }], { gone: ['/a.html'] }],
  ['a missing address', ledger(['/a.html', '/b.html']), ledger(['/b.html']), [], { missing: ['/a.html'] }],
  [
    'a rule without the trailing slash',
    ledger(['/x/']),
    ledger([]),
    [{ from: '/x', to: '/' }],
    { redirected: [{ from: '/x', to: '/' }] },
  ],
  ['a rule for another address', ledger(['/x']), ledger([]), [rule], { missing: ['/x'] }],
  ['a rule for an address that still exists', ledger(['/a.html']), ledger(['/a.html']), [rule], {}],
  ['a new post', ledger([]), ledger([], { 1: '/a.html' }), [], { newIds: ['1'] }],
  ['a removed post', ledger([], { 1: '/a.html' }), ledger([]), [], { droppedIds: ['1'] }],
  [
    'a changed id',
    ledger([], { 1: '/a.html' }),
    ledger([], { 2: '/a.html' }),
    [],
    { newIds: ['2'], droppedIds: ['1'], changedIds: [{ permalink: '/a.html', was: '1', is: '2' }] },
  ],
  ['a moved post with the same id', ledger([], { 1: '/a.html' }), ledger([], { 1: '/b.html' }), [], {}],
  [
    'two posts that exchanged their ids',
    ledger([], { 1: '/a.html', 2: '/b.html' }),
    ledger([], { 2: '/a.html', 1: '/b.html' }),
    [],
    {},
  ],
];

for (const [why, old, now, redirects, wanted] of changes) {
  test(`compares ledgers: ${why}`, () =>
    assert.deepEqual(compareLedger(old, now, redirects), { ...nothing, ...wanted }));
}

const moved = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => {
  const { addresses: posts, ...rest } = ledger(addresses, ids);
  return { ...rest, addresses: { ...posts, '/a.html': 'moved' } };
};

for (const [old, now, redirects, wanted, why] of [
  [moved(['/b.html']), moved(['/b.html']), [rule], {}, 'a redirect that stays'],
  [moved(['/b.html']), ledger(['/b.html']), [], { missing: ['/a.html'] }, 'a deleted alias'],
  [ledger(['/b.html']), moved(['/b.html']), [rule], {}, 'a new alias'],
  [ledger(['/a.html']), moved(['/b.html']), [rule], { added: ['/b.html'], redirected: [rule] }, 'a moved post'],
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
    'a moved post with another id',
  ],
] as const) {
  test(`compares ledgers: ${why}`, () =>
    assert.deepEqual(compareLedger(old, now, redirects), { ...nothing, ...wanted }));
}

test('a changed title is reported, because sfeed shows it as a new post', () => {
  const was = { ...ledger([], { 1: '/a.html' }), titles: { 1: 'Old' } };
  const is = { ...ledger([], { 1: '/a.html' }), titles: { 1: 'New' } };
  const change = { permalink: '/a.html', was: 'Old', is: 'New' };
  assert.deepEqual(compareLedger(was, is, []), { ...nothing, changedTitles: [change] });
});

test('an id that changed only in the Blogger feeds is reported', () => {
  const was = { ...emptyLedger, ids: { guid: {}, blogger: { 1: '/a.html' } } };
  const is = { ...emptyLedger, ids: { guid: {}, blogger: { 2: '/a.html' } } };
  assert.deepEqual(compareLedger(was, is, []).changedIds, [{ permalink: '/a.html', was: '1', is: '2' }]);
});

test('another address of the whole blog is reported until it is recorded', () => {
  const at = (...sites: readonly string[]): Ledger => ({ ...emptyLedger, sites: [...sites] });
  const [a, b] = ['https://a.example/', 'https://b.example/'] as const;
  const movedFrom = (old: Ledger, now: Ledger) => compareLedger(old, now, []).movedFrom;
  assert.equal(movedFrom(at(a), at(b)), a);
  assert.equal(movedFrom(at(a, b), at(a)), b, 'back again');
  assert.equal(movedFrom(at(a, b), at(b)), undefined);
  assert.equal(movedFrom(at(), at(b)), undefined, 'a ledger that does not know the address');
  assert.equal(movedFrom(at(a), at()), undefined, 'a preview');
});
