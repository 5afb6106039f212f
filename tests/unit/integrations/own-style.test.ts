import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOwnStyle } from '#integrations/own-style.ts';

const css = 'pre{a:b}.copyable{a:b}.zoom img{a:b}.embed{& small{a:b}}iframe{a:b}p{a:b}';

for (const [body, wanted, why] of [
  ['<p></p>', 'p{a:b}', 'what nothing could match is left out'],
  ['<pre></pre>', 'pre{a:b}.copyable{a:b}', 'a script copies code'],
  ['<img src="a">', '.zoom img{a:b}', 'a script enlarges pictures'],
  ['<a class="embed" data-frame="x"></a>', '.embed{& small{a:b}}iframe{a:b}', 'a script shows frames'],
  ['<muc-search></muc-search>', css, 'the search makes elements of its own'],
] as const) {
  test(`the style of a page: ${why}`, () => {
    assert.equal(withOwnStyle(`<style>${css}</style>${body}`), `<style>${wanted}</style>${body}`);
  });
}

test('a title that speaks of <style> is no style', () => {
  const head = '<meta property="og:title" content="Use <style> & its kin"><meta name="x" content="it\'s">';
  const page = `<html><head><meta charset="utf-8">${head}<style>p{a:b}b{a:b}</style></head><p>It's <!-- "quoted --></p></html>`;
  assert.equal(withOwnStyle(page), page.replace('b{a:b}', ''));
});
