import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planSearch } from '#search/client/query-plan.ts';

const none = { phrase: undefined, phraseStart: undefined, exact: [], exactWords: [] };

const end = '\u{10ffff}';

for (const [typed, plan] of [
  ['rust', { ...none, plain: 'rust', words: ['rust'], preload: `rust${end}` }],
  ['  Rust ', { ...none, plain: 'rust', words: ['rust'], preload: `rust${end}` }],
  ['hoc may', { ...none, plain: 'hoc may', phrase: '"hoc may"', words: ['hoc', 'may'], preload: `may${end}` }],
  ['bạn', { ...none, plain: 'bạn', exact: ['bạn'], words: ['bạn'], preload: `bạn${end}` }],
  ['mã hoá', { phrase: '"mã hoá"', exact: ['"mã hoá"', '"mã hóa"'] }],
  ['hóa hoc', { phrase: '"hóa hoc"', exact: ['"hóa hoc"', '"hoá hoc"'], exactWords: ['hóa', 'hoá'] }],
  ['học may', { phrase: '"học may"', exact: ['"học may"'], exactWords: ['học'] }],
  ['cai dat linu', { phrase: '"cai dat linu"', phraseStart: '"cai dat"' }],
  ['"open source"', { plain: '"open source"', phrase: '"open source"', words: [] }],
  ['"hóa học"', { plain: '"hóa học"', exact: ['"hóa học"', '"hoá học"'], words: [] }],
  ['C/C++', { plain: 'c c++', phrase: '"c c++"' }],
  ['ci/cd', { plain: 'ci cd', phrase: '"ci cd"' }],
  ['/etc/', { plain: '/etc/' }],
  ['c++', { ...none, plain: 'c++', words: ['c++'], preload: `c++${end}` }],
  ['đi', { plain: 'd\u0335i', exact: ['d\u0335i'] }],
] as const) {
  test(`“${typed}” is searched as ${JSON.stringify(plan)}`, () =>
    assert.partialDeepStrictEqual(planSearch(typed), plan));
}

for (const typed of ['', '… "" -'])
  test(`“${typed}” is not searched`, () => assert.equal(planSearch(typed), undefined));
