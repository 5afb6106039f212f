import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formulaScope } from '#markdown/formula-scope.ts';
import { mathmlOf } from '#markdown/mathml.ts';
import { textOfHtml } from '#text/html-text.ts';
import { withCodePoint } from '#text/glyphs.ts';
import { charactersOf } from './cmap.ts';

const styles = new URL('../../../src/styles/fonts.css', import.meta.url);

/** The font files for formulas: their names, what style sheets say that they hold, and what they hold. */
const fonts = [
  ...readFileSync(styles, 'utf8').matchAll(/url\('([^'?]+muc-math[^'?]*)[^}]*?unicode-range:([^;]+);/g),
].map(([, path = '', ranges = '']) => ({
  path,
  listed: ranges.split(',').flatMap((range) => {
    const [from = NaN, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex.trim(), 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }),
  held: charactersOf(readFileSync(new URL(path, styles))),
}));

for (const { path, listed, held } of fonts)
  test(`${path} holds each character that its unicode-range lists`, () =>
    assert.deepEqual(
      listed.filter((point) => !held.has(point)).map((point) => withCodePoint(String.fromCodePoint(point))),
      [],
    ));

test('no character is listed for two files', () => {
  const all = fonts.flatMap(({ listed }) => listed);
  assert.equal(new Set(all).size, all.length);
});

/** Formulas as technical blogs write them, by the files that they load. */
const formulas = {
  'muc-math': [
    'x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}',
    '\\sqrt[3]{1 + \\sqrt{x}} \\neq \\left\\lfloor \\frac{n}{2} \\right\\rfloor',
    '\\begin{pmatrix} a_{11} & \\cdots \\\\ \\vdots & \\ddots \\end{pmatrix}',
    'f(n) = \\begin{cases} n/2 & \\text{nếu } n \\text{ chẵn} \\\\ 3n+1 & \\text{nếu } n \\text{ lẻ} \\end{cases}',
    '\\sum_{i=1}^n i^2 \\prod_{k} \\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx \\oint_C \\iint_S',
    'A \\xrightarrow{nen} B \\Rightarrow C \\iff D \\to E \\mapsto F \\leftarrow G \\longrightarrow J',
    '\\hat{y} \\bar{x} \\tilde{n} \\dot{x} \\ddot{x} \\vec{v} \\overrightarrow{AB} \\widehat{abc} \\widetilde{xyz} \\overline{AB}',
    "f'(x) + f''(x) = y''' + x^\\prime",
    '\\overbrace{a + b + \\dots + z}^{26} = \\underbrace{1 + 1}_{n}',
    '\\lim_{n \\to \\infty} \\left(1 + \\frac1n\\right)^n = e \\quad \\operatorname*{arg\\,min}_w',
    '\\forall \\varepsilon > 0, \\exists \\delta : |x - a| < \\delta \\implies p \\land \\lnot q \\lor r \\oplus s \\therefore \\top',
    'A \\cup B \\cap C \\subseteq D, x \\in \\mathbb{R} \\mid x \\geq 0, \\emptyset, \\langle u, v \\rangle, \\lVert W \\rVert_F^2',
    'a \\not= b, x \\not\\in A, x \\not\\perp y, \\nabla \\partial \\infty \\propto \\approx \\equiv \\ll \\gg',
    '\\alpha\\beta\\gamma\\delta\\epsilon\\varepsilon\\zeta\\eta\\theta\\vartheta\\iota\\kappa\\lambda\\mu\\nu\\xi\\pi\\rho\\sigma',
    '\\tau\\upsilon\\phi\\varphi\\chi\\psi\\omega\\Gamma\\Delta\\Theta\\Lambda\\Xi\\Pi\\Sigma\\Phi\\Psi\\Omega \\hbar \\ell',
    'a^{p-1} \\equiv 1 \\pmod p, \\gcd(a, b) = \\gcd(b, a \\bmod b), 45^\\circ, 100\\%',
    'V = \\bigoplus_i V_i, \\bigotimes \\bigsqcup \\coprod \\biguplus \\oiint_S, A \\xrightleftharpoons{k} B, \\xhookrightarrow{f}',
    '\\xleftrightharpoons{a} \\xleftharpoondown{b} \\xrightharpoondown{c} \\xtofrom{d} \\xtwoheadrightarrow{e} \\widetilde{xyz}',
    '\\binom{n}{k} = \\frac{n!}{k!(n-k)!} \\boxed{E = mc^2} \\cancel{x} \\underline{a}',
  ],
  'muc-math-letters': [
    '\\mathbf{x} \\mathcal{L} \\mathcal{N}(\\mu, \\sigma^2) \\boldsymbol{\\theta} \\mathbb{E}[X] \\mathbf{1}',
  ],
  'muc-math-alphabets': ['\\mathfrak{g} \\mathsf{A} \\mathtt{code} \\mathbb{K} \\mathscr{l} \\Re \\Im'],
  'muc-math-symbols': [
    'A \\not\\subset B, p \\not\\mid q, \\not\\exists, x \\not< y, a \\not\\to b, \\not\\sim, \\not\\approx, \\not\\perp',
    '\\hookrightarrow \\rightleftharpoons \\models \\ltimes \\lessapprox \\checkmark \\frown \\varnothing \\bigcup \\bigoplus \\geqslant',
  ],
};

const heldBy = (names: readonly string[]) =>
  new Set(
    fonts.filter(({ path }) => names.some((name) => path.endsWith(`/${name}.woff2`))).flatMap(({ listed }) => listed),
  );

for (const [name, sources] of Object.entries(formulas))
  for (const source of sources)
    test(`the fonts of formulas hold the characters of ${source}`, () => {
      // Words are in the font of texts.
      const mathml = mathmlOf(source, true, formulaScope()).replaceAll(/<mtext[^>]*>[^<]*<\/mtext>/g, '');
      const held = heldBy(['muc-math', name]);
      const signs = textOfHtml(mathml.slice(mathml.indexOf('>') + 1));
      const missing = [...signs].filter(
        (sign) => !/[\p{Z}\p{C}\ufe0e]/u.test(sign) && !held.has(sign.codePointAt(0) ?? 0),
      );
      assert.deepEqual(missing.map(withCodePoint), []);
    });
