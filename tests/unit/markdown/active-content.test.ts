import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectMdx } from '#markdown/mdx.ts';
import { htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  ['<svg><a xlink:href="javascript:f()">x</a></svg>', '<svg><a>x</a></svg>', 'a link in a drawing'],
  [
    '<svg><animate attributeName="href" values="a;javascript:f()"/></svg>',
    '<svg><animate attributeName="href"',
    'an animation',
  ],
  [
    '<form action="JavaScript:f()"><button formaction=" java\nscript:f()">x</button></form>',
    '<form><button>x</button>',
    'forms',
  ],
  ['<video poster="javascript:f()" src="a.mp4"></video>', '<video src="a.mp4">', 'a poster'],
  [
    '<a class="embed" data-frame="https://evil.example/" href="/x">x</a>',
    '<a class="embed" href="internal:/x">x</a>',
    'what the script of embeds would load',
  ],
  ['<section data-giscus="a">x</section>', '<section>x</section>', 'what the script of comments would load'],
  [
    '<img src="data:image/png;base64,AAAA" alt="x">',
    'src="data:image/png;base64,AAAA"',
    'an image in its address stays',
  ],
  [
    '<q cite="javascript:f()">x</q> <i title="javascript: the good parts">y</i>',
    'title="javascript: the good parts"',
    'words stay',
  ],
] as const)
  test(`no code in attributes: ${why}`, async () => {
    const html = await htmlOf(markdown);
    assert.ok(html.includes(wanted), html);
  });

test('each is told to the owner, but for the marks of our own scripts', async () => {
  const { defects } = await render('<form action="javascript:f()" data-frame="x">x</form>\n');
  assert.deepEqual(defects, [{ what: 'active-attribute', text: '<form action>' }]);
});

test('the same in MDX, for elements that load something too', async () => {
  const body =
    '<base href="/x" />\n\n<div onClick="f()" srcDoc="x">a</div>\n\n<meta httpEquiv="refresh" content="0" />\n\n<b><object data="x" /></b>\n';
  const { defects } = await inspectMdx(body, { words: '', lang: 'vi', defaultLang: 'vi', isInternal: () => false });
  assert.deepEqual(defects.map(({ what, text }) => `${what} ${text}`).sort(), [
    'active-attribute <div onClick>',
    'active-attribute <div srcDoc>',
    'dropped <base>',
    'dropped <meta>',
    'object <object>',
  ]);
});
