import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertHtml } from '#import/html/convert-html.ts';

for (const [html, wanted, why] of [
  ['a<br /><br />b<br />c', 'a\n\nb\\\nc\n', 'two breaks begin a paragraph'],
  ['a<br /><br /><ul><br /><li>b</li><br /><li>c</li></ul>', 'a\n\n- b\n- c\n', 'breaks between items of a list'],
  ['<b>T<br /><br /></b>x <i> y</i>z', '**T**\n\nx *y*z\n', 'breaks and spaces stand outside of emphasis'],
  ['<span style="font-weight: bold">B</span> <span style="color: red">r</span>', '**B** r\n', 'styles with a meaning'],
  ['<pre class="brush: js">a<br/>  b &amp;&amp; c</pre>', '```js\na\n  b && c\n```\n', 'code with breaks'],
  ['<pre><code class="language-py">a\n\n\tb</code></pre>', '```py\na\n\n\tb\n```\n', 'code with a language'],
  ['<a href="#t">t</a><p id="t">x</p>', '[t](#t)<a id="t"></a>\n\nx\n', 'anchors that something leads to'],
  [
    '<h2 id="s">S</h2><p id="q">a<a name="b">b</a></p><a name="more"></a><h3>T</h3>',
    '## <a id="s"></a>S\n\na<a id="b"></a>b\n\n### T\n',
    'headings and named places, to which other texts may link',
  ],
  ['H<sub>2</sub>O', 'H<sub>2</sub>O\n', 'what Markdown lacks, within a line'],
  ['a<iframe src="https://x.example/1"></iframe>', 'a\n\n<iframe src="https://x.example/1"></iframe>\n', 'a frame'],
  [
    '<table class="tr-caption-container"><tr><td><img src="a"></td></tr><tr><td>C</td></tr></table>',
    '<figure><img src="a"><figcaption>C</figcaption></figure>\n',
    'a caption of Blogger',
  ],
  ['<table><tr><th>a</th></tr><tr><td>b|c</td></tr></table>', '| a |\n| - |\n| b\\|c |\n', 'a simple table'],
  ['2 * 3 * 4 _x_ &lt;T&gt; # 1.', '2 \\* 3 \\* 4 \\_x\\_ \\<T> # 1.\n', 'signs of Markdown'],
  ['', '', 'nothing'],
] as const)
  test(`HTML becomes Markdown: ${why}`, () => {
    const { body, lost, odd } = convertHtml(html);
    assert.deepEqual([body, lost, odd], [wanted, [], []]);
  });

test('what Markdown would lose is named, and the text stays HTML without a blank line', () => {
  const { body, isMarkdown, lost, odd } = convertHtml('<b><div>a</div><div>b</div></b>\n\n<pre>c\n\n \nd</pre>');
  assert.equal(isMarkdown, false);
  assert.match(lost.join(), /^words: 2 before, 1 after; number 1 was “a”, is “ab”$/);
  assert.equal(body, '<div>\n<b><div>a</div><div>b</div></b>\n<pre>c&#10;&#10; \nd</pre>\n</div>\n');
  assert.deepEqual(odd, [], 'the page shows the same');
});

test('HTML of any depth is read', () => {
  for (const depth of [10, 150, 30_000]) {
    const { body, isMarkdown } = convertHtml(`${'<div>'.repeat(depth)}a`);
    assert.deepEqual([isMarkdown, body.includes('a')], [depth < 200, true]);
  }
});

test('shortcodes of WordPress keep their brackets', () =>
  assert.equal(
    convertHtml('[gallery ids="1,2"] and [x]', { shortcodes: true }).body,
    '[gallery ids="1,2"] and \\[x]\n',
  ));
