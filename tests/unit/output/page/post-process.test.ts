import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { leadOn } from '#output/lead-on-script.ts';
import { restoreTheme } from '#output/theme-script.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { postProcessPage } from '#output/page/post-process.ts';

const policyTag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const withoutPolicy = (html: string): string => html.replace(policyTag, '');
const finished = (html: string): string => withoutPolicy(postProcessPage(html, { isSecure: true, theme: '' }).html);
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const styleOf = (css: string, body: string): string | undefined =>
  /<style>(.*?)<\/style>/s.exec(finished(page(body, `<style>${css}</style>`)))?.[1];
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('everything else stays unchanged', () => {
  const html = page(
    `<P Class='a  b' title="<style>p{}</style> data-astro-cid-x">It's 1 < 2 &amp &lt;<!-- <i data-astro-cid-x> --><br/><svg><title>a</title><style>i{}</style></svg><style>i{}</style></P>`,
    '<meta property="og:title" content="Use <style> & </head> $&"><title>a <b></title><script src="a"></script>',
  );
  assert.equal(finished(html), html);
});

const css = 'pre{a:b}.copyable{a:b}.zoom img{a:b}.lost{a:b}.embed{& small{a:b}}iframe{a:b}.giscus{a:b}p{a:b}';

for (const [body, wanted, why] of [
  ['<p></p>', 'p{a:b}', 'rules that cannot match are removed'],
  ['<pre></pre>', 'pre{a:b}.copyable{a:b}', 'a script adds copy buttons to code'],
  ['<img src="a">', '.zoom img{a:b}.lost{a:b}', 'a script enlarges images, and marks missing ones'],
  ['<a class="embed" data-frame="x"></a>', '.embed{& small{a:b}}iframe{a:b}', 'a script loads frames'],
  ['<section data-giscus="{}"></section>', 'iframe{a:b}.giscus{a:b}', 'giscus is loaded on request'],
  ['<muc-search></muc-search>', css, 'the search creates elements'],
] as const)
  test(`the style of a page: ${why}`, () => assert.equal(styleOf(css, body), wanted));

for (const [css, body] of [
  ['details[open]{a:b}', '<details></details>'],
  ['.theme:not([hidden]){a:b}p[hidden]{a:b}', '<p class="theme"></p>'],
  ['button[aria-pressed=true]{a:b}', '<button></button>'],
  ['html[data-theme=dark] p{a:b}', '<p></p>'],
  ['dialog:popover-open::backdrop,a:target-current{a:b}', '<dialog></dialog><a></a>'],
  ['[data-x]{a:b}', "<p data-x='y'></p>"],
  ['.a\\:b{a:b}', '<p class="a:b"></p>'],
  ['[title="a]b"]{a:b}', '<p title="a]b"></p>'],
  ['.a-b{a:b}', "<P CLASS='x\na-b'></P>"],
  ['p.a{a:b}', '<p class=a></p>'],
] as const)
  test(`a page keeps ${css}`, () => assert.equal(styleOf(css, body), css));

test('a rule for a state is kept only if its element is there', () =>
  assert.equal(styleOf('details[open]{a:b}p{a:b}', '<p>'), 'p{a:b}'));

test('a component of the blog keeps its scope', () => {
  const html = '<style>p[data-astro-cid-x1]{color:red}</style><p data-astro-cid-x1>x</p>';
  assert.equal(finished(html), html);
});

const withNotes = async (markdown: string): Promise<string> => {
  const { html } = await renderMarkdown(markdown, {
    words: '',
    lang: 'vi',
    defaultLang: 'vi',
    isInternal: () => false,
  });
  return page(html);
};

test('each sidenote is anchored to its reference and below the previous one', async () => {
  const html = finished(await withNotes('Một[^b] hai[^a] lại[^b].\n\n[^a]: A\n[^b]: B\n'));
  const style =
    '#fnref-b{anchor-name:--r0}#fn-b{anchor-name:--n0;top:max(anchor(--r0 top,0px),anchor(--n-1 bottom,0px))}' +
    '#fnref-a{anchor-name:--r1}#fn-a{anchor-name:--n1;top:max(anchor(--r1 top,0px),anchor(--n0 bottom,0px))}';
  assert.ok(html.includes(`<style>${style}</style></head>`));
  assert.equal(html.match(/class="footnotes beside"/g)?.length, 1);
});

