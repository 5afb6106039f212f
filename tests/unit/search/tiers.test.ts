import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '#lib/search/order.ts';
import { mergeTiers } from '#lib/search/tiers.ts';

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
  test(`answers ${tiers.join(' < ')} become ${merged}`, () => {
    const order = mergeTiers(tiers.map(hits)).map(({ id }) => id);
    assert.equal(order.join(''), merged);
  });
}

test('a hit is shown as the narrowest answer holds it', () => {
  const [hit] = mergeTiers([[{ id: 'a', from: 'wide' }], [{ id: 'a', from: 'phrase' }]]);
  assert.equal(hit?.from, 'phrase');
});

const document = { title: '', tags: '', content: '' };

for (const [typed, fields, grade] of [
  ['học máy', { title: 'Học máy là gì' }, 4],
  ['hoc may', { title: 'Học máy là gì' }, 4],
  ['học máy', { title: 'Hóc may là gì' }, 0],
  ['học may', { title: 'Học máy là gì' }, 4],
  ['hóc may', { title: 'Học máy là gì' }, 0],
  ['may', { title: 'Mayer' }, 0],
  ['học máy', { tags: 'AI, học máy' }, 3],
  ['sql', { content: 'SQL, sql và SQL; sql' }, 3],
  ['c++', { content: 'Viết C++ và C' }, 1],
  ['apt-get', { content: 'apt-get' }, 1],
  ['a.b', { content: 'axb' }, 0],
] as const) {
  test(`${JSON.stringify(fields)} answers “${typed}” with ${grade}`, () =>
    assert.equal(answerOf(typed)({ ...document, ...fields }), grade));
}
