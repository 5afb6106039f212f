import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTerms } from '#lib/term.ts';
import { kindred, sizeOf } from '#lib/topics.ts';
import { aPost } from './samples.ts';

const { terms } = buildTerms(
  [
    ['Node', 'JS', 'npm'],
    ['Node', 'JS', 'npm'],
    ['Node', 'JS'],
    ['JS', 'React'],
    ['Node', 'Rust'],
  ].map((tags, index) => aPost({ tags, slug: `/${index}.html` })),
  'tags',
  'ascii',
);

for (const [label, apart, found] of [
  ['Node', [], ['JS', 'npm']],
  ['Node', ['JS'], ['npm']],
  ['npm', [], ['JS', 'Node']],
  ['Rust', [], []],
] as const) {
  test(`${label} goes with ${found.join(', ') || 'nothing'}${apart.length > 0 ? ` beside ${apart.join(', ')}` : ''}`, () => {
    const named = (label: string) => terms.find((term) => term.label === label) ?? assert.fail(label);
    const others = kindred(named(label), terms, new Set(apart.map(named)));
    assert.deepEqual(
      others.map(({ label }) => label),
      found,
    );
  });
}

for (const [posts, size] of [
  [1, 'small'],
  [2, undefined],
  [4, 'middle'],
  [16, 'large'],
] as const)
  test(`a tag of ${posts} is ${size ?? 'of common size'}`, () => assert.equal(sizeOf(posts), size));
