import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planSearch } from '#lib/search/plan.ts';

const none = { phrase: undefined, begun: undefined, exact: undefined, marked: undefined };

for (const [typed, plan] of [
  ['rust', { ...none, plain: 'rust' }],
  ['  Rust ', { ...none, plain: 'rust' }],
  ['hoc may', { ...none, plain: 'hoc may', phrase: '"hoc may"' }],
  ['học máy', { ...none, plain: 'học máy', phrase: '"học máy"', exact: '"học máy"' }],
  ['bạn', { ...none, plain: 'bạn', exact: 'bạn' }],
  ['học may', { ...none, plain: 'học may', phrase: '"học may"', exact: '"học may"', marked: 'học' }],
  ['cai dat linu', { ...none, plain: 'cai dat linu', phrase: '"cai dat linu"', begun: '"cai dat"' }],
  ['"open source"', { ...none, plain: '"open source"', phrase: '"open source"' }],
  ['c++', { ...none, plain: 'c++' }],
  ['đi', { ...none, plain: 'd\u0335i', exact: 'd\u0335i' }],
  ['', undefined],
  ['… "" -', undefined],
] as const) {
  test(`“${typed}” is asked as ${JSON.stringify(plan)}`, () => assert.deepEqual(planSearch(typed), plan));
}
