import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutCss, namesIn } from '#lib/cut-css.ts';

const html = '<main class="prose x-1"><p lang="vi">a &lt;pre&gt;</p><img alt="<table>" src=""><A HREF="x">b</A></main>';
const names = namesIn(html);

test('names what a page is made of', () =>
  assert.deepEqual([...names].sort(), [
    '.prose',
    '.x-1',
    '[alt]',
    '[class]',
    '[href]',
    '[lang]',
    '[src]',
    'a',
    'img',
    'main',
    'p',
  ]));

for (const css of [
  'p{color:red}',
  'p{color:red;margin:0}',
  '*,:before,:after{box-sizing:border-box}',
  ':root{--a:"}";--b:url(x;y)}',
  '.prose p::before{content:"{"}',
  ".prose{& p{content:'\\'}'}color:red}",
  'p:hover,a[href^=http]:after{color:red}',
  '.x-1>p+img~a{color:red}',
  'p:not(.gone){color:red}',
  'p:nth-child(2n + 1){color:red}',
  ':where(.prose:has(>img)){color:red}',
  ':focus-visible{outline:0}',
  '@layer a,b;',
  '@font-face{font-family:A;src:url(a)}',
  '@view-transition{navigation:auto}',
  '@media print{p{color:red}}',
  '#id{color:red}',
] as const) {
  test(`keeps ${css}`, () => assert.equal(cutCss(css, names), css));
}

for (const [css, wanted] of [
  ['pre{color:red}', ''],
  ['p,pre{color:red}', 'p{color:red}'],
  ['p,:is(pre,code){color:red}', 'p{color:red}'],
  [':is(pre,p):hover{color:red}', ':is(pre,p):hover{color:red}'],
  ['.prose .gone{color:red}', ''],
  ['.gone{& p{color:red}}', ''],
  ['.prose{& pre{color:red}margin:0}', '.prose{margin:0}'],
  ['.prose{:where(pre){color:red}}', ''],
  ['p:has(>table){color:red}', ''],
  ['p:is(:where(table) td){color:red}', ''],
  ['[hidden]{color:red}', ''],
  ['@media print{pre{color:red}}a{color:red}', 'a{color:red}'],
  ['@layer a{@supports (color:red){pre{color:red}p{color:red}}}', '@layer a{@supports (color:red){p{color:red}}}'],
] as const) {
  test(`cuts ${css}`, () => assert.equal(cutCss(css, names), wanted));
}
