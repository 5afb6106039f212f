import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '#markdown/render.ts';

const render = (markdown: string, math = true) =>
  renderMarkdown(markdown, { words: '', lang: 'en', defaultLang: 'vi', isInternal: () => true, math });

for (const [markdown, wanted, why] of [
  ['a $x$ b', '<p>a <math><mi>x</mi></math> b</p>', 'inline'],
  [
    '$$\nx\n$$',
    '<div class="formula"><math display="block" class="tml-display"><mi>x</mi></math></div>',
    'a block on lines of its own',
  ],
  [
    '$$x$$',
    '<div class="formula"><math display="block" class="tml-display"><mi>x</mi></math></div>',
    'a block on one line',
  ],
  [
    'a $$x$$ b',
    '<p>a <span class="formula"><math display="block" class="tml-display"><mi>x</mi></math></span> b</p>',
    'a block within a sentence',
  ],
  ['`$x$`', '<p><code>$x$</code></p>', 'not in code'],
  ['```math\nx\n```', '<pre tabindex="0" data-lang="math"><code>x\n</code></pre>', 'not in a code block'],
  [
    '$a<b c>d$',
    '<p><math><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi><mi>c</mi><mo>&gt;</mo><mi>d</mi></mrow></math></p>',
    'characters that look like a tag',
  ],
  ['$\\color{red}x$', '<p><math><mrow><mi mathcolor="#ff0000">x</mi></mrow></math></p>', 'in colour'],
] as const) {
  test(`formulas: ${why}`, async () => assert.equal((await render(markdown)).html.trim(), wanted));
}

test('without math: true, dollar signs are text', async () => {
  const { html, defects } = await render('It costs $5, not $10. $$x$$', false);
  assert.equal(html.trim(), '<p>It costs $5, not $10. $$x$$</p>');
  assert.deepEqual(defects, []);
});

test('a formula with an error is shown as its source and reported', async () => {
  const { html, defects } = await render('a $\\frac{a$ b\n\n$$\n\\nonsense{x}\n$$');
  assert.ok(html.includes('<p>a <code>\\frac{a</code> b</p>'), html);
  assert.match(html, /<pre[^>]*><code>\\nonsense\{x\}<\/code><\/pre>/);
  assert.deepEqual(
    defects.map(({ what, text }) => [what, text]),
    [
      ['formula', '\\frac{a'],
      ['formula', '\\nonsense{x}'],
    ],
  );
  assert.match(defects[1]?.why ?? '', /^Unsupported function name: \\nonsense$/);
});

for (const source of [
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
  '\\begin{cases}a&x>0\\\\b&x<0\\end{cases}',
  '\\hat{b}\\underbrace{a+b}_{n}\\boxed{x}\\cancel{x}\\overline{c}',
  '\\colorbox{red}{x}\\rule{1em}{2em}\\phantom{x}\\raisebox{1em}{x}\\tag{1}',
]) {
  test(`no inline style: ${source}`, async () => {
    const { html, defects } = await render(`$$\n${source}\n$$`);
    assert.doesNotMatch(html, /\sstyle=/);
    assert.match(html, /<math/);
    assert.deepEqual(defects, []);
  });
}

test('a formula cannot make a link or load anything', async () => {
  const { html } = await render('$\\href{javascript:alert(1)}{x} \\includegraphics{a.png}$ $\\url{x}$');
  assert.doesNotMatch(html, /<a|<img|<mglyph|href=/);
});

test('a formula in a formula is one formula', async (test) => {
  const warn = test.mock.method(console, 'warn');
  const formula = (inner: string) => `<code class="language-math math-inline">${inner}</code>`;
  const { html } = await render(formula(`a<b>${formula('b')}</b>`));
  assert.equal(html.match(/<math/g)?.length, 1);
  assert.equal(warn.mock.callCount(), 0);
});

test('a formula that is wider than a telephone scrolls in a box, unless it is within a wide column', async () => {
  const { html } = await render(
    `$${'a+'.repeat(8)}a$ $${'a+'.repeat(12)}a$ $${'\\to '.repeat(16)}$ $${'a+'.repeat(30)}a$`,
  );
  assert.deepEqual(html.match(/<span[^>]*>/g), [
    '<span class="formula medium" tabindex="0">',
    '<span class="formula medium" tabindex="0">',
    '<span class="formula" tabindex="0">',
  ]);
});

test('a block that only defines commands is not shown, and what it defines is known in the text', async () => {
  const { html, defects } = await render('$$\n\\newcommand{\\R}{\\mathbb{R}}\n$$\n\n$x \\in \\R$');
  assert.equal(html.trim(), '<p><math><mrow><mi>x</mi><mo>∈</mo><mi>ℝ</mi></mrow></math></p>');
  assert.deepEqual(defects, []);
});

test('references before the line that they mean, and to a line in a footnote', async () => {
  const { html } = await render(
    '$\\eqref{late}$, $\\ref{note}$.[^1]\n\n$$\n\\begin{align} a &= b \\\\ c &= d \\label{late} \\end{align}\n$$\n\n' +
      '[^1]: Xem $$\\begin{equation} n \\label{note} \\end{equation}$$',
  );
  assert.ok(html.startsWith('<p><math><mtext>(2)</mtext></math>, <math><mtext>3</mtext></math>.'), html);
});

test('formulas of headings stand in the list of contents, and leave ids as they are', async () => {
  const { headings } = await render('## Rate $\\frac{a}{b}$ and $x^2$');
  assert.deepEqual(headings, [{ depth: 2, id: 'rate--and', text: 'Rate a/b and x²' }]);
});
