import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDiagramSources } from '#search/diagram-source.ts';

const drawing = (name: string) => `<svg class="diagram" aria-label="${name}"><desc>a -> b</desc><g><path/></g></svg>`;

for (const [html, wanted, why] of [
  [drawing('A'), '<pre><code>a -> b</code></pre>', 'a diagram is its source'],
  [drawing('A -> B'), '<pre><code>a -> b</code></pre>', 'a name with > in it'],
  [drawing('A').repeat(2), '<pre><code>a -> b</code></pre>'.repeat(2), 'two of them'],
  ['<svg class="x"><desc>a</desc></svg>', '<svg class="x"><desc>a</desc></svg>', 'another drawing stays'],
] as const) {
  test(`for whoever takes no images: ${why}`, () => assert.equal(withDiagramSources(html), wanted));
}
