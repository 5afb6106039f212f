import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autop } from '#import/html/autop.ts';
import { readCodeShortcodes } from '#import/html/code-shortcodes.ts';

for (const [text, wanted, why] of [
  ['a\n\nb\nc', '<p>a</p><p>b<br>c</p>', 'an empty line begins a paragraph'],
  ['a\r\n\r\n<h2>b</h2>\r\nc', '<p>a</p><h2>b</h2><p>c</p>', 'headings are no paragraphs'],
  ['<pre>a\n\nb</pre>\n\nc', '<pre>a\n\nb</pre><p>c</p>', 'code keeps its lines'],
  ['<ul>\n<li>a</li>\n</ul>', '<ul>\n<li>a</li>\n</ul>', 'an item of one line'],
  ['<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>', 'within a quote'],
  ['<!-- wp:paragraph -->\n<p>a\nb</p>', '<!-- wp:paragraph -->\n<p>a\nb</p>', 'the block editor has paragraphs'],
] as const)
  test(`paragraphs of WordPress: ${why}`, () => assert.equal(autop(text), wanted));

test('code in shortcodes is code, escaped or not', () => {
  assert.equal(
    readCodeShortcodes(
      'x [sourcecode language="php"]\n<?php\n\n$a && 1;\n[/sourcecode] y [code]a &lt; b[/code] [code]',
    ),
    'x <pre><code class="language-php">&lt;?php\n\n$a &amp;&amp; 1;</code></pre> y <pre><code>a &lt; b</code></pre> [code]',
  );
});
