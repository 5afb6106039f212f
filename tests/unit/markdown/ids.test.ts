import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { inspectMdx } from '#markdown/mdx.ts';
import { context, render } from './rendering.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The elements of HTML with an id, as `name id`, in document order. */
const idsOf = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (!('attrs' in node)) return [];
    const id = node.attrs.find(({ name }) => name === 'id')?.value;
    return [...(id === undefined ? [] : [`${node.tagName} ${id}`]), ...idsOf(node.childNodes)];
  });

for (const [markdown, wanted, why] of [
  ['## Main\n\n## Other', ['h2 main', 'h2 other'], 'headings keep theirs where nothing has the same'],
  ['<div id="main">a</div>\n\n## Main', ['div main', 'h2 main-1'], 'an element before a heading'],
  ['## Main\n\n<div id="main">a</div>', ['h2 main-1', 'div main'], 'an element after a heading'],
  ['## Main\n\n<h3 id="main">a</h3>', ['h2 main-1', 'h3 main'], 'a heading with an id of its own'],
  ['<b id="a">a</b> <i id="a">b</i> <u id="b">c</u>', ['b a', 'u b'], 'the first of two elements'],
  ['<h2 id="a">a</h2>\n\n<h2 id="a">b</h2>', ['h2 a', 'h2 b'], 'the first of two headings'],
  ['<svg><path id="a"/><g id="a"/></svg>', ['path a'], 'elements of SVG'],
  ['<b id="muc:content">a</b> <b id="/2016/02/a.html">b</b> <b id="">c</b>', [], 'ids of the page around the text'],
  ['## Content\n\n## Keys\n\n## Comments', ['h2 content', 'h2 keys', 'h2 comments'], 'words of the layout are free'],
  [
    '<b id="fn-x">a</b>[^x]\n\n## Fn x\n\n## Footnote label\n\n[^x]: Note.',
    ['a fnref-x', 'h2 fn-x-1', 'h2 footnote-label-1', 'h2 footnote-label', 'li fn-x'],
    'footnotes keep theirs',
  ],
  ['<p id="fn-1">a</p>\n\n## Footnote label', ['p fn-1', 'h2 footnote-label'], 'footnotes by hand'],
] as const)
  test(`each id is in a text once: ${why}`, async () => {
    const { html, ids, headings } = await render(markdown);
    const found = idsOf(parseFragment(html).childNodes);
    assert.deepEqual(found, wanted);
    const names = found.map((one) => one.split(' ')[1] ?? '');
    const known = new Set([...ids, ...headings.map(({ id }) => id)]);
    assert.deepEqual(
      names.filter((id) => !known.has(id)),
      [],
      'links to each id are known',
    );
  });

test('the same in MDX', async () => {
  const { headings, ids } = await inspectMdx('## Main\n\n<div id="main">a</div>\n\n<div id="main">b</div>', context);
  assert.deepEqual([headings.map(({ id }) => id), ids], [['main-1'], ['main']]);
});
