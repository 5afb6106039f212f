import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaScope } from '#markdown/formula-scope.ts';
import { mathmlOf } from '#markdown/mathml.ts';
import { textOfHtml } from '#text/html-text.ts';

/** Descriptions, summaries and the search index hold formulas as text. */
const told = (source: string): string => textOfHtml(mathmlOf(source, true, formulaScope()));

for (const [source, wanted] of [
  ['E = mc^2', 'E=mc²'],
  ['x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}', 'x=(−b±√(b²−4ac))/2a'],
  ['\\sum_{i=1}^n x_i', '∑_(i=1)ⁿx_i'],
  ['O(n \\log n)', 'O(n log n)'],
  ['a_1^{-1} + a_{10}', 'a₁⁻¹+a₁₀'],
  ["f'(x) + 90^\\circ", 'f′(x)+90°'],
  ['\\hat{y} + \\vec{v} + \\overline{AB}', 'ŷ+v⃗+AB'],
  ['\\sqrt[3]{x}', '³√x'],
  ['\\binom{n}{k}', '(n k)'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a b; c d)'],
  ['\\underbrace{a+b}_{n}', 'a+b_n'],
  ['\\mathrm{2H_2 + O_2} \\xrightarrow{đốt} \\mathrm{2H_2O}', '2H₂+O₂ →^đốt 2H₂O'],
  ['\\mathbf{x} \\in \\mathbb{R}^n', 'x∈ℝⁿ'],
  ['\\text{Độ chính xác} = \\frac{\\text{Số mẫu đúng}}{N}', 'Độ chính xác=(Số mẫu đúng)/N'],
  ['a < b \\& c', 'a<b&c'],
  ['\\phantom{x}y', 'y'],
] as const)
  test(`formulas as text: ${source}`, () => assert.equal(told(source), wanted));

test('formulas as text: the source of a formula in MathML of another engine is not said again', () =>
  assert.equal(
    textOfHtml(
      '<p>Since <math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>, all</p>',
    ),
    'Since x, all',
  ));

test('formulas as text: a formula without end', () => assert.equal(textOfHtml('a <math><msup><mi>x</mi>'), 'a x'));

test('formulas as text: one that is nested without end', () =>
  assert.equal(textOfHtml(`<math>${'<mrow>'.repeat(50_000)}<mi>x</mi>${'</mrow>'.repeat(50_000)}</math> y`), 'x y'));
