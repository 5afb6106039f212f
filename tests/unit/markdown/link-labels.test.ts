import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextWords } from '#markdown/word-placeholder.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { strings } from '#strings/index.ts';

const inWords = (html: string, words: TextWords): string =>
  resolveBody(html, { links: {}, images: {}, sizes: {}, words }, 'feed');

const htmlOf = async (markdown: string): Promise<string> => {
  const context = {
    words: '',
    lang: 'en',
    defaultLang: 'vi',
    isInternal: (href: string) => !/^https?:/.test(href),
  } as const;
  return (await renderMarkdown(markdown, context)).html.replaceAll('\n', '');
};

for (const [markdown, wanted, why] of [
  ['[![](a.png)](b.png)', '<a href="internal:b.png" aria-label="say:openImage">', 'an image that links to an image'],
  [
    '[![](a.png)](https://e.example/x.JPG?y)',
    'aria-label="say:openImage"',
    'an image that links to an image on another site',
  ],
  ['[![](a.png)](https://e.example/x)', 'aria-label="say:linkTo:e.example"', 'an image that links to a page'],
  ['<a href="b.png"><span><img src="a.png"></span></a>', 'aria-label="say:openImage"', 'an image in a nested element'],
  ['[![a](a.png)](b.png)', '<a href="internal:b.png"><img', 'an image with alt text'],
  ['[![](a.png) a](b.png)', '<a href="internal:b.png"><img', 'text beside the image'],
  ['[a](b.png)', '<a href="internal:b.png">a</a>', 'text only'],
] as const) {
  test(`labels of links: ${why}`, async () =>
    assert.ok((await htmlOf(markdown)).includes(wanted), await htmlOf(markdown)));
}

test('labels are in the language of the text', () => {
  const html = '<a aria-label="say:linkTo:a&amp;b.example">';
  assert.equal(inWords(html, strings.en), '<a aria-label="Link to a&amp;b.example">');
  assert.ok(inWords(html, strings.vi).includes('"Liên kết đến a&amp;b.example"'));
  assert.equal(inWords('<p>say:note</p> aria-label="say:x"', strings.en), '<p>say:note</p> aria-label="say:x"');
});

test('an empty corner of a table is not a header cell', async () => {
  const html = await htmlOf('| | a |\n|:-:|---|\n| 1 | |');
  assert.ok(html.includes('<tr><td class="center"></td><th>a</th></tr>'), html);
  assert.ok(html.includes('<tr><th class="center" scope="row">1</th><td></td></tr>'), html);
  assert.ok(
    (await htmlOf('| ![](a.png) |\n|---|\n| 1 |')).includes('<th><img'),
    'a header cell can have an image only',
  );
});
