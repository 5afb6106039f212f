import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfHtml } from '#text/html-text.ts';

for (const [html, wanted, why] of [
  ['<p>a <b>b</b>c</p>', 'a bc', 'inline tags add no space'],
  ['<p>a</p><p>b</p>', 'a b', 'paragraphs add a space'],
  ['a<br>b', 'a b', 'a line break'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b', 'items'],
  ['a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27; &nbsp;e', 'a <b> & "c" \'d\' \u00a0e', 'entities'],
  ['a &amp;lt; b', 'a &lt; b', 'an escaped entity'],
  ['a &unknown; &#0; &#1; &#1114112;b', 'a &unknown; b', 'unknown and invalid entities'],
  ['a<script>alert("x")</script>b<style>p { color: red }</style>c', 'abc', 'scripts and styles are skipped'],
  ['a <!-- not\nread --> b', 'a b', 'comments'],
  ['<p><img src="a.png" alt="a > b"> c</p>', 'c', 'an attribute value that contains >'],
  ["<p title='<ip>'>c</p>", 'c', 'an attribute value that contains a tag'],
  ['1 &lt; 2 > 1', '1 < 2 > 1', 'an unescaped >'],
  ['<p>a</p>b', 'a b', 'the end of a paragraph'],
  ['<svg><svg><text>a</text></svg>b</svg>c', 'c', 'an SVG inside an SVG'],
  ['a<script>b', 'a', 'a script that is never closed'],
  ["<p title='>'>a</p>", 'a', 'attribute values in single quotes'],
  ['<math><mi>a</mi><mspace width="1em"/><mi>b</mi></math> c', 'a b c', 'an element of a formula that closes itself'],
] as const) {
  test(`text of HTML: ${why}`, () => assert.equal(textOfHtml(html), wanted));
}
