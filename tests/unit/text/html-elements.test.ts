import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsIn, replaceElements, sliceOf } from '#text/html-elements.ts';
import { assertLinear } from '../linear-time.ts';

const innersOf = (html: string, ...names: string[]): readonly string[] =>
  elementsIn(html, ({ name }) => names.includes(name)).map(({ inner }) => sliceOf(html, inner));

for (const [html, names, wanted, why] of [
  ['<p>a</p><p>b</p>', ['p'], ['a', 'b'], 'each in order'],
  ['<div>a<div>b</div>c</div>', ['div'], ['a<div>b</div>c'], 'one within its like is part of it'],
  ['<pre>a<code>b</code></pre><code>c</code>', ['pre', 'code'], ['a<code>b</code>', 'c'], 'one within another'],
  ['<pre title="a > b">c</pre>', ['pre'], ['c'], 'a > in an attribute'],
  ['<PRE>a</PRE >', ['pre'], ['a'], 'capital letters'],
  ['<p>a<p>b</p>', ['p'], ['a', 'b'], 'a paragraph that the next one ends'],
  ['<pre>a', ['pre'], [], 'nothing closes it'],
  ['a</pre>b', ['pre'], [], 'nothing opens it'],
] as const)
  test(`elements in HTML: ${why}`, () => assert.deepEqual(innersOf(html, ...names), wanted));

test('elements are replaced, and what is between them stays', () => {
  const html = 'a<b>x</b>c<b>y</b>';
  const found = elementsIn(html, ({ name }) => name === 'b');
  assert.equal(
    replaceElements(html, found, (inner, whole) => `[${inner} ${whole.length}]`),
    'a[x 8]c[y 8]',
  );
});

test('elements that nothing closes are read in linear time', () =>
  assertLinear((length) => innersOf('<sup><a id="fnref-'.repeat(length / 18), 'sup', 'pre'), 12_500));
