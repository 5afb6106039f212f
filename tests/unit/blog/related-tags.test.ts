import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTerms, type Term } from '#blog/term.ts';
import { relatedTags } from '#blog/related-tags.ts';
import { aPost } from '../samples.ts';

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

for (const [label, excluded, found] of [
  ['Node', [], ['JS', 'npm']],
  ['Node', ['JS'], ['npm']],
  ['npm', [], ['JS', 'Node']],
  ['Rust', [], []],
] as const) {
  test(`${label} is related to ${found.join(', ') || 'nothing'}${excluded.length > 0 ? `, excluding ${excluded.join(', ')}` : ''}`, () => {
    const isExcluded = (_: Term, other: Term) => excluded.some((label) => label === other.label);
    const others = relatedTags(terms, isExcluded).get(label.toLowerCase()) ?? assert.fail(label);
    assert.deepEqual(
      others.map(({ label }) => label),
      found,
    );
  });
}

test('of a post with very many tags, only the most used ones are compared', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `Rare ${index}`);
  const posts = [
    ['A', 'B', ...many],
    ['A', 'B', ...many],
    ['A', 'B'],
  ].map((tags, index) => aPost({ tags, slug: `/${index}.html` }));
  const { terms } = buildTerms(posts, 'tags', 'ascii');
  const related = relatedTags(terms);
  assert.equal(related.size, 2002);
  const first = related.get('a') ?? [];
  assert.deepEqual([first[0]?.label, first.length], ['B', 6]);
});
