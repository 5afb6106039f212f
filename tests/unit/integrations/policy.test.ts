import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf, withPolicy } from '#integrations/policy.ts';
import { restoreTheme } from '#lib/theme.ts';

const part = (html: string, name: string) =>
  policyOf(html)
    .split(';')
    .find((directive) => directive.startsWith(`${name} `));

for (const [html, name, wanted, why] of [
  ['', 'script-src', "script-src 'self'", 'files of the blog'],
  [
    '<script type="speculationrules">{}</script>',
    'script-src',
    "script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='",
    'rules for loading ahead',
  ],
  [
    `<script>${restoreTheme}</script>`,
    'script-src',
    "script-src 'self' 'sha256-wzTV5Tm/iDCFIW97EHld9PL/Z/9jNPgIK7zELJWDkgQ='",
    'the line that restores its colours',
  ],
  ['<script>alert(1)</script>', 'script-src', "script-src 'self'", 'no script within the page'],
  ['<muc-search></muc-search>', 'script-src', "script-src 'self' 'wasm-unsafe-eval'", 'the search'],
  [
    '<style></style>',
    'style-src',
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    'its style',
  ],
  ['<section data-giscus="{}">', 'script-src', "script-src 'self' https://giscus.app", 'comments of giscus'],
  ['<section data-giscus="{}">', 'frame-src', 'frame-src https://giscus.app', 'the frame of giscus'],
  ['<p style="color:red">', 'style-src', "style-src 'self'", 'no style within elements'],
  ['', 'frame-src', "frame-src 'none'", 'no frame'],
  [
    '<a data-frame="https://b.example/x?y"></a><a data-frame="https://a.example/"></a><a data-frame="https://b.example/z"></a>',
    'frame-src',
    'frame-src https://a.example https://b.example',
    'frames that the page offers',
  ],
  ['<iframe src="https://a.example/">', 'frame-src', "frame-src 'none'", 'no other frame'],
  ['', 'img-src', 'img-src * data:', 'pictures from anywhere'],
] as const) {
  test(`a page may load ${why}`, () => assert.equal(part(html, name), wanted));
}

test('the policy stands before anything that it is about', () => {
  const html = '<html><head><meta charset="utf-8"><style>$&</style></head></html>';
  const policed = withPolicy(html);
  assert.equal(
    policed,
    html.replace('<style>', () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"><style>`),
  );
  assert.doesNotMatch(policyOf(html), /["<>&]/, 'nothing in it ends the attribute');
  assert.equal(withPolicy('<p>a</p>'), '<p>a</p>');
});

test('a title that speaks of <style> is no style', () => {
  const head = '<meta property="og:title" content="Use <style> & its kin">';
  assert.equal(part(`${head}<style>p{a:b}</style>`, 'style-src'), part('<style>p{a:b}</style>', 'style-src'));
});