test('rules for sidenotes are kept, and the policy allows their style', async () => {
  const html = (await withNotes('Một[^a].\n\n[^a]: A\n')).replace('</head>', '<style>.beside{a:b}</style></head>');
  const { html: done } = postProcessPage(html, { isSecure: true, theme: '' });
  const styles = [...done.matchAll(/<style>(.*?)<\/style>/g)].map(([, css = '']) => css);
  assert.deepEqual([styles[0], styles.length], ['.beside{a:b}', 2]);
  for (const css of styles) assert.ok(policyTag.exec(done)?.[1]?.includes(hash(css)));
});

test('the name of a footnote may contain any characters', async () => {
  const html = finished(await withNotes('Một[^dài].\n\n[^dài]: A\n'));
  assert.ok(html.includes(String.raw`#fn-d\000025C3\000025A0i{`));
});

test('an unclosed head ends at the body', () => {
  const section = '<section data-footnotes class="footnotes"><li id="fn-a"></li></section>';
  const html = `<html><head><meta charset="utf-8"><body>${section}<style>gone{a:b}</style>`;
  const [head = '', body] = finished(html).split('<body>');
  assert.match(head, /<style>#fnref-a\{[^<]*<\/style>$/);
  assert.equal(body, html.split('<body>')[1]?.replace('footnotes"', 'footnotes beside"'));
});

test('a section without footnotes is ignored', () => {
  const empty = '<section data-footnotes class="footnotes"></section>';
  const full = '<section data-footnotes class="footnotes"><section></section><li id="fn-a"></li></section>';
  assert.ok(finished(page(empty + full)).includes(empty + full.replace('footnotes"', 'footnotes beside"')));
});

test('a page without footnotes stays unchanged', async () => {
  for (const markdown of ['Một', '`<section data-footnotes class="footnotes"><li id="fn-a">`']) {
    const html = await withNotes(markdown);
    assert.equal(finished(html), html);
  }
});

for (const [html, why] of [
  ['<html><head><meta charset="utf-8">|<title>x</title></head>', 'after the charset'],
  ["<HTML><HEAD><META CharSet='UTF-8'>|<title>x</title></HEAD>", 'in any case'],
  ['<html><head><meta charset=utf-8 />|</head>', 'without quotes'],
  ['<html><head>|<title>x</title></head>', 'in a head without a charset'],
  ['<html><head>|<script src="a"></script><meta charset="utf-8"></head>', 'before anything that runs'],
  ['<html><head><!-- <meta charset="utf-8"> --><meta charset="utf-8">|</head>', 'not in a comment'],
  ['<!doctype html><meta charset="utf-8">|<title>x</title>', 'after the charset without a head tag'],
] as const)
  test(`the policy is placed ${why}`, () => {
    const { html: done, errors } = postProcessPage(html.replace('|', ''), { isSecure: true, theme: '' });
    assert.equal(done.replace(policyTag, '|'), html);
    assert.deepEqual(errors, []);
  });

for (const [html, wanted] of [
  ['<!doctype html><html><body>x', ['has no place for its content security policy']],
  ['<!doctype html><title>x</title>', ['has no place for its content security policy']],
  ['<script></script><html><head><meta charset="utf-8">', ['has no place for its content security policy']],
  ['<p>a piece of a page</p>', []],
  [page('<a class="x" href="internal:/x">x</a>'), ['contains <a class="x" href="internal:/x">']],
  [page("<IMG SRC='image:a.png'>"), ["contains <IMG SRC='image:a.png'>"]],
  [page('<img __ASTRO_IMAGE_="{}">'), ['contains <img __ASTRO_IMAGE_="{}">']],
  [page('<p title="internal:x">href="internal:x" &lt;a href="internal:x"></p><a data-href="internal:x"></a>'), []],
] as const)
  test(`errors of ${html}`, () =>
    assert.deepEqual(postProcessPage(html, { isSecure: true, theme: '' }).errors, wanted));

const directive = (html: string, name: string): string | undefined =>
  policyTag
    .exec(postProcessPage(html, { isSecure: true, theme: '' }).html)?.[1]
    ?.split(';')
    .find((one) => one.startsWith(`${name} `));

for (const [body, head, name, wanted, why] of [
  ['', '', 'default-src', "default-src 'self'", 'only files of the blog'],
  ['', '', 'script-src', "script-src 'self'", 'files of the blog'],
  [
    '',
    '<script type="speculationrules">{}</script>',
    'script-src',
    `script-src 'self' ${hash('{}')}`,
    'its speculation rules',
  ],
  [
    '<script type="speculationrules">{}</script>',
    '',
    'script-src',
    "script-src 'self'",
    'no speculation rules of the text',
  ],
  ['', `<script>${restoreTheme}</script>`, 'script-src', `script-src 'self' ${hash(restoreTheme)}`, 'the theme script'],
  ['', `<script>${leadOn}</script>`, 'script-src', `script-src 'self' ${hash(leadOn)}`, 'the script of the 404 page'],
  ['', '<script>alert(1)</script>', 'script-src', "script-src 'self'", 'no other inline script'],
  ['<muc-search></muc-search>', '', 'script-src', "script-src 'self' 'wasm-unsafe-eval'", 'the search'],
  ['<p>', '<style>p{a:b}</style>', 'style-src', `style-src 'self' ${hash('p{a:b}')}`, 'its style'],
  ['<p>', '<style>p{a:b}b{a:b}</style>', 'style-src', `style-src 'self' ${hash('p{a:b}')}`, 'its style after purging'],
  ['<p style="color:red">', '', 'style-src', "style-src 'self'", 'no style attributes'],
  ['', '<meta content="<style>">', 'style-src', "style-src 'self'", 'no style in an attribute value'],
  ['<section data-giscus="{}">', '', 'script-src', "script-src 'self' https://giscus.app", 'the script of giscus'],
  ['<section data-giscus="{}">', '', 'frame-src', 'frame-src https://giscus.app', 'the frame of giscus'],
  [
    '<p> data-giscus=</p><p data-giscus="x">',
    '',
    'frame-src',
    "frame-src 'none'",
    'no giscus that only the text mentions',
  ],
  ['', '', 'frame-src', "frame-src 'none'", 'no frame'],
  [
    '<a class="embed" data-frame="https://b.example/x?y&amp;z"></a><a class="embed" data-frame="https://a.example/"></a><a class="embed" data-frame="https://b.example/z"></a>',
    '',
    'frame-src',
    'frame-src https://a.example https://b.example',
    'the frames of its embeds',
  ],
  [
    '<p class="embed" data-frame="https://a.example/"></p><a data-frame="https://b.example/"></a> data-frame="https://c.example/"',
    '',
    'frame-src',
    "frame-src 'none'",
    'no frame that the engine did not create',
  ],
  [
    '<a class="embed" data-frame="data:x"></a><a class="embed" data-frame="https://a b; x"></a><a class="embed">',
    '',
    'frame-src',
    "frame-src 'none'",
    'no frame without an origin',
  ],
  ['<iframe src="https://a.example/">', '', 'frame-src', "frame-src 'none'", 'no other frame'],
  ['', '', 'img-src', 'img-src * data:', 'images from all hosts'],
] as const)
  test(`a page may load ${why}`, () => assert.equal(directive(page(body, head), name), wanted));

test('a policy cannot end its attribute', () => {
  const html = page('<a class="embed" data-frame="https://a.example/&quot;>;script-src *"></a>');
  const { html: done } = postProcessPage(html, { isSecure: true, theme: '' });
  assert.doesNotMatch(/http-equiv="Content-Security-Policy" content="(.*?)"><\/head>/.exec(done)?.[1] ?? '"', /["<>&]/);
});
