import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, elements, find, textOf, type Node } from './html.ts';
import { blogs, odd, sample, type Site } from './site.ts';
import { addressOf, diskOf, isPublished, writtenIn } from './written.ts';

const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The words of a Markdown text, by simple rules: without addresses, tags and markup; footnotes at the end. */
const wordsOfMarkdown = (body: string): string[] => {
  const notes = [...body.matchAll(/^\[\^([^\]]+)\]:(.*)$/gm)];
  const firstUse = (label: string) => body.indexOf(`[^${label}]`);
  const ordered = notes.sort(([, a = ''], [, b = '']) => firstUse(a) - firstUse(b)).map(([, , note = '']) => note);
  const text = [body.replaceAll(/^\[\^[^\]]+\]:.*$/gm, ''), ...ordered]
    .join('\n')
    .replaceAll(/\[\^[^\]]+\]/g, '')
    .replaceAll(/^( *)(`{3,}|~{3,}).*$/gm, '')
    .replaceAll(/<script\b[^>]*>[^<]*<\/script>/g, '')
    .replaceAll(/!\[[^\]]*\]\([^)\s"]*(?:\s+"([^"]*)")?\)/g, ' $1 ')
    .replaceAll(/\]\((?:[^()]|\([^)]*\))*\)/g, '] ')
    .replaceAll(/^\[[^\]]+\]:.*$/gm, '')
    .replaceAll(
      /<\/?(?:[A-Z]\w*|a|b|br|code|div|em|font|h\d|i|iframe|img|kbd|li|p|pre|span|sub|sup|table|tbody|td|th|thead|tr|ul)\b[^>]*>/g,
      ' ',
    )
    .replaceAll(/^(?:import|export) .*$/gm, '')
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/&[a-z]+;/g, ' ')
    .replaceAll(/^ *- \[[ x]\]/gm, '');
  return words(text);
};

/** How many of the words the page has in the same order (longest common subsequence). */
const inOrder = (wanted: readonly string[], found: readonly string[]): number => {
  let row = new Uint32Array(found.length + 1);
  for (const word of wanted) {
    const next = new Uint32Array(found.length + 1);
    for (const [index, other] of found.entries())
      next[index + 1] = word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The text of a node with spaces around block elements, which separate words on the screen. */
const readable = (node: Node): string =>
  elements(node).some(({ tagName }) => /^(?:p|li|td|th|h\d|div|br|pre|dt|dd|figcaption|sup)$/.test(tagName)) &&
  'childNodes' in node
    ? node.childNodes.map((child) => ` ${readable(child)} `).join('')
    : textOf(node);

const bodyOf = ({ pages }: Site, file: string): Node =>
  find(pages.get(file) ?? assert.fail(file), '.prose')[0] ?? assert.fail(file);

/** The text of all code blocks. The source of a diagram is its description. */
const codeOf = (body: Node): string[] => find(body, 'pre', 'desc').map(textOf);

/** The code of fenced code blocks, without the indentation of their fence, which belongs to a list. */
const fencedIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^( *)(`{3,}|~{3,})[^\n]*\n(.*?)^\1\2[ \t]*$/gms)].map(([, indent = '', , code = '']) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

for (const { name, blog, open } of [
  { name: 'sample', blog: blogs.sample, open: sample },
  { name: 'odd', blog: blogs.odd, open: odd },
]) {
  test(`no word of the ${name} blog is lost, and all are in order`, async () => {
    const site = await open();
    for (const text of (await writtenIn(blog)).filter(isPublished)) {
      const [wanted, found] = [wordsOfMarkdown(text.body), words(readable(bodyOf(site, diskOf(addressOf(text)))))];
      const share = inOrder(wanted, found) / wanted.length;
      const lost = wanted.filter((word) => !found.includes(word));
      assert.ok(share >= 0.99, `${text.file}: ${(100 * share).toFixed(1)} % of its words; lost: ${lost.join(' ')}`);
    }
  });

  test(`code of the ${name} blog is on its pages byte for byte`, async () => {
    const site = await open();
    for (const text of (await writtenIn(blog)).filter(isPublished)) {
      const shown = codeOf(bodyOf(site, diskOf(addressOf(text)))).map((code) => code.replace(/\n$/, ''));
      for (const code of fencedIn(text.body))
        assert.ok(shown.includes(code.replace(/\n$/, '')), `${text.file}:\n${code}`);
    }
  });
}

/** Texts that pages must have, character by character. */
const exactTexts = [
  ['2017/01/placeholders.html', 'Ping <ip> and then <your-name>, a List<String> or 3 < 4 and a<b.'],
  [
    '2017/01/placeholders.html',
    'The <script> element runs programs, the <style> element dresses them, and a <table> holds rows.',
  ],
  ['2017/01/placeholders.html', 'and the very last words of all.'],
  ['2017/02/blogger.html', 'Last words.'],
  ['2017/04/markdown.html', `At 10:30 it cost $5, then $10 -- "quoted" and 'single' -- use --help...`],
  ['2017/04/markdown.html', 'b | c'],
  ['2017/05/code.html', 'inline  <code> &amp;'],
  ['2017/07/embeds.html', 'After.'],
  ['2017/08/control.html', 'A backspace and a form feed hide in here.'],
  ['2015/02/components.html', 'Mind the gap'],
  ['2015/02/components.html', 'The dot’s caption'],
] as const;

test('characters that look like Markdown, HTML or typography are shown as typed', async () => {
  const site = await odd();
  for (const [file, text] of exactTexts)
    assert.ok(textOf(bodyOf(site, file)).replaceAll("dot's", 'dot’s').includes(text), `${file}: ${text}`);
});

test('formulas in MDX become MathML, on the page and in feeds', async () => {
  const site = await odd();
  const [formula] = find(bodyOf(site, '2015/02/components.html'), 'math');
  assert.equal(formula && textOf(formula), 'n!');
  assert.match(await site.read('category/pictures/rss.xml'), /There are (?:<|&lt;)math/);
  assert.ok(textOf(bodyOf(site, '2015/02/components.html')).includes('is computed: 2 is two'));
});

test('indented code and code of old platforms keep tabs and spaces', async () => {
  const site = await odd();
  const code = codeOf(bodyOf(site, '2017/05/code.html'));
  assert.ok(
    code.some((text) => text.startsWith('four\tblanks   \n<b>no tag</b> &amp; no entity')),
    code.join('\n---\n'),
  );
  assert.deepEqual(codeOf(bodyOf(site, '2017/02/blogger.html')), ['ls -la  > out\n\ttab']);
});

test('headings that begin with h1 are moved below the title, with ids as on GitHub', async () => {
  const body = bodyOf(await odd(), '2017/03/headings.html');
  const headings = find(body, 'h1', 'h2', 'h3').map((heading) => [heading.tagName, attribute(heading, 'id')]);
  assert.deepEqual(headings, [
    ['h2', 'phần-một-mở-đầu'],
    ['h3', 'chi-tiết'],
    ['h2', 'phần-một-mở-đầu-1'],
  ]);
});

test('tables, footnotes, images and embeds are rendered accessibly', async () => {
  const site = await odd();
  const markdown = bodyOf(site, '2017/04/markdown.html');
  const aligned = find(markdown, 'th').map((cell) => attribute(cell, 'class') ?? attribute(cell, 'align') ?? 'left');
  assert.deepEqual(aligned, ['left', 'center', 'right']);
  assert.equal(find(markdown, '[data-footnote-ref]').length, 3);
  assert.deepEqual(
    find(markdown, 'input').map((box) => attribute(box, 'aria-label')),
    ['done', 'open'],
  );
  const images = find(bodyOf(site, '2015/01/with-picture.html'), 'img');
  assert.equal(images.length, 5);
  for (const image of images) assert.notEqual(attribute(image, 'alt'), undefined, attribute(image, 'src'));
  const loads = images.map((image) => attribute(image, 'fetchpriority') ?? attribute(image, 'loading'));
  assert.deepEqual(loads, ['high', 'lazy', 'lazy', 'lazy', 'lazy']);
  for (const image of images.slice(0, 3))
    assert.deepEqual([attribute(image, 'width'), attribute(image, 'height')], ['640', '480']);
  assert.equal(textOf(find(bodyOf(site, '2015/01/with-picture.html'), 'figcaption')[0]), 'The caption of the square');
  const embeds = find(bodyOf(site, '2017/07/embeds.html'), 'a').map((link) => attribute(link, 'href'));
  assert.deepEqual(embeds, ['https://www.youtube.com/watch?v=abc123', 'https://gist.github.com/an/0123456789abcdef']);
  assert.equal(find(bodyOf(site, '2017/01/placeholders.html'), 'script', 'style', 'table').length, 0);
});
