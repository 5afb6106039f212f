import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaScope } from '#markdown/formula-scope.ts';
import { mathmlOf } from '#markdown/mathml.ts';

const blockOf = (source: string): string => mathmlOf(source, true, formulaScope());

for (const [source, wanted, why] of [
  ['a \\not\\equiv b', '<mo>≢</mo>', 'a sign that is struck out is one character'],
  ['p \\not\\mid q', '<mo>∤</mo>', 'so is a bar'],
  [
    '\\underset{x}{\\operatorname{argmax}}',
    '<munder><mrow><mi>argmax</mi><mo>\u2061</mo><mspace width="0.1667em"></mspace></mrow><mi>x</mi></munder>',
    'what stands below an operator name is its only script',
  ],
  ['\\textbf{đậm}', '<mtext class="bold">đậm</mtext>', 'Vietnamese words in bold keep their letters'],
  ['\\textit{nghiêng}', '<mtext class="italic">nghiêng</mtext>', 'in italics'],
  ['\\texttt{mã}', '<mtext class="tml-code">mã</mtext>', 'as code'],
  ['\\widetilde{abc}', '>\u02dc</mo>', 'a wide tilde is one that browsers stretch'],
  ['\\cancel{x}', '<menclose notation="updiagonalstrike" class="upstrike"><mi>x</mi></menclose>', 'a cancelled part'],
  ['\\bcancel{x}', 'class="downstrike"', 'cancelled downwards'],
  ['\\xcancel{x}', 'class="tml-xcancel"', 'cancelled twice'],
  ['\\sout{x}', 'class="sout"', 'struck through'],
  [
    '\\begin{aligned}a&=b\\end{aligned}',
    '<mtable displaystyle="true" class="tml-jot tml-close">',
    'aligned parts touch',
  ],
  ['\\begin{pmatrix}a&b\\end{pmatrix}', '<mtable><mtr><mtd><mi>a</mi></mtd>', 'columns of a matrix do not'],
  ['\\begin{array}{c|c}a&b\\end{array}', '<mtd class="tml-right-line"><mi>a</mi></mtd>', 'a line between columns'],
  ['x \\tag{3}', '<mtd class="tml-glue"><mtext class="tml-tag">(3)</mtext></mtd>', 'a number of its own'],
  ['a \\eqref{loss}', '<mtext>(loss)</mtext>', 'a reference to an unknown formula is its name'],
  ['\\ref{loss}', '<math><mtext>(loss)</mtext></math>', 'also where it is the whole formula'],
  ['\\begin{equation}a \\label{main}\\end{equation}', '<mtr><mtd', 'a name of a line is no id'],
  ['\\begin{align}a&=b\\\\c&=d\\end{align}', '<mtext>(2)</mtext>', 'numbers of lines are text'],
  [
    '\\overset{\\frown}{AB}',
    '<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo lspace="0" rspace="0">⌢</mo></mover>',
    'what stands above letters is no exponent',
  ],
  ['a \\overset{d}{=} b', '<mover><mo>=</mo><mi>d</mi></mover>', 'a relation below a letter keeps its space'],
  [
    '\\sum_{i=1}^n a_{1,n}',
    '<mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow>',
    'nothing is spaced in a limit',
  ],
  ['a \\otimes b', '<mo largeop="false">⊗</mo>', 'a sign between letters is no large one in Firefox'],
  ['a, \\ldots, b', '<mo lspace="0" rspace="0">…</mo>', 'dots stand close to commas'],
  [
    '\\begin{array}{c:c}a&b\\\\ \\hdashline c&d\\end{array}',
    '<mtd class="tml-right-line tml-right-dashes tml-bottom-line tml-bottom-dashes">',
    'dashed lines',
  ],
  ['{\\color{red}a} + \\textcolor{black}{b}', '<mi>b</mi>', 'black is the colour of the text'],
  ['\\newcommand{\\R}{\\mathbb{R}} \\R', '<mi>ℝ</mi>', 'a command that exists can be defined again'],
  ['\\DeclareMathOperator{\\Var}{Var} \\Var X', '<mi>Var</mi><mo>\u2061</mo>', 'an operator of the author'],
  [
    '\\DeclareMathOperator*{\\best}{best} \\best_x',
    '<munder><mi>best</mi><mi>x</mi></munder>',
    'with something below it',
  ],
] as const)
  test(`MathML: ${why}`, () => {
    const mathml = blockOf(source);
    assert.ok(mathml.includes(wanted), mathml);
    assert.doesNotMatch(mathml, /\sstyle=|NaN|undefined/);
  });

test('MathML: a reference shows the number of the line that it means', () => {
  const numbers = formulaScope();
  const shown = (source: string): string => mathmlOf(source, true, numbers);
  shown(
    String.raw`\begin{align} a &= b \label{eq:first} \\ c &= d \tag{A.1}\label{second} \\ e &= f \label{third} \end{align}`,
  );
  assert.ok(shown(String.raw`x \eqref{eq:first}`).includes('<mtext>(1)</mtext>'));
  assert.ok(shown(String.raw`x \eqref{second}`).includes('<mtext>(A.1)</mtext>'));
  assert.ok(shown(String.raw`x \ref{third}`).includes('<mtext>2</mtext>'));
});

test('MathML: words in a script or a fraction stand in a row, which Firefox makes smaller', () => {
  assert.ok(blockOf(String.raw`L_{\text{train}}`).includes('<msub><mi>L</mi><mrow><mtext>train</mtext></mrow></msub>'));
  assert.ok(
    blockOf(String.raw`\frac{\text{Số}}{n}`).includes('<mfrac><mrow><mtext>Số</mtext></mrow><mi>n</mi></mfrac>'),
  );
});

test('MathML: a diagram whose arrows have no label', () => {
  assert.ok(blockOf(String.raw`\begin{CD} A @>a>> B \\ @VbVV @AAcA \\ C @= D \end{CD}`).includes('↓'));
});

test('MathML: of several lines of one formula the last one has the number', () =>
  assert.deepEqual(blockOf(String.raw`\begin{multline} a \\ + b \\ + c \end{multline}`).match(/\(\d\)/g), ['(1)']));

test('MathML: commands that a formula defines are valid in those after it', () => {
  const scope = formulaScope();
  const shown = (source: string): string => mathmlOf(source, false, scope);
  assert.equal(
    shown(String.raw`\newcommand{\norm}[1]{\lVert #1 \rVert} \def\E{\mathbb{E}} \providecommand{\E}{e}`),
    '',
  );
  assert.ok(shown(String.raw`\norm{x}`).includes('‖</mo><mi>x</mi>'));
  assert.ok(shown(String.raw`\E`).includes('𝔼'));
});

test('MathML: a formula with an error defines nothing, and is no error of those after it', () => {
  const scope = formulaScope();
  assert.throws(() => mathmlOf(String.raw`\newcommand{\q}{x} \begin{align} a \tag{1} \frac{`, true, scope));
  assert.ok(mathmlOf(String.raw`b \tag{2}`, true, scope).includes('(2)'));
  assert.throws(() => mathmlOf(String.raw`\q`, true, scope));
});

for (const source of [
  String.raw`\newcommand{\q}[2][x]{#1#2}`,
  String.raw`\newcommand{q}{x}`,
  String.raw`\newcommand{\q}{\q} \q`,
])
  test(`MathML: an error of ${source}`, () => assert.throws(() => blockOf(source), Error));
