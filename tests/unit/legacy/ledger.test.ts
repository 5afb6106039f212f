import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFindings } from '#lib/finding.ts';
import {
  addToLedger,
  compareLedger,
  emptyLedger,
  formatLedger,
  ledgerFindings,
  ledgerOf,
  parseLedger,
  twinFindings,
  type Ledger,
  type LedgerChange,
} from '#lib/legacy/ledger.ts';
import type { Redirect } from '#lib/legacy/redirect.ts';
import { aPost } from '../samples.ts';

const posts = [
  aPost({ slug: '/a.html', bloggerId: 'tag:blogger.com,1999:blog-1.post-1' }, { id: 'a' }),
  aPost({ slug: '/b.html' }, { id: 'b' }),
];
const answered = (permalink: string) => ({ permalink, kind: 'post' as const, file: permalink.slice(1), name: '' });

const ledger = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => ({
  addresses: Object.fromEntries(addresses.map((address) => [address, 'post'])),
  ids: { guid: ids, blogger: {} },
  titles: {},
});

test('the ledger holds each address with what it is, and the id of each post in both families of feeds', () => {
  const feed = { permalink: '/rss.xml', kind: 'feed' as const, file: 'rss.xml', name: '' };
  assert.deepEqual(ledgerOf([answered('/a.html'), feed], posts), {
    addresses: { '/a.html': 'post', '/rss.xml': 'feed' },
    ids: {
      guid: { 'https://blog.example/a.html': '/a.html', 'https://blog.example/b.html': '/b.html' },
      blogger: { 'tag:blogger.com,1999:blog-1.post-1': '/a.html', 'https://blog.example/b.html': '/b.html' },
    },
    titles: { 'https://blog.example/a.html': 'Title', 'https://blog.example/b.html': 'Title' },
  });
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

const drafts = new Map([['/d.html', 'posts/d.md']]);
for (const [change, wanted, why] of [
  [{}, '', 'nothing'],
  [{ added: ['/a'], gone: ['/b'], redirected: [rule], newIds: ['1'], droppedIds: ['2'] }, '', 'nothing that is lost'],
  [
    { lost: ['/a.html'] },
    'error ledger/published.json: /a.html was public and nothing answers there now.\n' +
      '    If it moved, write the old address under aliases: in the post; else add a line to ledger/redirects.txt: /a.html /its/new/address.html, or /a.html gone.',
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
      '    If it moved, write the old address under aliases: in the post; else add a line to ledger/redirects.txt: /a%20b/100%25%3F%23/tên /its/new/address.html, or /a%20b/100%25%3F%23/tên gone.',
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
    assert.equal(formatFindings(ledgerFindings({ ...nothing, ...change }, drafts)), wanted));
}

test('two posts with one id at Blogger: readers would show one of them', () => {
  const [a, b] = posts;
  assert.ok(a && b);
  assert.deepEqual(twinFindings([a, b, { ...b, file: 'posts/c.md' }]), []);
  assert.equal(
    formatFindings(twinFindings([a, { ...b, bloggerId: a.bloggerId }])),
    'error posts/b.md [bloggerId]: “tag:blogger.com,1999:blog-1.post-1” is the id of posts/a.md too: feed readers would show only one of them.\n' +
      '    Leave it to the post that Blogger gave it to, and delete the line in the other.',
  );
});

test('nothing is ever taken out of the ledger', () => {
  const old = ledger(['/a.html'], { 1: '/a.html' });
  const now = ledger(['/b.html'], { 2: '/b.html', 1: '/c.html' });
  assert.deepEqual(addToLedger(old, now), ledger(['/a.html', '/b.html'], { 1: '/c.html', 2: '/b.html' }));
  assert.deepEqual(addToLedger(old, emptyLedger), old);
});

test('the ledger is written in order, an entry a line, and read back as it was', () => {
  const written = formatLedger(ledger(['/b.html', '/a.html'], { z: '/b.html', y: '/a.html' }));
  assert.equal(
    written,
    '{\n "addresses": {\n  "/a.html": "post",\n  "/b.html": "post"\n },\n "ids": {\n  "guid": {\n   "y": "/a.html",\n   "z": "/b.html"\n  },\n  "blogger": {}\n },\n "titles": {}\n}\n',
  );
  assert.deepEqual(parseLedger(written), ledger(['/a.html', '/b.html'], { y: '/a.html', z: '/b.html' }));
});

for (const [text, wanted, why] of [
  ['', /^This is no JSON: /, 'an empty file'],
  ['<<<<<<< HEAD\n{}', /^This is no JSON: /, 'a merge that was never finished'],
  ['{}', /addresses.*ids/, 'nothing in it'],
  ['{"addresses":{"/a":"poem"},"ids":{"guid":{},"blogger":{}}}', /\/a/, 'a kind of address that there is not'],
  ['{"addresses":{},"ids":{"guid":{"1":2},"blogger":{}}}', /guid/, 'an id that stands for no address'],
  ['{"adresses":{},"addresses":{},"ids":{"guid":{},"blogger":{}}}', /adresses/, 'a key that there is not'],
] as const) {
  test(`what is wrong with a ledger is told, on one line: ${why}`, () =>
    assert.throws(
      () => parseLedger(text),
      ({ message }: Error) => wanted.test(message) && !message.includes('\n'),
    ));
}
