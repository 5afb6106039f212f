import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterPing, changedFeeds, formatHubLedger, parseHubLedger } from '#ledger/hub-ledger.ts';

const hub = 'https://hub.example/';
const known = { hub, feeds: { 'https://b.example/rss.xml': 'one', 'https://b.example/gone.xml': 'x' } };
const now = { hub, feeds: { 'https://b.example/rss.xml': 'two', 'https://b.example/atom.xml': 'y' } };

test('a hub must be told of new feeds and of changed ones; a new hub, of all', () => {
  assert.deepEqual(changedFeeds(now, known), ['https://b.example/atom.xml', 'https://b.example/rss.xml']);
  assert.deepEqual(changedFeeds(now, now), []);
  assert.deepEqual(changedFeeds(now, undefined).length, 2);
  assert.deepEqual(changedFeeds({ ...now, hub: 'https://other.example/' }, now).length, 2);
});

test('a feed that the hub did not accept is told again', () => {
  const after = afterPing(now, known, new Set(['https://b.example/atom.xml']));
  assert.deepEqual(after.feeds, { 'https://b.example/rss.xml': 'one', 'https://b.example/atom.xml': 'y' });
  assert.deepEqual(changedFeeds(now, after), ['https://b.example/rss.xml']);
  const other = { ...now, hub: 'https://other.example/' };
  assert.deepEqual(afterPing(other, known, new Set()).feeds, {});
});

test('the file reads as it was written, and a damaged one says what to do', () => {
  assert.deepEqual(parseHubLedger(formatHubLedger(now)), now);
  for (const text of ['{', '{}', '{"hub":"x","feeds":{}}'])
    assert.throws(() => parseHubLedger(text), /^Error: ledger\/hub\.json is not valid: .*\nDelete it/);
});
