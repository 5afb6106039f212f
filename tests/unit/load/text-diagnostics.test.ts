import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource, type Source } from '#content/source.ts';
import { textDiagnostics, lineOfText } from '#load/text-diagnostics.ts';
import { render } from '../markdown/rendering.ts';
import { aFile, aSite, bytesOf } from '../samples.ts';
import { aText } from './samples.ts';

const sourceOf = (text: string): Source =>
  readSource(bytesOf(text), aFile, 'Asia/Ho_Chi_Minh').source ?? assert.fail('the source cannot be read');

/** What is odd about a post, as `level line field: message`. */
const oddities = async (text: string): Promise<readonly string[]> => {
  const source = sourceOf(text);
  const rendered = await render(source.body, { math: source.frontMatter.math });
  return textDiagnostics(source, rendered, aSite()).map(
    ({ level, line, field, message }) => `${level} ${line}${field === undefined ? '' : ` ${field}`}: ${message}`,
  );
};

for (const [body, piece, line, why] of [
  ['one\ntwo\nthree', 'two', 11, 'counted in the file'],
  ['a\na', 'a', 10, 'the first of several'],
  ['- a\n  <div\n  class="x">', '<div\nclass="x">', 11, 'a piece of several lines, further in below a list item'],
  ['> a\n> <div\n> class="x">', '<div\nclass="x">', 11, 'a piece of several lines within a quote'],
  ['one\n(a.*b)', '(a.*b)', 11, 'signs that mean something in a pattern'],
  ['one', 'gone', 10, 'the first line of the text for a piece that is not there'],
] as const) {
  test(`line of a piece of text: ${why}`, () => assert.equal(lineOfText({ body, bodyLine: 10 }, piece), line));
}

for (const [text, wanted, why] of [
  [aText('[x](javascript:alert(1))'), /^warning 6: .*javascript:alert\(1\)$/, 'a link that runs code'],
  [aText('One.\n\n![A](file:///home/me/a.png)'), /^warning 8: .*file:\/\/\/home\/me\/a\.png$/, 'an image on a disk'],
  [aText('One.\n\n![Một]()'), /^warning 8: .*without an address.*: !\[Một\]\(\)$/, 'an image without an address'],
  [aText('One.\n\n<img src="">'), /^warning 8: .*without an address.*<img src="">$/, 'an image tag without an address'],
  [aText('One.\n\n<script src="/x.js"></script>'), /^warning 8: .*<script>$/, 'a script'],
  [aText('<style>p { color: red }</style>'), /^warning 6: .*<style>$/, 'a style sheet'],
  [aText('$$\\frac{a$$', 'math: true'), /^warning 7: .*\\frac\{a \(.+\)$/, 'a formula, with what its parser says'],
  [aText('![A](my image.png)'), /^warning 6: .*my image\.png$/, 'an image with a blank in its path'],
  [aText('<br>\n![A](/a.png)'), /^warning 7: .*shown as text: \/a\.png$/, 'an image in lines of HTML'],
  [aText('Một.\n\nVi\ufffdt Nam.'), /^warning 8: .*U\+FFFD.*Vi\ufffdt/, 'a lost letter in the text'],
  [aText('Một.', 'category: Vi\ufffdt'), /^warning 4 category: .*U\+FFFD/, 'a lost letter in a field'],
  [aText('Một.', 'tags: [Redis, Vi\ufffdt]'), /^warning 4 tags: .*U\+FFFD/, 'a lost letter in a tag'],
  [aText('Một.', 'description: Ðà Nẵng'), /^warning 4 description: .*Đ/, 'a letter of Icelandic in Vietnamese'],
  [aText('   '), /^warning \d+: .*no text/, 'a post without text'],
] as const) {
  test(`the owner is told once, with the line: ${why}`, async () => {
    const told = await oddities(text);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', wanted);
  });
}

test('a draft may be empty: it is not written yet', async () =>
  assert.deepEqual(await oddities(aText('   ', 'draft: true')), []));

test('unknown tags are told by their names, which are their kinds', async () => {
  const source = sourceOf(aText('{% chart a.csv %}\n\n{% chart b.csv %}\n\n{{< map x >}}'));
  const rendered = await render(source.body, { tags: { name: 'x', url: 'https://blog.example' } });
  const diagnostics = textDiagnostics(source, rendered, aSite());
  assert.deepEqual(
    diagnostics.map(({ line, message }) => `${line}: ${message}`),
    [
      '6: The unknown tag chart, which readers see as text: {% chart a.csv %}',
      '8: The unknown tag chart, which readers see as text: {% chart b.csv %}',
      '10: The unknown tag map, which readers see as text: {{< map x >}}',
    ],
  );
});

test('each of several equal tags is told at its own line, and code is no tag', async () => {
  const film = '<object data="https://e.example/a"></object>';
  const told = await oddities(
    aText(
      `\`<object>\`\n\n${film}\n\n\`\`\`html\n${film}\n\`\`\`\n\n> One.\n>\n> ${film}\n\n<script></script>\n\n${film}`,
    ),
  );
  assert.deepEqual(
    told.map((line) => /^warning (\d+): .*(<\w+>)/.exec(line)?.slice(1).join(' ')),
    ['8 <object>', '16 <object>', '20 <object>', '18 <script>'],
  );
});

for (const [text, why] of [
  [aText('![A](<my image.png>) and ![B](b.png "My title")'), 'images that Markdown reads'],
  [aText('`![A](my image.png)`\n\n```md\n![A](my image.png)\n```'), 'an image in code'],
  [aText('Text.', 'description: Ðà Nẵng\nlang: en'), 'a letter of Icelandic in another language'],
  [aText('A [link](/2016/02/x.html), **bold** and $5 to $10.'), 'usual Markdown'],
] as const) {
  test(`the owner is told nothing: ${why}`, async () => assert.deepEqual(await oddities(text), []));
}
