import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsFormulas } from '#markdown/formulas.ts';

for (const [text, why] of [
  ['$$\n\\hat{y} = W h_t\n$$', 'a block on lines of its own'],
  ['$$f(x) = a\n= \\frac{b}{c}$$\n\nNên', 'a block on several lines with text beside its dollar signs'],
  ['Ta có $$P(A|B) = \\frac{P(B|A)}{P(B)}$$ nên', 'a block within a sentence'],
  ['$$x_1$$', 'a block with an index'],
  ['Với $x^2$ và $y_{i}$, ta có', 'two spans'],
  ['Với $O(n \\log n)$ và $n$ phần tử', 'a span of TeX and a letter'],
  ['$\\cos(\\theta)$ nằm trong $[-1, 1]$', 'a span of TeX and an interval'],
  ['$$L = W$$', 'a block with a relation'],
  ['Tốt nhất là $O(n)$, xấu nhất là $O(n^2)$', 'a span of TeX and a function of a letter'],
  ['给定$x_i$，求$\\sum x_i$', 'a span of TeX and a letter with an index'],
  ['Đoạn $AB$ có góc $\\widehat{A}$', 'a span of TeX and two letters'],
  ['노드가 $n$개일 때 깊이는 $\\log{n}$을 내림한 값', 'spans with Korean words right behind them'],
  ['($\\alpha$) và **$\\beta$**.', 'two spans with commands'],
] as const)
  test(`formulas are found: ${why}`, () => assert.equal(holdsFormulas(text), true));

for (const [text, why] of [
  ['Nothing.', 'no dollar sign'],
  ['It costs $5.', 'a price'],
  ['Từ $10 và $20, hay US$5 – US$10^', 'prices'],
  ['Đặt $HOME và $PATH, $foo_bar và $baz_qux$', 'variables of a shell'],
  ['Chỉ có $x^2$ thôi', 'one span'],
  ['`$x^2$` và `$y^2$`', 'spans in code'],
  ['```\n$$\nx^2\n$$\n```', 'a block in code'],
  ['<pre>\n$$x^2$$\n</pre>', 'a block in an element of code'],
  ['<code>$x^2$</code> và <code>$y^2$</code>', 'spans in elements of code'],
  ['AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END; $$ LANGUAGE plpgsql', 'a function of PostgreSQL'],
  ['DO $$ SELECT 1 FROM t WHERE a_b = 2 $$', 'SQL without a semicolon'],
  ['$x$ và $y = 2$', 'no span holds TeX'],
  ['Có $x^2$ và giá $HOME$', 'one span, and a variable'],
  ['kill $$ và echo $$', 'the process of a shell'],
  ['Giá là $ 5^2 $ và $ 6^2 $', 'blanks inside'],
  ['$US$ và giá $5^2$', 'two letters and a price'],
  ['use_$$_to_find demo_of_$$_in_css', 'dollar signs within names'],
  ['jQuery $(a^b)$c và $(d^e)$f', 'a letter behind'],
] as const)
  test(`no formulas: ${why}`, () => assert.equal(holdsFormulas(text), false));
