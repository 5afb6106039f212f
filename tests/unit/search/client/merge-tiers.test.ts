import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeTiers } from '#search/client/merge-tiers.ts';

const hits = (ids: string) => [...ids].map((id) => ({ id }));

for (const [tiers, merged] of [
  [['abc'], 'abc'],
  [['abc', ''], 'abc'],
  [['abc', 'c'], 'cab'],
  [['abc', 'cb'], 'bca'],
  [['abcd', 'cd', 'd'], 'dcab'],
  [['abcd', 'c', 'd'], 'dcab'],
  [['ab', 'bx'], 'ba'],
  [[], ''],
] as const) {
  test(`results ${tiers.join(' < ')} are merged to ${merged}`, () => {
    const order = mergeTiers(tiers.map(hits)).map(({ id }) => id);
    assert.equal(order.join(''), merged);
  });
}

test('a hit is taken from the narrowest query', () => {
  const [hit] = mergeTiers([[{ id: 'a', from: 'wide' }], [{ id: 'a', from: 'phrase' }]]);
  assert.equal(hit?.from, 'phrase');
});
