import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '#markdown/render.ts';

const render = (markdown: string) =>
  renderMarkdown(markdown, { words: '', lang: 'en', defaultLang: 'vi', isInternal: () => true });

for (const [markdown, wanted, why] of [
  ['<p style="text-align: center">a</p>', '<p class="center">a</p>', 'centred'],
  [
    '<p style="TEXT-ALIGN:Right !important;color:red">a</p>',
    '<p class="right">a</p>',
    'in upper case, with !important',
  ],
  ['<div class="x" style="float:left">a</div>', '<div class="x float-left">a</div>', 'added to a class of the author'],
  [
    '<span style="font-weight: bold; font-style: italic">a</span>',
    '<p><span class="bold italic">a</span></p>',
    'bold and italic',
  ],
  ['<span style="color:#333;background:#fff">a</span>', '<p><span>a</span></p>', 'colours'],
  ['<p style="display:none">a</p>', '<p hidden>a</p>', 'a hidden element'],
  ['<img src="a" alt="b" style="width: 120.4px; height:60px">', 'width="120" height="60">', 'the size of an image'],
  ['<img src="a" alt="b" width="9" style="width:50%;height:100%">', 'width="9"', 'not when an attribute has the size'],
  ['<img src="a" alt="b" style="width:50%;height:100%">', 'width="50%">', 'a width in percent'],
  ['<div style="width:50px">a</div>', '<div>a</div>', 'the size of a block'],
  [
    '<svg style="fill:red"><path style="stroke-width:2" d="M0 0"></path></svg>',
    '<path d="M0 0" stroke-width="2">',
    'SVG',
  ],
  ['<p style="background:url(//e.example/x)">a</p>', '<p>a</p>', 'an image that would be loaded'],
  ['<p style="">a</p>', '<p>a</p>', 'an empty style'],
] as const) {
  test(`inline styles: ${why}`, async () => {
    const html = (await render(markdown)).html.trim();
    assert.ok(html.includes(wanted), html);
    assert.doesNotMatch(html, /\sstyle=/);
  });
}

test('a style sheet in a text is removed and reported', async () => {
  const { html, defects } = await render('<style>\np { color: red }\n</style>\n\nNext.');
  assert.equal(html.trim(), '<p>Next.</p>');
  assert.deepEqual(defects, [{ what: 'style-sheet', text: '<style>', nth: 0 }]);
});
