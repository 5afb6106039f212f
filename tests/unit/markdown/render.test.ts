import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  [
    'At 10:30 run `a --help`, or --help',
    '<p>At 10:30 run <code>a --help</code>, or --help</p>',
    'a time and an option',
  ],
  ['It costs $5, not $10', '<p>It costs $5, not $10</p>', 'dollars'],
  ["\"quotes\" 'and' it's ... -- ---", "<p>\"quotes\" 'and' it's ... -- ---</p>", 'quotes, dots and dashes'],
  [':smile: ::note[x] :::tip', '<p>:smile: ::note[x] :::tip</p>', 'colons'],
  ['snake_case_name and 2*3*4', '<p>snake_case_name and 2<em>3</em>4</p>', 'underscores within words'],
  ['~~gone~~', '<p><del>gone</del></p>', 'strikethrough, as on GitHub'],
  ['a\\\nb', '<p>a<br>\nb</p>', 'a line break'],
  ['Ping <ip>', '<p>Ping &lt;ip&gt;</p>', 'a word in angle brackets'],
  ['a <b>b</b> <kbd>c</kbd>', '<p>a <b>b</b> <kbd>c</kbd></p>', 'raw HTML'],
  ['<div class="x">\n\n**a**\n\n</div>', '<div class="x">\n<p><strong>a</strong></p>\n</div>', 'Markdown within HTML'],
  ['Tiếng Việt 🎉', '<p>Tiếng Việt 🎉</p>', 'Vietnamese'],
] as const) {
  test(`prose is rendered as typed: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

for (const [lang, label, back] of [
  ['vi', 'Chú thích', 'Quay lại chỗ dẫn chú thích 1'],
  ['en', 'Footnotes', 'Back to reference 1'],
] as const) {
  test(`footnotes have labels in ${lang}, are numbered in order and have links in both directions`, async () => {
    const { html, links, ids, headings, defects } = await render('A[^x] b[^1] c[^x]\n\n[^1]: One.\n[^x]: Two.', {
      lang,
    });
    assert.match(
      html,
      /<sup><a href="#fn-x" id="fnref-x"[^>]*>1<\/a><\/sup> b<sup><a href="#fn-1" id="fnref-1"[^>]*>2</,
    );
    assert.ok(html.includes(`id="footnote-label">${label}</h2>`));
    assert.ok(html.includes(`aria-label="${back}"`));
    for (const link of links) assert.ok(ids.includes(link.slice(1)), `${link} has no target`);
    assert.deepEqual([headings, defects], [[], []]);
  });
}

test('the language is detected from title and text when the front matter does not have it', async () => {
  const english = 'This is an English text, long enough to tell.[^1]\n\n[^1]: Note.';
  const of = async (markdown: string, words: string) => {
    const { prose, html } = await render(markdown, { lang: undefined, words });
    return [prose.lang, /id="footnote-label">([^<]+)</.exec(html)?.[1]];
  };
  assert.deepEqual(await of(english, ''), ['en', 'Footnotes']);
  assert.deepEqual(
    await of('Ngắn[^1]\n\n[^1]: n', ''),
    [undefined, 'Chú thích'],
    'the language of the blog when there are too few letters',
  );
  assert.deepEqual(await of('a b[^1]\n\n[^1]: n', 'Cài đặt Redis trên máy chủ Ubuntu'), ['vi', 'Chú thích']);
});

test('text is normalised to NFC, except in code', async () => {
  const [nfc, nfd] = ['Tiếng Việt', 'Tiếng Việt'.normalize('NFD')];
  assert.equal(
    (await htmlOf(`${nfd} *${nfd}* \`${nfd}\``)).trim(),
    `<p>${nfc} <em>${nfc}</em> <code>${nfd}</code></p>`,
  );
});

test('no event handler gets into the HTML, in any syntax', async () => {
  for (const markdown of [
    '<a href="/x" onclick="f()">a</a>',
    '<p ONCLICK=f()>a</p>',
    '<div\nonmouseover\n=\n"f()">\na\n</div>',
    '<svg onload="f()"><g onclick=\'f()\'></g></svg>',
    '<img/onerror=f() src=x>',
    '<img src="x"onerror=f()>',
  ]) {
    const elements = (await htmlOf(markdown)).replaceAll(/&lt;.*?&gt;/gs, '');
    assert.doesNotMatch(elements, /<[^>]*\son/i, markdown);
  }
});

test('tables can be focused to scroll, and cells are aligned by classes', async () => {
  const html = await htmlOf('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
  assert.match(html, /^<div class="table" tabindex="0"><table>/);
  assert.match(html, /<th>a<\/th>\n<th class="center">b<\/th>\n<th class="right">c<\/th>/);
  assert.match(html, /<td>1<\/td>\n<td class="center">2<\/td>\n<td class="right">3<\/td>/);
  assert.doesNotMatch(html, /style=/);
});

test('where the corner of a table is empty, first cells name their rows', async () => {
  const html = await htmlOf('|  | b |\n|---|--:|\n| **c** | 1 |\n|  | 2 |');
  assert.match(html, /<td><\/td>\n<th class="right">b<\/th>/);
  assert.match(html, /<th scope="row"><strong>c<\/strong><\/th>\n<td class="right">1<\/td>/);
  assert.match(html, /<td><\/td>\n<td class="right">2<\/td>/);
  assert.doesNotMatch(await htmlOf('| a | |\n|---|---|\n| c | 1 |'), /scope/);
});

for (const [markdown, wanted, why] of [
  [
    '```js\nlet a = "<";\t \n```',
    '<pre tabindex="0" data-lang="js"><code><span class="k">let</span> a <span class="k">= </span><span class="s">"&lt;"</span>;\t \n</code></pre>',
    'highlighting by classes',
  ],
  ['```\n"quotes" -- <ip>\n```', '<pre tabindex="0"><code>"quotes" -- &lt;ip>\n</code></pre>', 'no language'],
  ['```brainfog\na\n```', '<pre tabindex="0" data-lang="brainfog"><code>a\n</code></pre>', 'an unknown language'],
  [
    '```text{1,3}\na\n```',
    '<pre tabindex="0" data-lang="text"><code><mark>a\n</mark></code></pre>',
    'marked lines after the language',
  ],
  ['    a\n    \tb', '<pre tabindex="0"><code>a\n\tb\n</code></pre>', 'indented'],
  ['<pre>\n"a" -- <b>b</b>\n</pre>', '<pre>"a" -- <b>b</b>\n</pre>', 'a raw pre element is not changed'],
] as const) {
  test(`code blocks: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

test('rendered Markdown has no inline styles, because of the content security policy', async () => {
  const html = await htmlOf(
    '# A\n\n| a |\n|:-:|\n| b |\n\n```js\nlet a;\n```\n\n![a](a.png "b")\n\n- [x] c\n\nd[^1]\n\n[^1]: e',
  );
  assert.doesNotMatch(html, /\sstyle=/);
});

test('the prose of a text is measured on its visible text', async () => {
  const { prose } = await render('# Tiêu đề\n\nMột hai <ip> ba.\n\n```\na\nb\n```');
  assert.deepEqual(prose, { lead: 'Một hai <ip> ba.', words: 6, codeLines: 2, lang: 'vi' });
});

test('the same text always gives the same HTML', async () => {
  const markdown = '## A\n\n## A\n\n![a](a.png)\n\nb[^1]\n\n[^1]: c';
  assert.deepEqual(await render(markdown), await render(markdown));
});
