import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordPlaceholder } from '#markdown/word-placeholder.ts';
import { linkPlaceholder } from '#markdown/link-placeholder.ts';
import { imagePlaceholder } from '#markdown/image-placeholder.ts';
import type { BodyResolution } from '#markdown/resolution.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { strings } from '#strings/index.ts';

const resolution = (known: Partial<BodyResolution>): BodyResolution => ({
  links: {},
  images: {},
  sizes: {},
  words: strings.en,
  ...known,
});

const links = Object.fromEntries(
  ['/x', '/x.png', '/a?b&c#"d', '/a?b=&#38;lt;', 'constructor'].map((href) => [href, { href: `[${href}]` }]),
);

for (const [html, wanted, why] of [
  [`<a href="${linkPlaceholder('/x')}">x</a>`, '<a href="[/x]">x</a>', 'a link'],
  [`<area shape="rect"\n href='${linkPlaceholder('/x')}' />`, '<area shape="rect"\n href="[/x]" />', 'in any quotes'],
  [`<A HREF=${linkPlaceholder('/x')}>x</A>`, '<A href="[/x]">x</A>', 'in any case'],
  [`<img src="${linkPlaceholder('/x.png')}">`, '<img src="[/x.png]">', 'an image'],
  [`<a id="y" href="${linkPlaceholder('/a?b&amp;c#&quot;d')}">`, '<a id="y" href="[/a?b&amp;c#&quot;d]">', 'entities'],
  [`<a href="${linkPlaceholder('/a?b=&amp;#38;lt;')}">`, '<a href="[/a?b=&amp;#38;lt;]">', 'entities are decoded once'],
  [
    `<a href="${linkPlaceholder('/x')}">${linkPlaceholder('/x')}</a>`,
    '<a href="[/x]">internal:/x</a>',
    'not in the text',
  ],
  [`<p> href="internal:/x" <!-- <a href="internal:/x"> --></p>`, undefined, 'not what only looks like a tag'],
  ['<a href="https://e.example/internal:x">x</a>', undefined, 'not inside other addresses'],
  [`<a data-href="${linkPlaceholder('/x')}" title="${linkPlaceholder('/x')}">`, undefined, 'not in other attributes'],
  [`<a href="${linkPlaceholder('/unknown')}">`, undefined, 'not an unknown address'],
  [`<a href="${linkPlaceholder('toString')}">`, undefined, 'not an inherited property'],
  [
    `<a href="${linkPlaceholder('constructor')}">`,
    '<a href="[constructor]">',
    'an address with the name of an inherited property',
  ],
] as const)
  test(`resolves links: ${why}`, () => assert.equal(resolveBody(html, resolution({ links }), 'feed'), wanted ?? html));

test('values are escaped for attributes', () => {
  const href = '"><script>&';
  const known = resolution({ links: { x: { href } }, images: { x: { src: href } } });
  assert.equal(resolveBody('<a href="internal:x">', known, 'page'), '<a href="&quot;>&lt;script>&amp;">');
  assert.equal(resolveBody('<img src="image:x">', known, 'page'), '<img src="&quot;>&lt;script>&amp;">');
});

const images = Object.fromEntries(
  ['a b.png', '&.png'].map((path) => [path, { src: `/_astro/${path}.webp`, width: 10 }]),
);

for (const [html, wanted, why] of [
  [
    `<img src="${imagePlaceholder('a b.png')}" alt="x">`,
    '<img src="/_astro/a b.png.webp" width="10" alt="x">',
    'beside the post',
  ],
  [
    `<img alt="x" src="${imagePlaceholder('&amp;.png')}">`,
    '<img alt="x" src="/_astro/&amp;.png.webp" width="10">',
    'with entities',
  ],
  ['<img src="/a.png">', undefined, 'without placeholder: not changed'],
  [`<a href="${imagePlaceholder('a b.png')}">`, undefined, 'in a link: not changed'],
] as const)
  test(`resolves an image ${why}`, () =>
    assert.equal(resolveBody(html, resolution({ images }), 'feed'), wanted ?? html));

