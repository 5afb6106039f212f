import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearsBehind } from '#blog/age.ts';
import { aPost } from '../samples.ts';

const newest = aPost({ date: new Date('2026-03-01') });

for (const [date, updated, years, why] of [
  ['2026-03-01', undefined, undefined, 'the newest post itself'],
  ['2021-03-02', undefined, undefined, 'nearly five years'],
  ['2021-02-28', undefined, 5, 'five years'],
  ['2016-02-04', undefined, 10, 'ten years'],
  ['2016-02-04', '2025-01-01', undefined, 'an old post that was updated recently'],
  ['2010-01-01', '2016-02-04', 10, 'an old post that was updated long ago'],
] as const) {
  test(`the age of a post relative to the newest one: ${why}`, () => {
    const post = aPost({ date: new Date(date), ...(updated === undefined ? {} : { updated: new Date(updated) }) });
    assert.equal(yearsBehind(post, newest), years);
  });
}

test('no age without a newest post', () => assert.equal(yearsBehind(newest, undefined), undefined));
