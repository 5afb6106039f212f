import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectMdx, mdxProblem, UnknownComponent } from '#markdown/mdx.ts';
import { renderMarkdown } from '#markdown/render.ts';

const context = {
  words: '',
  lang: 'en',
  defaultLang: 'vi',
  isInternal: (href: string) => /^[/#]|^[^:]*$/.test(href),
} as const;

test('a text with components tells what checks need to know, and its HTML is left to Astro', async () => {
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
  assert.match(html, /<h1>One<\/h1>/);
  assert.deepEqual(
    headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`),
    ['2 one One', '3 two Two'],
  );
  assert.deepEqual([links, images, imagesWithoutAlt], [['/x.html#y'], ['a.png'], 1]);
  assert.deepEqual(defects, [{ what: 'code-link', text: 'javascript:alert' }]);
  assert.deepEqual(prose.lead, 'Read this, times. bad');
});

test('what Markdown and MDX have in common they tell alike', async () => {
  const body = '# Một\n\nChữ [a](/a) và ![b](b.png).\n\n| a |\n|:-:|\n| b |\n\nghi chú[^1]\n\n[^1]: Đây.';
  const { html: _, prose: a, ...md } = await renderMarkdown(body, context);
  const { html: __, prose: b, ...mdx } = await inspectMdx(body, context);
  assert.deepEqual(mdx, md);
  assert.equal(b.lead.split(' ')[0], a.lead.split(' ')[0]);
});

test('formulas are read where the author says so, braces and all', async () => {
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
  ['a\n\n<Note>\n\nb', 3, 'a tag that never ends'],
  ['a\n\n{b', 3, 'a brace that never ends'],
  ['a\n\nb\n\n<ip>', 5, 'a placeholder'],
  ['a\n\n{1 +}', 3, 'an expression that is none'],
] as const) {
  test(`tells the line of what does not compile: ${why}`, async () => {
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
  [new Error('No idea'), { line: 1, column: 1, message: 'No idea' }, 'no place'],
  ['text', { line: 1, column: 1, message: 'text' }, 'no error at all'],
] as const) {
  test(`reads a complaint of the compiler: ${why}`, () => assert.deepEqual(mdxProblem(error), wanted));
}

for (const [body, wanted, why] of [
  ['Text.\n\n<Chart />', { line: 3, column: 1 }, 'a block'],
  ['Text <Ui.Chart /> here.', { line: 1, column: 6 }, 'within a line'],
] as const) {
  test(`a component that nobody made is told with its place: ${why}`, async () =>
    assert.rejects(
      inspectMdx(body, context),
      (error) =>
        error instanceof UnknownComponent &&
        /<(?:Ui\.)?Chart>/.test(error.message) &&
        error.line === wanted.line &&
        error.column === wanted.column,
    ));
}

test('components that are given, imported or made in the text are known', async () => {
  const made = "import { Chart as Drawing } from './c.astro';\n\nexport const Note = () => <b>x</b>;\n";
  await inspectMdx(`${made}\n<Drawing />\n\n<Note />\n\n<Callout>x</Callout>\n\n<div>x</div>`, context);
});
