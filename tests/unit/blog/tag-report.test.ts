import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSimilarTags, reportTags } from '#blog/tag-report.ts';
import { buildTerms } from '#blog/term.ts';
import { aPost } from '../samples.ts';

const termsOf = (...tags: readonly string[]) =>
  buildTerms(
    tags.map((tag, index) => aPost({ tags: [tag], slug: `/${index}.html` })),
    'tags',
    'ascii',
  ).terms;

for (const [tags, similar] of [
  [['Big Data', 'BigData', 'Big Data'], [['Big Data', 'BigData']]],
  [['Node.js', 'NodeJS'], [['Node.js', 'NodeJS']]],
  [['C++', 'C#', 'C'], []],
  [['Thái', 'Thai'], []],
  [['SQL', 'NoSQL'], []],
] as const) {
  test(`${tags.join(', ')}: ${similar.length === 0 ? 'no similar tags' : 'similar tags'}`, () =>
    assert.deepEqual(
      findSimilarTags(termsOf(...tags)).map(({ terms }) => terms.map(({ label }) => label)),
      similar,
    ));
}

test('the report has counts, spellings and similar tags', () => {
  assert.deepEqual(reportTags(termsOf('Big Data', 'BigData', 'Thái', 'Thai', 'Thái')), [
    '3 tags, 2 of them on only one post.',
    '',
    '    3  Thái  (/thai/)',
    '    1  Big Data  (/big-data/)',
    '    1  BigData  (/bigdata/)',
    '',
    'Different spellings, shown as one tag:',
    '       Thái: Thai, Thái',
    '',
    'Similar tags with different addresses, perhaps the same:',
    '       Big Data (1), BigData (1)',
  ]);
});
