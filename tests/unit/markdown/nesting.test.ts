import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectMdx } from '#markdown/mdx.ts';
import { maxNesting, TooDeep } from '#markdown/nesting.ts';
import { aText, readBlog } from '../load/samples.ts';
import { context, render } from './rendering.ts';

const deep = 100_000;

/** Texts in so many levels; the third line is the deep one. */
const nested: Readonly<Record<string, (levels: number) => string>> = {
  quotes: (levels) => `a\n\n${'>'.repeat(levels)} a`,
  'quotes with blanks': (levels) => `a\n\n${'> '.repeat(levels)}a`,
  lists: (levels) => `a\n\n${'- '.repeat(levels)}a`,
  'lists with numbers': (levels) => `a\n\n${'1. '.repeat(levels)}a`,
  'lists in quotes': (levels) => `a\n\n${'> - '.repeat(levels / 2)}a`,
  elements: (levels) => `a\n\n${'<div>'.repeat(levels)}a${'</div>'.repeat(levels)}`,
  'elements in a line': (levels) => `a\n\nb ${'<span>'.repeat(levels)}a${'</span>'.repeat(levels)}`,
  'elements of several kinds': (levels) => `a\n\n${'<div><b>'.repeat(levels / 2)}a${'</b></div>'.repeat(levels / 2)}`,
};

for (const [name, make] of Object.entries(nested)) {
  test(`a text with too many levels is an error with its line: ${name}`, async () => {
    const { diagnostics } = await readBlog({ 'posts/a.md': aText(make(deep)) });
    assert.deepEqual(
      diagnostics.map(({ level, file, line, message }) => `${level} ${file}:${line} ${message}`),
      [`error posts/a.md:8 Blocks or elements are nested in more than ${maxNesting} levels.`],
    );
  });

  test(`a text with many levels is shown: ${name}`, async () => {
    const { html } = await render(make(40));
    assert.ok(html.length > make(40).length, html);
  });
}

for (const [text, why] of [
  ['* '.repeat(deep), 'a long thematic break'],
  [`\`\`\`\n${'> '.repeat(deep)}\n\`\`\``, 'code'],
  [`${'<p>a'.repeat(1000)}`, 'paragraphs without end'],
  [`${'<b>a '.repeat(1000)}`, 'elements that nobody closed'],
  [`${'> a\n\n'.repeat(1000)}`, 'many quotes'],
  ['*'.repeat(1001), 'many stars'],
] as const)
  test(`nothing is nested: ${why}`, async () => assert.notEqual((await render(text)).html, ''));

test('emphasis in too many levels is an error too', async () => {
  const text = `${'*a '.repeat(deep / 100)}b${'*'.repeat(deep / 100)}`;
  const { diagnostics } = await readBlog({ 'posts/a.md': aText(text) });
  assert.match(diagnostics.find(({ level }) => level === 'error')?.message ?? '', /more than 200 levels/);
});

test('MDX has the same bound', async () => {
  await assert.rejects(inspectMdx('> '.repeat(deep) + 'a', context), TooDeep);
  await assert.rejects(inspectMdx(`${'<div>\n'.repeat(300)}a\n\n${'</div>\n'.repeat(300)}`, context), TooDeep);
});
