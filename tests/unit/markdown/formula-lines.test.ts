import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFormulas } from '#markdown/formula-lines.ts';
import { assertLinear } from '../linear-time.ts';
import { renderMarkdown } from '#markdown/render.ts';

for (const [text, wanted, why] of [
  ['a\n\n$$x = y\n= z$$\n\nb', 'a\n\n$$x = y = z$$\n\n\nb', 'two lines'],
  ['$$x\n- y\n+ z$$ ', '$$x - y + z$$\n\n', 'lines that look like a list'],
  ['$$x\n= y\n$$', '$$x = y $$\n\n', 'dollar signs that end it on a line of their own'],
  ['1. a\n   $$x\n   = y$$\n   b', '1. a\n   $$x = y$$\n\n   b', 'in a list'],
  [
    '$$\\begin{align}\na\n\nb\n\\end{align}$$',
    '$$\\begin{align} a  b \\end{align}$$\n\n\n\n',
    'a blank line in an environment',
  ],
  ['$$x = 1\n\nb $$y$$', '\\$\\$x = 1\n\nb $$y$$', 'no end'],
  ['$$x = 1\n```\n$$\n```', '\\$\\$x = 1\n```\n$$\n```', 'an end in code only'],
] as const)
  test(`formulas beside their dollar signs: ${why}`, () => assert.equal(joinFormulas(text), wanted));

for (const [text, why] of [
  ['$$\nx\n= y\n$$', 'dollar signs on lines of their own'],
  ['$$x = y$$\n= z', 'a formula on one line'],
  ['$$a$$ b\nc $$d$$', 'formulas in a sentence'],
  ['```\n$$x\n= y$$\n```', 'code'],
  ['    $$x\n    = y$$', 'indented code'],
  ['$$x % y\n= z$$', 'a comment of TeX'],
  ['$x\n= y$', 'single dollar signs'],
] as const)
  test(`formulas stay as they are: ${why}`, () => assert.equal(joinFormulas(text), text));

test('a formula beside its dollar signs takes nothing of the text behind it', async () => {
  const text = '$$x = y\n= z$$\n\n## Next\n\n```py\nprint(1)\n```\n\n![a](a.png)';
  const { html } = await renderMarkdown(text, {
    words: '',
    lang: 'en',
    defaultLang: 'en',
    isInternal: () => true,
    math: true,
  });
  assert.match(html, /<mi>x<\/mi>.*<mi>y<\/mi>.*<mi>z<\/mi>/s);
  assert.match(html, /<h2[^>]*>.*Next.*<\/h2>.*<pre.*<img/s);
});

test('formulas are joined in linear time', () =>
  assertLinear((length) => joinFormulas('$$x\n\n$$x \\begin{a}\n\n'.repeat(length / 19)), 60_000));
