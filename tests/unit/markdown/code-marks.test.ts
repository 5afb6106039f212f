import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFence, readNotation } from '#markdown/code-marks.ts';
import { renderMarkdown } from '#markdown/render.ts';

for (const [fence, lang, title, marked, why] of [
  ['js', 'js', undefined, [], 'a language'],
  ['', undefined, undefined, [], 'nothing'],
  ['js:x.js', 'js', 'x.js', [], 'a title after a colon'],
  ['js:title=src/x.js', 'js', 'src/x.js', [], 'a title in the syntax of Gatsby'],
  ['js title="a b.js"', 'js', 'a b.js', [], 'a title in quotes'],
  ["js title='a b.js'", 'js', 'a b.js', [], 'in single quotes'],
  ['js title=x.js {2}', 'js', 'x.js', [2], 'without quotes, and a line'],
  ['js filename="x.js"', 'js', 'x.js', [], 'another name of the option'],
  ['js{1,3-5}', 'js', undefined, [1, 3, 4, 5], 'lines directly after the language'],
  ['js {1, 3-5}', 'js', undefined, [1, 3, 4, 5], 'lines with spaces'],
  ['js:x.js{2}', 'js', 'x.js', [2], 'title and lines directly after the language'],
  ['c++ {1}', 'c++', undefined, [1], 'a language with special characters'],
  ['js {a,2-,9-7}', 'js', undefined, [], 'invalid line numbers'],
  ['js subtitle=x', 'js', undefined, [], 'an unknown option'],
] as const) {
  test(`info strings: ${why}`, () => {
    const [word, ...rest] = fence.split(' ');
    const read = readFence(word, rest.join(' '));
    assert.deepEqual([read.lang, read.title, [...read.marked]], [lang, title, marked]);
  });
}

for (const [code, shown, marks, why] of [
  ['a\nb\n', 'a\nb\n', [], 'none'],
  ['a // [!code ++]\nb\n', 'a\nb\n', [[1, 'ins']], 'an inserted line'],
  ['a\n  b # [!code --]\n', 'a\n  b\n', [[2, 'del']], 'a deleted line'],
  ['a /* [!code highlight] */', 'a', [[1, 'mark']], 'a highlighted line'],
  ['<a> <!-- [!code hl] -->', '<a>', [[1, 'mark']], 'in HTML'],
  ['SELECT 1; -- [!code ++]', 'SELECT 1;', [[1, 'ins']], 'in SQL'],
  [
    '// [!code ++:2]\na\nb\nc',
    'a\nb\nc',
    [
      [1, 'ins'],
      [2, 'ins'],
    ],
    'a comment on a separate line marks the lines below',
  ],
  ['a\n  // [!code hl]\nb', 'a\nb', [[2, 'mark']], 'a comment on a separate line marks the line below'],
  ['a [!code ++]', 'a [!code ++]', [], 'not in a comment'],
  ['a // [!code ++] b', 'a // [!code ++] b', [], 'not at the end'],
  ['a // [!code wow]', 'a // [!code wow]', [], 'an unknown notation'],
] as const) {
  test(`notation comments in code: ${why}`, () => {
    const read = readNotation(code);
    assert.deepEqual([read.code, [...read.marks]], [shown, marks]);
  });
}

const htmlOf = async (markdown: string): Promise<string> => {
  const context = { words: '', lang: 'en', defaultLang: 'vi', isInternal: () => true } as const;
  return (await renderMarkdown(markdown, context)).html.trim();
};

for (const [markdown, wanted, why] of [
  [
    '```text {2} title="a & b"\n1 <\n2\n3\n```',
    '<figure class="code"><figcaption>a &amp; b</figcaption><pre tabindex="0" data-lang="text"><code>1 &lt;\n<mark>2\n</mark>3\n</code></pre></figure>',
    'a title and a marked line',
  ],
  [
    '```js\na // [!code --]\nb // [!code ++]\n```',
    '<pre tabindex="0" data-lang="js"><code><del>a\n</del><ins>b\n</ins></code></pre>',
    'deleted and inserted lines',
  ],
  [
    '```text {9}\n1\n```',
    '<pre tabindex="0" data-lang="text"><code>1\n</code></pre>',
    'the number of a line that does not exist',
  ],
  ['```\n\n\n```', '<pre tabindex="0"><code>\n\n</code></pre>', 'only line ends'],
  [
    '~~~js title="<b>"\n~~~',
    '<figure class="code"><figcaption>&lt;b></figcaption><pre tabindex="0" data-lang="js"><code></code></pre></figure>',
    'no code',
  ],
] as const) {
  test(`code blocks with marked lines: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

test('marks add nothing to the text of the code', async () => {
  const code = 'let a = "<";\n\n\tb()  \n\n';
  const html = await htmlOf(`\`\`\`js {1-4}\n${code}\`\`\``);
  const inner = /<code>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '';
  assert.equal(inner.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<'), code);
  assert.equal(inner.split('<mark>').length, 5);
});
