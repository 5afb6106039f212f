import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStyleSheet } from '#output/page/style-sheet.ts';

const names = new Set(['main', 'p', 'a', 'img', '.prose', '.x-1', '.a:b', '.10', '[href]', '[lang]', '[data-x]']);
const purge = (css: string): string => readStyleSheet(css).purge((name) => names.has(name));

for (const css of [
  'p{color:red}',
  'p{color:red;margin:0!important}',
  '*,:before,:after{box-sizing:border-box}',
  ':root{--a:"}";--b:url(x;y);--c:{d}}',
  '.prose p::before{content:"{"}',
  ".prose{& p{content:'\\'}'}color:red}",
  'p:hover,a[href^=http]:after{color:red}',
  '.x-1>p+img~a{color:red}',
  'p:not(.gone,:has(.gone)){color:red}',
  'p:nth-child(2n + 1 of .gone){color:red}',
  ':where(.prose:has(>img)){color:red}',
  '.prose{:where(p){color:red}>p{color:red}p:hover{color:red}}',
  ':focus-visible{outline:0}',
  'p:popover-open,p:target-current,p::backdrop,p::part(gone){color:red}',
  '.a\\:b{color:red}',
  '.\\31 0{color:red}',
  '[data-x="a]b"],[data-x=\'a{b\']{color:red}',
  'P[LANG=vi i]{color:red}',
  'svg|a{color:red}',
  '@layer a,b;',
  '@layer a,b;p{color:red}',
  '@charset "utf-8";@import "a.css";',
  '@font-face{font-family:A;src:url(a)}p{font-family:A,B}',
  '@font-face{font-family:"A B";src:url(a)}:root{--a:"A B",serif}',
  '@keyframes gone{from{color:red}50%{color:blue}}',
  '@property --x{syntax:"<color>";inherits:false}',
  '@view-transition{navigation:auto}',
  '@media print{p{color:red}}',
  '@media (width>=64em){.prose{@media print{& p{color:red}}}}',
  '@scope (.gone){pre{color:red}}',
  '#id{color:red}',
  '.gone ){color:red}',
] as const) {
  test(`keeps ${css}`, () => assert.equal(purge(css), css));
}

for (const [css, wanted] of [
  ['pre{color:red}', ''],
  ['p{--font: a, "b, c", var(--d, e)}', 'p{--font:a,"b, c",var(--d,e)}'],
  ['p,pre{color:red}', 'p{color:red}'],
  ['p,:is(pre,code){color:red}', 'p{color:red}'],
  [':is(pre,p):hover{color:red}', ':is(pre,p):hover{color:red}'],
  ['.prose .gone{color:red}', ''],
  ['.gone{& p{color:red}}', ''],
  ['.prose{& pre{color:red}margin:0}', '.prose{margin:0}'],
  ['.prose{margin:0;& pre{color:red}}', '.prose{margin:0}'],
  ['.prose{:where(pre){color:red}}', ''],
  ['p:has(>table){color:red}', ''],
  ['p:is(:where(table) td){color:red}', ''],
  ['[title]{color:red}', ''],
  ['.A\\:b{color:red}', ''],
  ['/* p */p{color:red;}', 'p{color:red}'],
  ['@media print{pre{color:red}}a{color:red}', 'a{color:red}'],
  ['@container x (width>1px){pre{color:red}}', ''],
  ['@layer a{@supports (color:red){pre{color:red}p{color:red}}}', '@layer a{@supports (color:red){p{color:red}}}'],
  ['@layer b{p{color:red}}@layer b{pre{color:red}}', '@layer b{p{color:red}}'],
  ['@layer a,b;@layer a{pre{color:red}}', '@layer a,b;'],
  ['@font-face{font-family:A;src:url(a)}pre{font-family:A}p{color:red}', 'p{color:red}'],
  [
    '@layer a{pre{color:red}}@layer b{p{color:red}}@layer a{p{color:red}}',
    '@layer a;@layer b{p{color:red}}@layer a{p{color:red}}',
  ],
] as const) {
  test(`purges ${css}`, () => assert.equal(purge(css), wanted));
}

test('lists the names in its selectors', () =>
  assert.deepEqual(readStyleSheet('p.a:is(b,:has([C])):not(i),p{& u{}}').names, ['p', '.a', 'b', '[c]', 'u']));
