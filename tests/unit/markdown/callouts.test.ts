import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextWords } from '#markdown/word-placeholder.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { strings } from '#strings/index.ts';

const inWords = (html: string, words: TextWords): string =>
  resolveBody(html, { links: {}, images: {}, sizes: {}, words }, 'feed');

const htmlOf = async (markdown: string): Promise<string> => {
  const context = { words: '', lang: 'vi', defaultLang: 'vi', isInternal: () => true } as const;
  return (await renderMarkdown(markdown, context)).html.replaceAll('\n', '');
};

const callout = (kind: string, inner: string) =>
  `<aside class="callout ${kind}"><p class="callout-title">say:${kind}</p>${inner}</aside>`;

for (const [markdown, wanted, why] of [
  ['> [!NOTE]\n> Text **b**', callout('note', '<p>Text <strong>b</strong></p>'), 'the syntax of GitHub'],
  ['> [!warning]\n> Text', callout('warning', '<p>Text</p>'), 'in lower case'],
  ['> [!TIP]\n>\n> - a', callout('tip', '<ul><li>a</li></ul>'), 'an empty line after the marker'],
  ['> [!CAUTION]', callout('caution', ''), 'no text'],
  ['- a\n\n  > [!IMPORTANT]\n  > b', `<ul><li><p>a</p>${callout('important', '<p>b</p>')}</li></ul>`, 'in a list'],
  ['> > [!NOTE]\n> > b', `<blockquote>${callout('note', '<p>b</p>')}</blockquote>`, 'in a quote'],
  ['> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b', callout('note', `<p>a</p>${callout('tip', '<p>b</p>')}`), 'nested'],
  ['<div class="noti">\n\n**a**\n\n</div>', callout('note', '<p><strong>a</strong></p>'), 'the markup of old posts'],
  ['> [!NOTE] Text', '<blockquote><p>[!NOTE] Text</p></blockquote>', 'text after the marker'],
  ['> [!NOTE]**b**', '<blockquote><p>[!NOTE]<strong>b</strong></p></blockquote>', 'bold text after the marker'],
  ['> [!SHOUT]\n> a', '<blockquote><p>[!SHOUT]a</p></blockquote>', 'an unknown kind'],
  ['> a\n> [!NOTE]', '<blockquote><p>a[!NOTE]</p></blockquote>', 'not on the first line'],
  ['> a', '<blockquote><p>a</p></blockquote>', 'a plain quote'],
  ['[!NOTE]\na', '<p>[!NOTE]a</p>', 'outside of a quote'],
] as const) {
  test(`callouts: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

test('titles of callouts are in the language of the text', async () => {
  const html = await htmlOf('> [!WARNING]\n> a');
  assert.ok(inWords(html, strings.vi).includes('<p class="callout-title">Cảnh báo</p>'));
  assert.ok(inWords(html, strings.en).includes('<p class="callout-title">Warning</p>'));
});
