import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, links, why] of [
  ['[a](/x.html#y)', '<a href="internal:/x.html#y">a</a>', ['/x.html#y'], 'from the root'],
  ['[a](x.html)', '<a href="internal:x.html">a</a>', ['x.html'], 'relative'],
  [
    '[a](https://blog.example/x)',
    '<a href="internal:https://blog.example/x">a</a>',
    ['https://blog.example/x'],
    'host of the blog',
  ],
  [
    '[a](//blog.example/x)',
    '<a href="internal://blog.example/x">a</a>',
    ['//blog.example/x'],
    'host of the blog without scheme',
  ],
  ['[a](#b)', '<a href="#b">a</a>', ['#b'], 'fragment'],
  ['[a](https://e.example/)', '<a href="https://e.example/" rel="noopener noreferrer external">a</a>', [], 'external'],
  ['https://e.example/', '<a href="https://e.example/" rel="noopener noreferrer external">', [], 'autolink'],
  [
    '[a](https://1.bp.blogspot.com/-a/b/c/d/s1600-h/x.png)',
    '<a href="https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png"',
    [],
    'the image instead of Blogger’s page around it',
  ],
  ['[a](mailto:me@e.example)', '<a href="mailto:me@e.example">a</a>', [], 'a mail address'],
  ['<a href="/x?a=1&amp;b=2">a</a>', '<a href="internal:/x?a=1&amp;b=2">a</a>', ['/x?a=1&b=2'], 'an entity'],
] as const) {
  test(`links: ${why}`, async () => {
    const rendered = await render(markdown);
    assert.ok(rendered.html.includes(wanted), rendered.html);
    assert.deepEqual(rendered.links, links);
  });
}

for (const [markdown, address] of [
  ['[a](javascript:alert(1))', 'javascript:alert(1)'],
  ['[a](JaVaScRiPt:alert(1))', 'JaVaScRiPt:alert(1)'],
  ['<a href=" javascript:alert(1)">a</a>', ' javascript:alert(1)'],
  ['<a href="&#106;avascript:alert(1)">a</a>', 'javascript:alert(1)'],
  ['<a href="java\nscript:alert(1)">a</a>', 'java\nscript:alert(1)'],
  ['<a href="java&#9;script:alert(1)">a</a>', 'java\tscript:alert(1)'],
  ['<a href="&#1;javascript:alert(1)">a</a>', '\u0001javascript:alert(1)'],
  ['[a](vbscript:x)', 'vbscript:x'],
  ['[a](data:text/html,x)', 'data:text/html,x'],
] as const) {
  test(`the address of a link that would run code is removed: ${JSON.stringify(address)}`, async () => {
    const { html, defects, links } = await render(markdown);
    assert.equal(html.trim(), '<p><a>a</a></p>');
    assert.deepEqual(
      defects.map(({ what, text }) => [what, text]),
      [['code-link', address]],
    );
    assert.deepEqual(links, []);
  });
}

test('ids of elements and anchors are collected', async () => {
  const { ids } = await render('<a name="old"></a>\n\n<div id="new">\n\ntext\n\n</div>\n\n<p id="p">a</p>');
  assert.deepEqual([...ids].sort(), ['new', 'old', 'p']);
});

test('an address inside a link in HTML stays its text, since links cannot be nested', async () => {
  const html = await htmlOf(
    [
      'Xem <a href="https://e.example/trang-việt">https://e.example/trang-việt</a> nhé.',
      '## <a href="https://e.example/a">www.e.example và **<https://e.example/b>**</a> https://e.example/c',
      '| <a href="https://e.example/d">https://e.example/d</a> |\n|---|',
      'Neo <a name="q">https://e.example/e</a>.',
    ].join('\n\n'),
  );
  const addresses = [...html.matchAll(/<a [^>]*href="(https:[^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, label]) => [
    href,
    label,
  ]);
  assert.deepEqual(addresses, [
    ['https://e.example/trang-việt', 'https://e.example/trang-việt'],
    ['https://e.example/a', 'www.e.example và <strong>https://e.example/b</strong>'],
    ['https://e.example/c', 'https://e.example/c'],
    ['https://e.example/d', 'https://e.example/d'],
    ['https://e.example/e', 'https://e.example/e'],
  ]);
});