const at = 'https://e.example';
const sizes = {
  [`${at}/a.png`]: { width: 4, height: 3 },
  [`${at}/?a&b`]: { width: 4, height: 3 },
  [`${at}/copied.png`]: { width: 4, height: 3, local: '/pictures/x.png' },
  [`${at}/down.png`]: {
    width: 40,
    height: 30,
    copy: {
      shown: { src: '/_astro/d.webp', srcset: '/_astro/d.webp 40w', sizes: '1vw', width: 40 },
      whole: '/_astro/d.png',
    },
  },
  [`${at}/small.png`]: { width: 4, height: 3, copy: { shown: { src: '/_astro/s.gif' } } },
  'internal:/own.png': { width: 4, height: 3 },
};

for (const [html, wanted, why] of [
  [`<img src="${at}/a.png" alt="x">`, `<img src="${at}/a.png" alt="x" width="4" height="3">`, 'no size'],
  [`<img src="${at}/?a&amp;b" />`, `<img src="${at}/?a&amp;b" width="4" height="3">`, 'no size, closed'],
  [
    `<img src="${at}/a.png" alt="a > b" class="unsized">`,
    `<img src="${at}/a.png" alt="a > b" class="alone" width="4" height="3">`,
    'a placeholder box is replaced',
  ],
  [
    `<img src="${at}/a.png" alt="x" class="unsized" width="320" height="213">`,
    `<img src="${at}/a.png" alt="x" class="alone" width="4" height="3">`,
    'a placeholder box with a size is replaced',
  ],
  [`<img src="${at}/a.png" width="2" height="9">`, undefined, 'a size of the author is kept'],
  [
    `<img src="${at}/a.png" width="8">`,
    `<img src="${at}/a.png" width="8" height="6">`,
    'a width of the author is kept',
  ],
  [
    `<img src="${at}/a.png" width="10">`,
    `<img src="${at}/a.png" width="10" height="8">`,
    'the height is in whole pixels',
  ],
  [`<img src="${at}/a.png" width="50%">`, undefined, 'a width in percent'],
  [
    `<img src="${at}/copied.png" alt="x" referrerpolicy="no-referrer">`,
    '<img src="/sub/pictures/x.png" alt="x" width="4" height="3">',
    'a local copy',
  ],
  [
    `<img src="${at}/copied.png" height="3">`,
    '<img src="/sub/pictures/x.png" height="3">',
    'a local copy of an image with a height',
  ],
  [
    `<img src="${at}/down.png" alt="x" class="unsized" width="9" height="6" referrerpolicy="no-referrer">`,
    '<img src="/_astro/d.webp" srcset="/_astro/d.webp 40w" sizes="1vw" alt="x" class="alone" width="40" height="30">',
    'a copy that was downloaded',
  ],
  [
    `<img src="${at}/small.png" srcset="${at}/small.png 4w, ${at}/down.png 40w" width="4">`,
    '<img src="/_astro/d.webp" srcset="/_astro/d.webp 40w" sizes="1vw" width="4" height="3">',
    'the largest copy of several sizes',
  ],
  [
    `<source srcset="${at}/down.png 40w" type="image/png" media="print">`,
    '<source srcset="/_astro/d.webp 40w" sizes="1vw" media="print">',
    'a source of a picture',
  ],
  [`<source srcset="${at}/small.png">`, '<source srcset="/_astro/s.gif">', 'a source with one size'],
  [`<source srcset="${at}/other.png">`, undefined, 'a source without a copy'],
  [`<a href="${at}/down.png">`, '<a href="/_astro/d.png">', 'a link to the whole image'],
  [`<a href="${at}/small.png">`, undefined, 'a link to an image that is not published whole'],
  [`<video poster="${at}/small.png">`, '<video poster="/_astro/s.gif">', 'the image of a video'],
  ['<img src="internal:/own.png">', '<img src="/sub/own.png" width="4" height="3">', 'an image of the blog'],
  [`<img src="${at}/b.png">`, undefined, 'an unknown image'],
  [`<p title="&lt;img src=&quot;${at}/a.png&quot;>">`, undefined, 'text'],
] as const)
  test(`resolves sizes: ${why}`, () => {
    const links = { '/pictures/x.png': { href: '/sub/pictures/x.png' }, '/own.png': { href: '/sub/own.png' } };
    assert.equal(resolveBody(html, resolution({ sizes, links }), 'feed'), wanted ?? html);
  });

