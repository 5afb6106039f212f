import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnAddress } from '#lib/own-hosts.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';

const hosts = new Set(['blog.example']);
const context: TextContext = {
  words: '',
  lang: 'vi',
  defaultLang: 'vi',
  isOwn: (href) => isOwnAddress(href, hosts),
};
const render = (markdown: string, more: Partial<TextContext> = {}) => renderMarkdown(markdown, { ...context, ...more });
const htmlOf = async (markdown: string) => (await render(markdown)).html.trim();

for (const [markdown, wanted, why] of [
  [
    'At 10:30 run `a --help`, or --help',
    '<p>At 10:30 run <code>a --help</code>, or --help</p>',
    'a time and an option',
  ],
  ['It costs $5, not $10', '<p>It costs $5, not $10</p>', 'dollars'],
  ["\"quotes\" 'and' it's ... -- ---", "<p>\"quotes\" 'and' it's ... -- ---</p>", 'quotes, dots and dashes'],
  [':smile: ::note[x] :::tip', '<p>:smile: ::note[x] :::tip</p>', 'colons'],
  ['snake_case_name and 2*3*4', '<p>snake_case_name and 2<em>3</em>4</p>', 'underscores within words'],
  ['~~gone~~', '<p><del>gone</del></p>', 'struck out, as on GitHub'],
  ['a\\\nb', '<p>a<br>\nb</p>', 'a line break'],
  ['Ping <ip>', '<p>Ping &lt;ip&gt;</p>', 'a placeholder'],
  ['a <b>b</b> <kbd>c</kbd>', '<p>a <b>b</b> <kbd>c</kbd></p>', 'raw HTML'],
  ['<div class="x">\n\n**a**\n\n</div>', '<div class="x">\n<p><strong>a</strong></p>\n</div>', 'Markdown within HTML'],
  ['Tiếng Việt 🎉', '<p>Tiếng Việt 🎉</p>', 'Vietnamese'],
] as const) {
  test(`prose stays as typed: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

for (const [markdown, wanted, why] of [
  ['## A\n\n### B', ['2 a A', '3 b B'], 'levels as written'],
  ['# A\n\n## B\n\n###### C', ['2 a A', '3 b B', '4 c C'], 'a level down where the text begins at h1'],
  ['## B\n\n# A', ['2 b B', '2 a A'], 'but never below one that is not there'],
  ['## A\n\n#### B\n\n#### C\n\n## D', ['2 a A', '3 b B', '3 c C', '2 d D'], 'a gap is closed up'],
  ['## A\n\n##### B\n\n### C', ['2 a A', '3 b B', '3 c C'], 'a gap within a gap'],
  ['#### A\n\n##### B', ['2 a A', '3 b B'], 'a text that begins further down'],
  [
    '# A\n# A\n## A\n### A\n#### A\n##### A\n###### A'.replaceAll('\n', '\n\n'),
    ['2 a A', '2 a-1 A', '3 a-2 A', '4 a-3 A', '5 a-4 A', '6 a-5 A', '6 a-6 A'],
    'there is no seventh level',
  ],
  ['<h1>A</h1>\n\n## B', ['2 a A', '3 b B'], 'or however it is written'],
  ['A\n===\n\nB\n---', ['2 a A', '3 b B'], 'underlined'],
  ['## Cài đặt\n\n## Đồ án', ['2 cài-đặt Cài đặt', '2 đồ-án Đồ án'], 'letters keep their marks'],
  [`## ${'Cài đặt'.normalize('NFD')}`, ['2 cài-đặt Cài đặt'], 'one id for NFC and NFD'],
  ['## A\n\n## A\n\n## a', ['2 a A', '2 a-1 A', '2 a-2 a'], 'the same heading again'],
  ['## C++ & C#\n\n## 1. Một', ['2 c--c C++ & C#', '2 1-một 1. Một'], 'signs, as GitHub does'],
  ['## `code` and *em*', ['2 code-and-em code and em'], 'words within'],
  ['## [link](https://e.example)', ['2 link link'], 'a link'],
  ['<h2 id="own">Own</h2>\n\n## own', ['2 own Own', '2 own-1 own'], 'an id of its own, given to no other'],
  ['##\n\n## 🎉', [], 'nothing to name it by'],
  ['```\n## no\n```', [], 'code'],
] as const) {
  test(`headings: ${why}`, async () => {
    const { html, headings } = await render(markdown);
    assert.deepEqual(
      headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`),
      wanted,
    );
    for (const { depth, id } of headings) assert.ok(html.includes(`<h${depth} id="${id}">`), html);
    assert.doesNotMatch(html, /<h1/);
  });
}

for (const [lang, label, back] of [
  ['vi', 'Chú thích', 'Quay lại chỗ dẫn chú thích 1'],
  ['en', 'Footnotes', 'Back to reference 1'],
] as const) {
  test(`footnotes speak ${lang}, are numbered in order and lead there and back`, async () => {
    const { html, links, ids, headings, defects } = await render('A[^x] b[^1] c[^x]\n\n[^1]: One.\n[^x]: Two.', {
      lang,
    });
    assert.match(
      html,
      /<sup><a href="#fn-x" id="fnref-x"[^>]*>1<\/a><\/sup> b<sup><a href="#fn-1" id="fnref-1"[^>]*>2</,
    );
    assert.ok(html.includes(`id="footnote-label">${label}</h2>`));
    assert.ok(html.includes(`aria-label="${back}"`));
    for (const link of links) assert.ok(ids.includes(link.slice(1)), `${link} leads nowhere`);
    assert.deepEqual([headings, defects], [[], []]);
  });
}

test('the language is told from title and text where the author does not say it', async () => {
  const english = 'This is an English text, long enough to tell.[^1]\n\n[^1]: Note.';
  const of = async (markdown: string, words: string) => {
    const { prose, html } = await render(markdown, { lang: undefined, words });
    return [prose.lang, /id="footnote-label">([^<]+)</.exec(html)?.[1]];
  };
  assert.deepEqual(await of(english, ''), ['en', 'Footnotes']);
  assert.deepEqual(
    await of('Ngắn[^1]\n\n[^1]: n', ''),
    [undefined, 'Chú thích'],
    'that of the blog for too few letters',
  );
  assert.deepEqual(await of('a b[^1]\n\n[^1]: n', 'Cài đặt Redis trên máy chủ Ubuntu'), ['vi', 'Chú thích']);
});

for (const [markdown, wanted, why] of [
  [
    '![a cat](cat.png "Caption")',
    '<figure><img src="picture:cat.png" alt="a cat" fetchpriority="high"><figcaption>Caption</figcaption></figure>',
    'a picture with a title that stands alone',
  ],
  [
    '[![a](a.png "Caption")](b.html)',
    '<figure><a href="own:b.html"><img src="picture:a.png" alt="a" fetchpriority="high"></a><figcaption>Caption</figcaption></figure>',
    'one that is a link',
  ],
  ['![a](a.png)', '<p><img src="picture:a.png" alt="a" fetchpriority="high"></p>', 'without title it is a paragraph'],
  [
    'Text ![a](a.png "Title")',
    '<p>Text <img src="picture:a.png" alt="a" title="Title" fetchpriority="high"></p>',
    'within text it is no figure',
  ],
] as const) {
  test(`figures: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

for (const [markdown, wanted, why] of [
  [
    '![a](https://i.example/a.png)',
    '<img src="https://i.example/a.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer" class="unsized">',
    'elsewhere: told nothing of the reader, and in a box of its own',
  ],
  [
    '![a](https://1.bp.blogspot.com/-a/b/c/d/s320/x.png)\nNext.',
    'class="unsized" width="320" height="213">\nNext.',
    'at Blogger, on a line of its own, by an address that tells the longest side',
  ],
  [
    '[![a](https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png)](/x)<br>Next.',
    'referrerpolicy="no-referrer" class="unsized"></a><br>',
    'larger than the page, within a link',
  ],
  [
    'b ![a](https://1.bp.blogspot.com/-a/b/c/d/s640/x.png) c',
    'class="unsized" width="640" height="427"> c',
    'too large for a sign, though within text',
  ],
  [
    'b ![a](https://1.bp.blogspot.com/-a/b/c/d/s32/x.png) c',
    'referrerpolicy="no-referrer"> c',
    'as small as a sign, within text',
  ],
  [
    'b ![a](https://i.example/a.png)',
    '<img src="https://i.example/a.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer">',
    'elsewhere, within text',
  ],
  [
    '<img src="https://i.example/a.png" alt="a" width="9">',
    '<img src="https://i.example/a.png" alt="a" width="9" fetchpriority="high" referrerpolicy="no-referrer">',
    'elsewhere, with a size',
  ],
  [
    '![a](http://1.bp.blogspot.com/-a/b/c/d/w640-h480/x.png)',
    '<img src="https://1.bp.blogspot.com/-a/b/c/d/w640-h480/x.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer" class="alone" width="640" height="480">',
    'at Blogger, by an address that tells the size',
  ],
  ['![a](/a.png)', '<img src="own:/a.png" alt="a" fetchpriority="high">', 'of the blog'],
  [
    '![a](https://blog.example/a.png)',
    '<img src="own:https://blog.example/a.png" alt="a" fetchpriority="high">',
    'with host',
  ],
  [
    '![a](../../media/a%20b.png?x#y)',
    '<img src="picture:../../media/a b.png" alt="a" fetchpriority="high">',
    'beside it',
  ],
  ['![](a.png)', '<img src="picture:a.png" alt="" fetchpriority="high">', 'no words for it'],
  [
    '<img src="a.png">',
    '<img src="picture:a.png" alt="" fetchpriority="high">',
    'no alt: screen readers would read the file’s name',
  ],
  ['<img src="a.png" onerror="f()">', '<img src="picture:a.png" alt="" fetchpriority="high">', 'a handler'],
] as const) {
  test(`pictures: ${why}`, async () => assert.ok((await htmlOf(markdown)).includes(wanted), await htmlOf(markdown)));
}

const loadingOf = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => /(?:loading|fetchpriority)="\w+"/.exec(tag)?.[0]);

test('the first picture loads before all else, the others when they come near', async () => {
  const { html, silentImages, pictures } = await render(
    '![a](a.png)\n\n![](b.png)\n\n<img src="c.png" loading="eager">',
  );
  assert.deepEqual(loadingOf(html), ['fetchpriority="high"', 'loading="lazy"', 'loading="eager"']);
  assert.equal(silentImages, 2);
  assert.deepEqual(pictures, ['a.png', 'b.png', 'c.png']);
});

for (const [markdown, wanted, why] of [
  [`${'word '.repeat(120)}\n\n![](https://e.example/a.png)`, 'fetchpriority="high"', 'elsewhere, after a few lines'],
  [`# A\n\n- > ${'word '.repeat(160)}\n\n![](https://e.example/a.png)`, 'loading="lazy"', 'after a screen of text'],
  [`\`\`\`\n${'line of code\n'.repeat(60)}\`\`\`\n\n![](a.png)`, 'loading="lazy"', 'after a screen of code'],
  ['<div><center><a href="/x"><img src="/a.png"></a></center></div>', 'fetchpriority="high"', 'deep within elements'],
  ['<img src="a.png" loading="lazy">', 'loading="lazy"', 'whose author says when'],
] as const) {
  test(`when a first picture loads: ${why}`, async () =>
    assert.deepEqual(loadingOf((await render(markdown)).html), [wanted]));
}

test('letters in pieces are put together, save in code', async () => {
  const [whole, pieces] = ['Tiếng Việt', 'Tiếng Việt'.normalize('NFD')];
  assert.equal(
    (await htmlOf(`${pieces} *${pieces}* \`${pieces}\``)).trim(),
    `<p>${whole} <em>${whole}</em> <code>${pieces}</code></p>`,
  );
});

test('a picture on the disk of the author is told of', async () => {
  assert.deepEqual((await render('![a](file:///C:/a.png)')).defects, [
    { what: 'file-image', text: 'file:///C:/a.png' },
  ]);
});

for (const [markdown, wanted, links, why] of [
  ['[a](/x.html#y)', '<a href="own:/x.html#y">a</a>', ['/x.html#y'], 'from the root'],
  ['[a](x.html)', '<a href="own:x.html">a</a>', ['x.html'], 'beside it'],
  ['[a](https://blog.example/x)', '<a href="own:https://blog.example/x">a</a>', ['https://blog.example/x'], 'own host'],
  ['[a](//blog.example/x)', '<a href="own://blog.example/x">a</a>', ['//blog.example/x'], 'own host without scheme'],
  ['[a](#b)', '<a href="#b">a</a>', ['#b'], 'within the text'],
  [
    '[a](https://e.example/)',
    '<a href="https://e.example/" rel="noopener noreferrer external">a</a>',
    [],
    'out of the blog',
  ],
  [
    'https://e.example/',
    '<a href="https://e.example/" rel="noopener noreferrer external">',
    [],
    'an address in the text',
  ],
  [
    '[a](https://1.bp.blogspot.com/-a/b/c/d/s1600-h/x.png)',
    '<a href="https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png"',
    [],
    'a picture, not the page around it',
  ],
  ['[a](mailto:me@e.example)', '<a href="mailto:me@e.example">a</a>', [], 'a mail address'],
  ['<a href="/x?a=1&amp;b=2">a</a>', '<a href="own:/x?a=1&amp;b=2">a</a>', ['/x?a=1&b=2'], 'an entity'],
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
  test(`a link that would run code loses its address: ${JSON.stringify(address)}`, async () => {
    const { html, defects, links } = await render(markdown);
    assert.equal(html.trim(), '<p><a>a</a></p>');
    assert.deepEqual(defects, [{ what: 'code-link', text: address }]);
    assert.deepEqual(links, []);
  });
}

const embed = (name: string, href: string, more = '') =>
  `<a class="embed" href="${href.replaceAll('&', '&amp;')}" rel="noopener noreferrer external"${more}><b>${name}</b> ${href
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replaceAll('&', '&amp;')}</a>`;
const framed = (frame: string, ratio?: string) =>
  ` data-frame="${frame}"${ratio === undefined ? '' : ` data-ratio="${ratio}"`}`;

for (const [markdown, wanted, why] of [
  [
    '<iframe src="//www.youtube.com/embed/a-b_1?rel=0"></iframe>',
    embed(
      'YouTube',
      'https://www.youtube.com/watch?v=a-b_1',
      framed('https://www.youtube-nocookie.com/embed/a-b_1?autoplay=1', '16/9'),
    ),
    'a video',
  ],
  [
    '<iframe width="640" height="480" title="A talk" src="https://www.youtube-nocookie.com/embed/x?start=9">\n\nNext.',
    embed(
      'A talk',
      'https://www.youtube.com/watch?v=x&t=9s',
      framed('https://www.youtube-nocookie.com/embed/x?autoplay=1&amp;start=9', '640/480'),
    ),
    'a frame that never ends, with a title, a size and a time',
  ],
  [
    '<script src="https://gist.github.com/a/b.js"></script>',
    embed('GitHub Gist', 'https://gist.github.com/a/b'),
    'a gist',
  ],
  [
    '<script src="https://gist.github.com/a/b.js?file=My.File.py"></script>',
    embed('GitHub Gist', 'https://gist.github.com/a/b#file-my-file-py'),
    'a file of a gist',
  ],
  [
    '<iframe src="http://jsfiddle.net/a/b/embedded/result/"></iframe>',
    embed('JSFiddle', 'https://jsfiddle.net/a/b/', framed('https://jsfiddle.net/a/b/embedded/result,js,html,css/')),
    'a fiddle',
  ],
  [
    '<script async src="//jsfiddle.net/a/b/embed/"></script>',
    embed('JSFiddle', 'https://jsfiddle.net/a/b/', framed('https://jsfiddle.net/a/b/embedded/result,js,html,css/')),
    'a fiddle by script',
  ],
  [
    '<iframe src="https://codepen.io/a/embed/preview/b?x=1"></iframe>',
    embed('CodePen', 'https://codepen.io/a/pen/b', framed('https://codepen.io/a/embed/b?default-tab=result')),
    'a pen',
  ],
  [
    '<p class="codepen" data-slug-hash="b" data-user="a">See it.</p>\n<script async src="https://static.codepen.io/assets/embed/ei.js"></script>',
    `<p class="codepen" data-slug-hash="b" data-user="a">See it.</p>${embed(
      'CodePen',
      'https://codepen.io/a/pen/b',
      framed('https://codepen.io/a/embed/b?default-tab=result'),
    )}`,
    'a pen by script',
  ],
  [
    '<script async class="speakerdeck-embed" data-id="abc" src="//speakerdeck.com/assets/embed.js"></script>',
    embed('Speaker Deck', 'https://speakerdeck.com/player/abc', framed('https://speakerdeck.com/player/abc', '16/9')),
    'slides',
  ],
  [
    '<script src="https://asciinema.org/a/14.js" id="x" async></script>',
    embed('asciinema', 'https://asciinema.org/a/14', framed('https://asciinema.org/a/14/iframe')),
    'a terminal',
  ],
  [
    '<iframe src="https://e.example/x?y" width="4" height="3"></iframe>',
    embed('e.example', 'https://e.example/x?y', framed('https://e.example/x?y', '4/3')),
    'any page',
  ],
  [
    '<iframe src="http://e.example/x"></iframe>',
    embed('e.example', 'https://e.example/x'),
    'a page over plain HTTP, which no frame of ours could load',
  ],
  [
    '<embed src="https://www.youtube.com/v/x">',
    embed(
      'YouTube',
      'https://www.youtube.com/watch?v=x',
      framed('https://www.youtube-nocookie.com/embed/x?autoplay=1', '16/9'),
    ),
    'a player of old',
  ],
  ['<object data="/x.swf"><p>Text.</p></object>', '<p>Text.</p>', 'what an object holds for those who cannot show it'],
] as const) {
  test(`embeds become links: ${why}`, async () => {
    const { html, defects } = await render(markdown);
    assert.ok(html.includes(wanted), `${html}\n${wanted}`);
    assert.doesNotMatch(html, /<(?:iframe|script|embed|object)/);
    if (!markdown.startsWith('<object')) assert.deepEqual(defects, []);
  });
}

for (const [markdown, dropped] of [
  ['<script>\nalert(1)\n</script>\n\nNext.', '<script>'],
  ['<script src="https://e.example/x.js"></script>\n\nNext.', '<script>'],
  ['<script src="https://gist.github.com.e.example/x.js"></script>\n\nNext.', '<script>'],
  ['<iframe src="javascript:alert(1)"></iframe>\n\nNext.', '<iframe>'],
  ['<iframe srcdoc="x"></iframe>\n\nNext.', '<iframe>'],
  ['<base href="https://e.example/">\n\nNext.', '<base>'],
  ['<meta http-equiv="refresh" content="0">\n\nNext.', '<meta>'],
  ['<link rel="stylesheet" href="x.css">\n\nNext.', '<link>'],
] as const) {
  test(`left out and told of: ${markdown.split('\n')[0]}`, async () => {
    const { html, defects } = await render(markdown);
    assert.equal(html.trim(), '<p>Next.</p>');
    assert.deepEqual(defects, [{ what: 'dropped', text: dropped }]);
  });
}

test('no handler comes through, however it is written', async () => {
  for (const markdown of [
    '<a href="/x" onclick="f()">a</a>',
    '<p ONCLICK=f()>a</p>',
    '<div\nonmouseover\n=\n"f()">\na\n</div>',
    '<svg onload="f()"><g onclick=\'f()\'></g></svg>',
    '<img/onerror=f() src=x>',
    '<img src="x"onerror=f()>',
  ]) {
    const elements = (await htmlOf(markdown)).replaceAll(/&lt;.*?&gt;/gs, '');
    assert.doesNotMatch(elements, /<[^>]*\son/i, markdown);
  }
});

test('tables scroll by keyboard, and align by class', async () => {
  const html = await htmlOf('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
  assert.match(html, /^<div class="table" tabindex="0"><table>/);
  assert.match(html, /<th>a<\/th>\n<th class="center">b<\/th>\n<th class="right">c<\/th>/);
  assert.match(html, /<td>1<\/td>\n<td class="center">2<\/td>\n<td class="right">3<\/td>/);
  assert.doesNotMatch(html, /style=/);
});

for (const [markdown, wanted, why] of [
  [
    '```js\nlet a = "<";\t \n```',
    '<pre tabindex="0" data-lang="js"><code><span class="k">let</span> a <span class="k">= </span><span class="s">"&lt;"</span>;\t \n</code></pre>',
    'colours by class',
  ],
  ['```\n"quotes" -- <ip>\n```', '<pre tabindex="0"><code>"quotes" -- &lt;ip>\n</code></pre>', 'no language'],
  ['```brainfog\na\n```', '<pre tabindex="0" data-lang="brainfog"><code>a\n</code></pre>', 'an unknown language'],
  [
    '```text{1,3}\na\n```',
    '<pre tabindex="0" data-lang="text"><code><mark>a\n</mark></code></pre>',
    'marks after the language',
  ],
  ['    a\n    \tb', '<pre tabindex="0"><code>a\n\tb\n</code></pre>', 'indented'],
  ['<pre>\n"a" -- <b>b</b>\n</pre>', '<pre>"a" -- <b>b</b>\n</pre>', 'raw pre as it is'],
] as const) {
  test(`blocks of code: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

test('no inline style in anything that Markdown makes, so that a strict content policy lets the page through', async () => {
  const html = await htmlOf(
    '# A\n\n| a |\n|:-:|\n| b |\n\n```js\nlet a;\n```\n\n![a](a.png "b")\n\n- [x] c\n\nd[^1]\n\n[^1]: e',
  );
  assert.doesNotMatch(html, /\sstyle=/);
});

test('ids of anchors are known, so that links to them can be checked', async () => {
  const { ids } = await render('<a name="old"></a>\n\n<div id="new">\n\ntext\n\n</div>\n\n<p id="p">a</p>');
  assert.deepEqual([...ids].sort(), ['new', 'old', 'p']);
});

test('the prose of a text is measured on what a reader sees', async () => {
  const { prose } = await render('# Tiêu đề\n\nMột hai <ip> ba.\n\n```\na\nb\n```');
  assert.deepEqual(prose, { lead: 'Một hai <ip> ba.', words: 6, codeLines: 2, lang: 'vi' });
});

test('one text gives one HTML, time after time', async () => {
  const markdown = '## A\n\n## A\n\n![a](a.png)\n\nb[^1]\n\n[^1]: c';
  assert.deepEqual(await render(markdown), await render(markdown));
});
