import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOfCode } from '#markdown/code-lines.ts';

const text = `import Chart from 'x';

export const sums = {
  first: one.sum,
};

Prose about one and values, {fine}.

:::note[Mind {this}]
A {one.size} and <Chart value={two.value} {...three} />.
:::
`;

test('a name is found in expressions and components before definitions, in the line where it stands', () => {
  assert.equal(lineOfCode(text, ['one']), 10);
  assert.equal(lineOfCode(text, ['sum']), 4);
  assert.equal(lineOfCode(text, ['two']), 10);
  assert.equal(lineOfCode(text, ['three']), 10);
  assert.equal(lineOfCode(text, ['Chart']), 10);
});

test('neither prose, nor names of attributes, nor parts of longer names count', () => {
  for (const name of ['Prose', 'values', 'su', 'mdxJsxAttribute']) assert.equal(lineOfCode(text, [name]), undefined);
});

test('the first name that is found counts, and without a name the only expression', () => {
  assert.equal(lineOfCode(text, ['nowhere', 'first']), 4);
  assert.equal(lineOfCode('Text.\n\n{a}\n', []), 3);
  assert.equal(lineOfCode('{a}\n\n{b}\n', []), undefined);
});
