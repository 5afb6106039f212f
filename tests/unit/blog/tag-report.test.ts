import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTwins, reportTags } from '#blog/tag-report.ts';
import { buildTerms } from '#blog/term.ts';
import { aPost } from '../samples.ts';

const termsOf = (...tags: readonly string[]) =>
  buildTerms(
    tags.map((tag, index) => aPost({ tags: [tag], slug: `/${index}.html` })),
    'tags',
    'ascii',
  ).terms;

for (const [tags, twins] of [
  [['Big Data', 'BigData', 'Big Data'], [['Big Data', 'BigData']]],
  [['Node.js', 'NodeJS'], [['Node.js', 'NodeJS']]],
  [['C++', 'C#', 'C'], []],
  [['Thái', 'Thai'], []],
  [['SQL', 'NoSQL'], []],
] as const) {
  test(`${tags.join(', ')}: ${twins.length === 0 ? 'no twins' : 'twins'}`, () =>
    assert.deepEqual(
      findTwins(termsOf(...tags)).map(({ terms }) => terms.map(({ label }) => label)),
      twins,
    ));
}

test('the report counts, and names spellings and twins', () => {
  assert.deepEqual(reportTags(termsOf('Big Data', 'BigData', 'Thái', 'Thai', 'Thái')), [
    '3 tags, 2 of them on one post only.',
    '',
    '    3  Thái  (/thai/)',
    '    1  Big Data  (/big-data/)',
    '    1  BigData  (/bigdata/)',
    '',
    'Spelt in several ways, shown as one:',
    '       Thái: Thai, Thái',
    '',
    'Perhaps one tag under several addresses:',
    '       Big Data (1), BigData (1)',
  ]);
});
