import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addToLedger, emptyLedger, feedsOf, formatLedger, ledgerOf, parseLedger, type Ledger } from '#ledger/ledger.ts';
import { aPost } from '../samples.ts';

const posts = [
  aPost({ slug: '/a.html', bloggerId: 'tag:blogger.com,1999:blog-1.post-1' }, { id: 'a' }),
  aPost({ slug: '/b.html' }, { id: 'b' }),
];
const entry = (permalink: string) => ({ permalink, kind: 'post' as const, file: permalink.slice(1), name: '' });

const ledger = (addresses: readonly string[], ids: Readonly<Record<string, string>> = {}): Ledger => ({
  addresses: Object.fromEntries(addresses.map((address) => [address, 'post'])),
  ids: { guid: ids, blogger: {} },
  titles: {},
  sites: [],
});

test('the ledger has each address with its kind, and the ids of each post in both kinds of feeds', () => {
  const feed = { permalink: '/rss.xml', kind: 'feed' as const, file: 'rss.xml', name: '' };
  assert.deepEqual(ledgerOf([entry('/a.html'), feed], posts), {
    addresses: { '/a.html': 'post', '/rss.xml': 'feed' },
    ids: {
      guid: { 'https://blog.example/a.html': '/a.html', 'https://blog.example/b.html': '/b.html' },
      blogger: { 'tag:blogger.com,1999:blog-1.post-1': '/a.html', 'https://blog.example/b.html': '/b.html' },
    },
    titles: { 'https://blog.example/a.html': 'Title', 'https://blog.example/b.html': 'Title' },
    sites: [],
  });
});

test('feeds that were ever public', () => {
  const addresses = { '/a.html': 'post', '/rss.xml': 'feed', '/old.xml': 'moved', '/tag/x/atom.xml': 'feed' } as const;
  assert.deepEqual([...feedsOf({ ...emptyLedger, addresses })], ['/rss.xml', '/tag/x/atom.xml']);
});

test('entries are never removed from the ledger', () => {
  const old = ledger(['/a.html'], { 1: '/a.html' });
  const now = ledger(['/b.html'], { 2: '/b.html', 1: '/c.html' });
  assert.deepEqual(addToLedger(old, now), ledger(['/a.html', '/b.html'], { 1: '/c.html', 2: '/b.html' }));
  assert.deepEqual(addToLedger(old, emptyLedger), old);
});

test('the present address of the blog is the last one of the ledger', () => {
  const at = (site: string) => ledgerOf([], [], [], site);
  const [a, b] = ['https://a.example', 'https://b.example/'] as const;
  assert.deepEqual(addToLedger(addToLedger(at(a), at(b)), at(a)).sites, ['https://b.example/', 'https://a.example/']);
});

test('a formatted ledger is sorted, has one entry per line, and can be parsed', () => {
  const written = formatLedger(ledger(['/b.html', '/a.html'], { z: '/b.html', y: '/a.html' }));
  assert.equal(
    written,
    '{\n "addresses": {\n  "/a.html": "post",\n  "/b.html": "post"\n },\n "ids": {\n  "guid": {\n   "y": "/a.html",\n   "z": "/b.html"\n  },\n  "blogger": {}\n },\n "titles": {},\n "sites": []\n}\n',
  );
  assert.deepEqual(parseLedger(written), ledger(['/a.html', '/b.html'], { y: '/a.html', z: '/b.html' }));
});

for (const [text, wanted, why] of [
  ['', /^This is not valid JSON: /, 'an empty file'],
  ['<<<<<<< HEAD\n{}', /^This is not valid JSON: /, 'an unfinished merge'],
  ['{}', /addresses.*ids/, 'missing keys'],
  ['{"addresses":{"/a":"poem"},"ids":{"guid":{},"blogger":{}}}', /\/a/, 'an unknown kind of address'],
  ['{"addresses":{},"ids":{"guid":{"1":2},"blogger":{}}}', /guid/, 'an id without an address'],
  ['{"adresses":{},"addresses":{},"ids":{"guid":{},"blogger":{}}}', /adresses/, 'an unknown key'],
] as const) {
  test(`rejects a ledger with a one-line message: ${why}`, () =>
    assert.throws(
      () => parseLedger(text),
      ({ message }: Error) => wanted.test(message) && !message.includes('\n'),
    ));
}
