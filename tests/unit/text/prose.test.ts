import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProse } from '#text/prose.ts';

for (const [html, wanted, why] of [
  ['<h2>Heading</h2><p>First.</p><p>Second.</p>', 'First. Second.', 'paragraphs, not headings'],
  ['<h2>Heading</h2><ul><li>item</li></ul>', 'Heading item', 'other text if there is no paragraph'],
  ['<p><img src="a.png" alt="x > y"></p><p>Text.</p>', 'Text.', 'an image before the text'],
  ['<p>Run <code>npm</code>:</p><pre><code>npm i\n</code></pre><p>Done.</p>', 'Run npm: Done.', 'without code blocks'],
  [
    '<p>Fact<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup>.</p><section data-footnotes="" class="footnotes"><ol><li><p>Note.</p></li></ol></section>',
    'Fact.',
    'without footnotes and their references',
  ],
  ['<p title="x > y">Text.</p>', 'Text.', 'an attribute value that contains >'],
  [
    '<a class="embed" href="https://x.example/1" data-frame="https://x.example/2"><b>A talk</b> x.example/1</a>',
    'A talk',
    'the title of an embed without its URL',
  ],
  [
    '<p>A film:</p><p><a class="embed video" href="https://youtube.com/watch?v=1"><b>YouTube</b> youtube.com/watch?v=1</a></p>',
    'A film:',
    'no name of the service of an embed',
  ],
  [
    '<center><a class="embed"><b>GitHub Gist</b> gist.github.com/1</a></center>',
    '',
    'nothing but an embed without a title',
  ],
  ['<p>One.</p><aside><p class="callout-title">say:note</p><p>Two.</p></aside>', 'One. Two.', 'no name of a callout'],
  ['', '', 'nothing'],
] as const) {
  test(`the lead of a text: ${why}`, () => assert.equal(readProse(html, 'en', 'vi').lead, wanted));
}

test('a long lead is cut at a word boundary', () => {
  const { lead } = readProse(`<p>${'Tiếng Việt '.repeat(40)}</p>`, 'vi', 'vi');
  assert.ok(lead.length <= 160);
  assert.match(lead, /(?:Tiếng|Việt)…$/);
});

test('words of prose and lines of code are counted separately', () => {
  const html = '<p>Học máy là gì?</p><pre tabindex="0"><code>a\n\nb\n</code></pre><pre>c</pre>';
  assert.deepEqual(readProse(html, 'vi', 'vi'), { lead: 'Học máy là gì?', words: 4, codeLines: 4, lang: 'vi' });
});
