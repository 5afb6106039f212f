import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDiagramSources } from '#search/diagram-source.ts';

const drawing = (name: string) => `<svg class="diagram" aria-label="${name}"><desc>a -> b</desc><g><path/></g></svg>`;

for (const [html, wanted, why] of [
  [drawing('A'), '<pre><code>a -> b</code></pre>', 'a diagram'],
  [drawing('A -> B'), '<pre><code>a -> b</code></pre>', 'a label with >'],
  [drawing('A').repeat(2), '<pre><code>a -> b</code></pre>'.repeat(2), 'two diagrams'],
  ['<svg class="x"><desc>a</desc></svg>', '<svg class="x"><desc>a</desc></svg>', 'other SVG is not changed'],
] as const) {
  test(`the source of a diagram replaces its image: ${why}`, () => assert.equal(withDiagramSources(html), wanted));
}
