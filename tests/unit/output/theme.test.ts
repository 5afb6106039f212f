import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTheme } from '#output/theme.ts';
import { reportOf } from '../samples.ts';

const facts = {
  base: '/sub',
  served: new Set(['fonts/a.woff2', 'paper.webp']),
  tokens: new Set(['--seal', '--measure', '--serif']),
};

const theme = (css: string) => readTheme(css, facts);
const report = (css: string): string => reportOf(theme(css).diagnostics);

test('comments and spaces that mean nothing are left out', () =>
  assert.equal(
    theme(
      '/* mine */\n:root {\n  --seal: light-dark(#000, #fff);\n}\n@media (width >= 64em) {\n  p { color: red !important; }\n}\n',
    ).css,
    ':root{--seal:light-dark(#000, #fff);}@media (width >= 64em){p{color:red!important;}}',
  ));

test('nested rules, layers and frames of an animation stay', () => {
  const css =
    '@layer a;@keyframes x{12.5%{top:0}to{top:1px}}a{&:hover{color:red}> .e{top:0}}.a\\:b:is(.c,#d)::before{top:0}';
  assert.deepEqual([theme(css).css, report(css)], [css, '']);
});

test('files of public are found below a sub-path', () =>
  assert.equal(
    theme(
      `@font-face{font-family:X;src:url('/fonts/a.woff2?v=2') format('woff2'),local(X)}p{background:url(/paper.webp)}`,
    ).css,
    `@font-face{font-family:X;src:url('/sub/fonts/a.woff2?v=2') format('woff2'),local(X)}p{background:url(/sub/paper.webp)}`,
  ));

for (const [css, wanted, why] of [
  ['p {\n  color: red', 'error theme.css:1:1: This is not valid CSS: Unclosed block.', 'a block without an end'],
  [
    'p {\n  color: red\n  top: 0;\n}',
    'error theme.css:2:13: This is not valid CSS: Missed semicolon.',
    'a missing semicolon',
  ],
  ['p{}\n}', 'error theme.css:2:1: This is not valid CSS: Unexpected }.', 'one brace too many'],
  ['p{}\n<b>i{top:0}', 'error theme.css:2:1: This is not a selector: <b>i.', 'HTML'],
  ['p { color: }', 'error theme.css:1:5: color has no value.', 'a declaration without a value'],
  [
    `@import 'https://fonts.example/css';`,
    'error theme.css:1:1: @import loads nothing here: the styles stand in each page, and its policy blocks other hosts.',
    'an import',
  ],
  [
    '@font-face {\n  src: url(https://fonts.example/a.woff2);\n}',
    'error theme.css:2:3: The content security policy of the blog blocks this font: https://fonts.example/a.woff2.',
    'a font from another host',
  ],
  [
    '@font-face{src:url(data:font/woff2;base64,AAAA)}',
    'error theme.css:1:12: The content security policy of the blog blocks this font: data:font/woff2;base64,AAAA.',
    'a font within the style sheet',
  ],
  [
    'p{background:url(paper.webp)}',
    'error theme.css:1:3: The address paper.webp would be another one on each page.',
    'a relative address',
  ],
  ['p{background:url(/gone.webp)}', 'error theme.css:1:3: There is no file public/gone.webp.', 'a missing file'],
  [
    'p{background:image-set("https://a.example/x.webp" 1x)}',
    'warning theme.css:1:3: Each page would load https://a.example/x.webp from another host.',
    'an image from another host',
  ],
  [':root{--meassure:3rem}', 'warning theme.css:1:7: No style uses --meassure.', 'a misspelt token'],
] as const)
  test(`a report with file and line: ${why}`, () => {
    assert.equal(report(css).split('\n')[0], wanted);
    assert.equal(theme(css).css === '', wanted.startsWith('error'));
  });

test('all errors come at once', () =>
  assert.equal(report('@import "a";p{background:url(b)}i{top:}').match(/^error/gm)?.length, 3));

test('a property of the blog that its own rules use is no misspelt token', () =>
  assert.equal(report(':root{--seall:red}p{color:var(--seall)}'), ''));

test('the fonts of the engine are not loaded early where the theme replaces them', () => {
  assert.equal(theme(':root{--serif:system-ui}').replacesFont, true);
  assert.equal(theme(":root{--serif:'Muc Serif',serif}").replacesFont, false);
  assert.equal(theme('p{top:0}').replacesFont, false);
});

test('a style sheet cannot end the style element of the page', () => {
  for (const css of ['p::before{content:"</style>"}', 'p{x:</style>}', '@x </style>{}'])
    assert.doesNotMatch(theme(css).css, /<\//, css);
});
