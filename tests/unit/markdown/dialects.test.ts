import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '#markdown/render.ts';

const context = {
  words: '',
  lang: 'vi',
  defaultLang: 'vi',
  isInternal: (href: string) => !/^[a-z]+:/.test(href),
  tags: { name: 'x', url: 'https://blog.example' },
} as const;
const htmlOf = async (markdown: string) => (await renderMarkdown(markdown, context)).html.replaceAll(/\n+/g, '');

for (const [markdown, wanted, why] of [
  [
    'Thêm 1~2 ngày, 3~4 tuần và ~~gạch~~.',
    '<p>Thêm 1~2 ngày, 3~4 tuần và <del>gạch</del>.</p>',
    'one tilde strikes nothing out',
  ],
  ['* TOC\n{:toc}\n\na', '<p>a</p>', 'the contents of kramdown'],
  ['## Heading\n{: #my-id}', '<h2 id="my-id">Heading</h2>', 'the id of a heading in kramdown'],
  ['## Heading {#my-id}', '<h2 id="my-id">Heading</h2>', 'the id of a heading in Hugo'],
  ['text\n{: .lead onclick="x"}', '<p class="lead">text</p>', 'a class, and no handler'],
  ['`{: .x}`', '<p><code>{: .x}</code></p>', 'code'],
  [
    '| a | b |\n|---|---|\n| 1 | 2 |\n{: .wide}',
    '<div class="table" tabindex="0"><table class="wide"><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    'a list below a table',
  ],
  [
    '> [!faq]- Hỏi\n> a',
    '<aside class="callout note"><p class="callout-title">Hỏi</p><p>a</p></aside>',
    'a kind of callout that only Obsidian has',
  ],
  [
    '> a\n{: .prompt-tip }',
    '<aside class="callout tip"><p class="callout-title">say:tip</p><p class="prompt-tip">a</p></aside>',
    'prompts of Chirpy',
  ],
  [
    '> [!TIP] Mẹo\n> a',
    '<aside class="callout tip"><p class="callout-title">Mẹo</p><p>a</p></aside>',
    'a callout with a title',
  ],
  [
    '> [!TIP]- Mẹo *hay* `x`\n>\n> a',
    '<aside class="callout tip"><p class="callout-title">Mẹo <em>hay</em> <code>x</code></p><p>a</p></aside>',
    'a callout with markup in its title',
  ],
] as const)
  test(`Markdown of other engines: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));

test('an unknown tag is reported as a defect', async () => {
  const { defects } = await renderMarkdown('a {% foo %}', context);
  assert.deepEqual(defects, [{ what: 'unknown-tag', text: '{% foo %}' }]);
});

test('the name of a kind of callout is no part of the lead', async () => {
  const { prose } = await renderMarkdown(':::note\nMột hai.\n:::\n\nBa.', context);
  assert.deepEqual([prose.lead, prose.words], ['Một hai. Ba.', 3]);
});