for (const [html, wanted, why] of [
  [`<p class="callout-title">${wordPlaceholder('note')}</p>`, '<p class="callout-title">Note</p>', 'a title'],
  [
    `<p class="callout-title">\n ${wordPlaceholder('note')} </p>`,
    '<p class="callout-title">\n Note</p>',
    'between white space',
  ],
  [`<a aria-label="${wordPlaceholder('openImage')}">`, '<a aria-label="Open the picture">', 'a label'],
  [
    `<a aria-label="${wordPlaceholder('linkTo', 'a&amp;b.example')}">`,
    '<a aria-label="Link to a&amp;b.example">',
    'a text with a value',
  ],
  ['<p>say:note</p> aria-label="say:note"', undefined, 'not in the text'],
  ['<p class="callout-title"><b>say:note</b></p>', undefined, 'not in a nested element'],
  ['<p class="callout-title">a</p>say:note', undefined, 'not after the title'],
  ['<p class="callout-title"></p>say:note', undefined, 'not after an empty title'],
  ['<a aria-label="say:x"><a aria-label="say:toString">', undefined, 'not an unknown word'],
] as const)
  test(`resolves interface texts: ${why}`, () =>
    assert.equal(resolveBody(html, resolution({}), 'feed'), wanted ?? html));

test('interface texts are in the language of the text', () =>
  assert.equal(
    resolveBody('<p class="callout-title">say:warning</p>', resolution({ words: strings.vi }), 'feed'),
    '<p class="callout-title">Cảnh báo</p>',
  ));

for (const [html, wanted, why] of [
  ['<h2 id="a">A</h2>', '<h2 id="a"><a href="#a">A</a></h2>', 'links to itself'],
  [
    '<h3 class="x" id="đ">Đ <em>b</em></h3>',
    '<h3 class="x" id="đ"><a href="#đ">Đ <em>b</em></a></h3>',
    'keeps its content',
  ],
  ["<h4 id='a\"b'>A</h4>", '<h4 id=\'a"b\'><a href="#a&quot;b">A</a></h4>', 'links to an id with a quote'],
  ['<h2 id="a"><abbr>A</abbr></h2>', '<h2 id="a"><a href="#a"><abbr>A</abbr></a></h2>', 'without a link inside'],
  ['<h2 id="a"><a href="/x">A</a></h2>', undefined, 'with a link inside is not changed'],
  ['<h2>A</h2><h3 id="">A</h3>', undefined, 'without an id is not changed'],
  ['<h1 id="a">A</h1>', undefined, 'of level 1 is not changed'],
  ['<h2 id="footnote-label" class="sr-only">Notes</h2>', undefined, 'that is visually hidden is not changed'],
  ['<pre>&lt;h2 id="a">A&lt;/h2></pre><!-- <h2 id="a">A</h2> -->', undefined, 'in code is not changed'],
] as const)
  test(`a heading ${why}`, () => {
    assert.equal(resolveBody(html, resolution({}), 'page'), wanted ?? html);
    assert.equal(resolveBody(html, resolution({}), 'feed'), html, 'not changed in a feed');
  });

test('links with a preview get interestfor on a page, but not in a feed', () => {
  const html =
    '<a class="x" href="internal:/a#b">1</a> <a href="/a?x&amp;y">2</a> <a href="internal:/c">3</a> <a href="https://d/">4</a> <area href="internal:/a#b">';
  const known = resolution({
    links: {
      '/a#b': { href: '/s/a#b', preview: '/s/a' },
      '/a?x&y': { href: '/s/a', preview: '/s/a&"' },
      '/c': { href: '/s/c' },
      'https://d/': { href: 'https://d/', preview: 'no' },
    },
  });
  assert.equal(
    resolveBody(html, known, 'page'),
    '<a class="x" href="/s/a#b" interestfor="/s/a">1</a> <a href="/a?x&amp;y" interestfor="/s/a&amp;&quot;">2</a> <a href="/s/c">3</a> <a href="https://d/">4</a> <area href="/s/a#b">',
  );
  assert.doesNotMatch(resolveBody(html, known, 'feed'), /interestfor/);
});
