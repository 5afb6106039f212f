import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectMdx, mdxProblem, RefusedPart } from '#markdown/mdx.ts';
import { renderMarkdown } from '#markdown/render.ts';

const context = {
  words: '',
  lang: 'en',
  defaultLang: 'vi',
  isInternal: (href: string) => /^[/#]|^[^:]+$/.test(href),
} as const;

test('an MDX text gives the same facts as a Markdown text', async () => {
  const body = [
    "import Note from '#components/Callout.astro';",
    '',
    '# One',
    '',
    '<Note>',
    '',
    'Read [this](/x.html#y), {1 + 1} times.',
    '',
    '</Note>',
    '',
    '## Two',
    '',
    '![](a.png)',
    '',
    '[bad](javascript:alert)',
  ].join('\n');
  const { html, headings, links, images, imagesWithoutAlt, defects, prose } = await inspectMdx(body, context);
  assert.match(html, /<h2>One<\/h2>/);
  assert.deepEqual(
    headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`),
    ['2 one One', '3 two Two'],
  );
  assert.deepEqual([links, images, imagesWithoutAlt], [['/x.html#y'], ['a.png'], ['a.png']]);
  assert.deepEqual(defects, [{ what: 'code-link', text: 'javascript:alert', line: 15 }]);
  assert.deepEqual(prose.lead, 'Read this, times. bad');
});

test('the same text as Markdown and as MDX gives the same facts', async () => {
  const body = '# Một\n\nChữ [a](/a) và ![b](b.png).\n\n| a |\n|:-:|\n| b |\n\nghi chú[^1]\n\n[^1]: Đây.';
  const { html: _, prose: a, ...md } = await renderMarkdown(body, context);
  const { html: __, prose: b, ...mdx } = await inspectMdx(body, context);
  assert.deepEqual(mdx, md);
  assert.equal(b.lead.split(' ')[0], a.lead.split(' ')[0]);
});

test('with math: true, formulas can have braces', async () => {
  const body = '$\\frac{a}{b}$, {1 + 1}\n\n$$\n\\nonsense{x}\n$$';
  const { html, defects } = await inspectMdx(body, { ...context, math: true });
  assert.match(html, /<mfrac><mi>a<\/mi><mi>b<\/mi><\/mfrac>/);
  assert.deepEqual(
    defects.map(({ what, text }) => [what, text]),
    [['formula', '\\nonsense{x}']],
  );
  await assert.rejects(inspectMdx('$\\frac{a}{b c}$', context));
});

for (const [body, line, why] of [
  ['a\n\n<Note>\n\nb', 3, 'an unclosed tag'],
  ['a\n\n{b', 3, 'an unclosed brace'],
  ['a\n\nb\n\n<ip>', 5, 'a word in angle brackets'],
  ['a\n\n{1 +}', 3, 'an invalid expression'],
] as const) {
  test(`an error of the compiler has a line: ${why}`, async () => {
    const problem = await inspectMdx(body, context).then(
      () => undefined,
      (error: unknown) => mdxProblem(error),
    );
    assert.equal(problem?.line, line);
    assert.ok(problem.column > 0);
    assert.match(problem.message, /^\S.*\S$/);
  });
}

for (const [error, wanted, why] of [
  [new Error('3:5: Unexpected }'), { line: 3, column: 5, message: 'Unexpected }' }, 'line and column'],
  [
    new Error('x.mdx:3:5-3:9: Unexpected }\nmore'),
    { line: 3, column: 5, message: 'Unexpected }' },
    'a range in a file',
  ],
  [new Error('No idea'), { line: 1, column: 1, message: 'No idea' }, 'no position'],
  ['text', { line: 1, column: 1, message: 'text' }, 'not an Error'],
] as const) {
  test(`parses an error of the compiler: ${why}`, () => assert.deepEqual(mdxProblem(error), wanted));
}

for (const [body, wanted, why] of [
  ['Text.\n\n<Chart />', { line: 3, column: 1 }, 'a block'],
  ['Text <Ui.Chart /> here.', { line: 1, column: 6 }, 'within a line'],
] as const) {
  test(`an unknown component is an error with its position: ${why}`, async () =>
    assert.rejects(
      inspectMdx(body, context),
      (error) =>
        error instanceof RefusedPart &&
        /<(?:Ui\.)?Chart>/.test(error.message) &&
        error.line === wanted.line &&
        error.column === wanted.column,
    ));
}

test('components that are provided, imported or defined in the text are known', async () => {
  const made = "import { Chart as Drawing } from './c.astro';\n\nexport const Note = () => <b>x</b>;\n";
  await inspectMdx(`${made}\n<Drawing />\n\n<Note />\n\n<Callout>x</Callout>\n\n<div>x</div>`, context);
});

const withoutAttributes = (html: string): string => html.replaceAll(/<(\w+)\s[^>]*>/g, '<$1>').replaceAll('\n', '');

for (const body of [
  ':::tip[Mẹo *hay*]{#x}\n\na **b**\n\n:::',
  ':::note\na\n:::',
  '- a\n\n  :::warning Đừng\n  b\n  :::',
  '!!! note "Title"\n    a\n',
  '## Heading {#my-id}\n\na',
  '```\n:::note\n## a {#b}\n```\n\n:::note\n\n```\n:::\n```\n\n:::',
])
  test(`an MDX text shows the same as a Markdown text: ${body}`, async () => {
    const tags = { name: 'x', url: 'https://blog.example' };
    const md = await renderMarkdown(body, { ...context, tags });
    const mdx = await inspectMdx(body, context);
    assert.equal(withoutAttributes(mdx.html), withoutAttributes(md.html));
    assert.deepEqual([mdx.headings, mdx.prose], [md.headings, md.prose]);
  });

test('lines that only look like a callout are code in MDX too', async () => {
  const body = 'export const a = `\n:::note\n`;\n\n{`\n:::\n`}\n\nb';
  const { html } = await inspectMdx(body, context);
  assert.equal(html.trim(), '<p>b</p>');
});
