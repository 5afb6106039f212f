import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import type { Trust } from '#content/trust.ts';
import { inspectMdx, RefusedPart } from '#markdown/mdx.ts';
import { noData } from '#markdown/rendered-text.ts';
import { plugins } from '#markdown/render.ts';
import { htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  ['<svg><a xlink:href="javascript:f()">x</a></svg>', '<svg><a>x</a></svg>', 'a link in a drawing'],
  ['<svg><animate attributeName="href" values="a;javascript:f()"/></svg>', '<svg><animate>', 'an animation'],
  [
    '<form action="JavaScript:f()"><button formaction=" java\nscript:f()">x</button></form>',
    '<form><button>x</button>',
    'forms',
  ],
  ['<video poster="javascript:f()" src="a.mp4"></video>', '<video src="internal:a.mp4">', 'a poster'],
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
  assert.deepEqual(defects, [{ what: 'active-attribute', text: '<form action>', line: 1 }]);
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

const mdx = (body: string, trust: Trust) =>
  inspectMdx(body, { words: '', lang: 'vi', defaultLang: 'vi', isInternal: () => false, trust });

/** The attributes and elements that a compiled MDX text would print. */
const compiled = async (body: string, trust: Trust) => {
  const { code } = await mdxToJs(body, {
    features: { frontmatter: false },
    hastPlugins: plugins(noData(), { isInternal: () => false, trust }),
  });
  return code;
};

for (const [body, found, why] of [
  ['<a href="javascript:f()">x</a>', 'code-link javascript:f()', 'an address'],
  ['<a href={"javascript:f()"}>x</a>', 'code-link javascript:f()', 'an address in braces'],
  ["<a href={'java' + 'script:f()'}>x</a>", 'code-link javascript:f()', 'an address in pieces'],
  ['<a href={`java\\x73cript:f()`}>x</a>', 'code-link javascript:f()', 'an address with an escape'],
  ['<a href={1 > 0 ? "javascript:f()" : "/x"}>x</a>', 'code-link', 'one of two addresses'],
  ['<div onClick={() => alert(1)}>x</div>', 'active-attribute <div onClick>', 'a handler'],
  ['<div {...{ onClick: "f()" }}>x</div>', 'active-attribute <div ...', 'an object that is spread'],
  ['<div set:html="<img src=x onerror=f()>" />', 'active-attribute <div set:html>', 'HTML in an attribute'],
  ['<Figure src="javascript:f()" alt="x" />', 'active-attribute <Figure src>', 'an address for a component'],
  ['<noscript>x</noscript>', 'active-element <noscript>', 'an element'],
  ['<embed src="javascript:f()" />', 'dropped <embed>', 'an element that loads'],
  ['<link rel="stylesheet" href="x.css" />', 'dropped <link>', 'a style sheet'],
] as const)
  test(`what can be seen in MDX is removed and told: ${why}`, async () => {
    const { defects } = await mdx(body, 'author');
    assert.ok(defects.map(({ what, text }) => `${what} ${text}`)[0]?.startsWith(found), JSON.stringify(defects));
    assert.doesNotMatch(await compiled(body, 'author'), /alert|script:|onClick|onerror|noscript|stylesheet/);
  });

test('in MDX, what is within an element that loses an attribute is cleaned too', async () => {
  const body =
    '<div onClick="f()">\n\n<p><b onClick="g()"><noscript>no</noscript>[x](javascript:h())</b></p>\n\n</div>\n';
  const { defects } = await mdx(body, 'author');
  assert.deepEqual(defects.map(({ text }) => text).sort(), [
    '<b onClick>',
    '<div onClick>',
    '<noscript>',
    'javascript:h()',
  ]);
  assert.doesNotMatch(await compiled(body, 'author'), /onClick|noscript|javascript:/);
});

test('in MDX, props of a component are its own, and what a program computes is let through', async () => {
  const body =
    'import Chart from "./c.astro";\n\n<Chart onSelect={() => 1} data={values} title="a: b" />\n\n<a href={link}>x</a>\n';
  assert.deepEqual((await mdx(body, 'author')).defects, []);
  assert.match(await compiled(body, 'author'), /onSelect: \(\) => 1[\s\S]*href: link/);
});

for (const [body, line, why] of [
  ['One.\n\nimport x from "./x.js"\n', 3, 'an import'],
  ['One.\n\n{process.env.SECRET}\n', 3, 'braces'],
  ['One {1 + 1}.\n', 1, 'braces in a sentence'],
  ['One.\n\n<b title={secret}>x</b>\n', 3, 'an attribute in braces'],
  ['One.\n\n<b {...x}>x</b>\n', 3, 'attributes that are spread'],
] as const)
  test(`code in MDX is an error where authors are not trusted: ${why}`, async () => {
    await mdx(body, 'author');
    await assert.rejects(
      mdx(body, 'sanitise'),
      (error) => error instanceof RefusedPart && error.line === line && error.message.includes("'sanitise'"),
    );
  });

test('MDX without code is good for anybody, with the elements that Markdown has', async () => {
  const body =
    '<Callout kind="tip">**x**</Callout>\n\n<form action="/x"><b className="y" title="z">a</b></form>\n\n<em>b</em>\n';
  const { defects } = await mdx(body, 'sanitise');
  assert.deepEqual(
    defects.map(({ text }) => text),
    ['<form>'],
  );
  assert.match(await compiled(body, 'sanitise'), /tip/);
});
