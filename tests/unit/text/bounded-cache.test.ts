import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cache } from '#text/bounded-cache.ts';

test('a full cache drops the least recently used entry', () => {
  const made: string[] = [];
  const cache = new Cache<string>(2);
  const ask = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  assert.equal(cache.size, 2);
});
