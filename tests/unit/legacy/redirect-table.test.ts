import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { blogger, nfd, rulesOf, tableOf, tagged, x, y, type Past } from './past.ts';

const tables: readonly (readonly [why: string, past: Past, wanted: readonly string[]])[] = [
  ['nothing moved', { posts: [x] }, []],
  [
    'rules of the owner for pages of lists that are shorter now',
    { posts: tagged('Linux'), custom: '/alt/page/2/ /page/2/\n/tags/linux/page/3/ /tag/linux/page/3/' },
    ['/alt/page/2/ → /', '/tags/linux/page/3/ → /tag/linux/'],
  ],
  [
    'the month and the year in the address of a post whose date is another',
    { posts: [{ slug: '/2014/02/x.html' }] },
    ['/2014/02/ → /2016/02/', '/2014/ → /2016/'],
  ],
  ['a month in the address of a post that another post has', { posts: [x, { slug: '/2016/02/y.html' }] }, []],

  ['an alias', { posts: [{ ...x, aliases: ['/old/x'] }] }, ['/old/x → /2016/02/x.html']],
  [
    'aliases of a page',
    { pages: [{ slug: '/about/', aliases: ['/me', '/p/about.html'] }] },
    ['/me → /about/', '/p/about.html → /about/'],
  ],
  ['an alias that equals the permalink', { posts: [{ ...x, aliases: ['/2016/02/x.html'] }] }, []],
  ['an alias that is the permalink of another post', { posts: [{ ...x, aliases: ['/2016/02/y.html'] }, y] }, []],
  ['an alias with and without a slash', { posts: [{ ...x, aliases: ['/o', '/o/'] }] }, ['/o → /2016/02/x.html']],

  [
    'a permalink at Blogger that differs from the slug',
    { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/01/x_12.html?m=1#more' }] },
    ['/2016/01/x_12.html → /2016/02/x.html'],
  ],
  [
    'a permalink at Blogger that equals the slug',
    { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/02/x.html' }] },
    [],
  ],
  [
    'a permalink at Blogger in Vietnamese, percent-encoded',
    { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/01/t%C3%AAn.html' }] },
    ['/2016/01/tên.html → /2016/02/x.html', `/2016/01/${nfd('tên')}.html → /2016/02/x.html`],
  ],
  [
    'a page at Blogger',
    { pages: [{ slug: '/about/', bloggerUrl: 'http://me.blogspot.example/p/about.html' }] },
    ['/p/about.html → /about/'],
  ],

  [
    'the lodash slug of a tag',
    { posts: tagged('HTML5', 'C++') },
    ['/tag/c/ → /tag/cpp/', '/tag/html-5/ → /tag/html5/'],
  ],
  [
    'the ASCII slug of a tag in a blog with lodash slugs',
    { settings: { taxonomy: 'gatsby' }, posts: tagged('HTML5') },
    ['/tag/html5/ → /tag/html-5/'],
  ],
  ['the lodash slug of a category', { posts: [{ ...x, category: 'Web3' }] }, ['/category/web-3/ → /category/web3/']],
  ['C, C# and C++: no rule for a slug that another tag has', { posts: tagged('C', 'C#', 'C++') }, []],

  [
    'NFD for a slug in NFC',
    { posts: [{ slug: '/2016/02/tên.html' }] },
    [`/2016/02/${nfd('tên')}.html → /2016/02/tên.html`],
  ],
  [
    'NFC for a slug in NFD',
    { posts: [{ slug: `/2016/02/${nfd('tên')}.html` }] },
    [`/2016/02/tên.html → /2016/02/${nfd('tên')}.html`],
  ],
  [
    'NFD for an alias in NFC',
    { posts: [{ ...x, aliases: ['/cũ.html'] }] },
    ['/cũ.html → /2016/02/x.html', `/${nfd('cũ')}.html → /2016/02/x.html`],
  ],
  [
    'a tag in NFD',
    { settings: { taxonomy: 'gatsby' }, posts: tagged('Mã độc') },
    ['/tag/ma-doc/ → /tag/ma-dộc/', `/tag/${nfd('ma-dộc')}/ → /tag/ma-dộc/`],
  ],

  ['an address in the ledger that still exists', { posts: [x], everPublic: ['/2016/02/x.html'] }, []],
  ['an unknown address in the ledger', { posts: [x], everPublic: ['/2016/02/y.html'] }, []],
  ['a slash after .html', { posts: [x], everPublic: ['/2016/02/x.html/'] }, ['/2016/02/x.html/ → /2016/02/x.html']],
  [
    'a slash after .html of an alias',
    { posts: [{ ...x, aliases: ['/old.html'] }], everPublic: ['/old.html/'] },
    ['/old.html → /2016/02/x.html', '/old.html/ → /2016/02/x.html'],
  ],
  [
    'pages after the last one, counted from one',
    { settings: { postsPerPage: 1 }, posts: [x, y], everPublic: ['/page/1/', '/page/2/', '/page/3/'] },
    ['/page/1/ → /', '/page/3/ → /'],
  ],
  [
    'a page of a list with another slug now',
    { posts: tagged('HTML5'), everPublic: ['/tag/html-5/page/1/'] },
    ['/tag/html-5/ → /tag/html5/', '/tag/html-5/page/1/ → /tag/html5/'],
  ],
  [
    'archives in the ledger',
    { posts: [x], everPublic: ['/2016_02_21_archive.html', '/2009/01/02/', '/2016/02/', '/2016/03/', '/2009/'] },
    ['/2016_02_21_archive.html → /2016/02/', '/2009/01/02/ → /archive/', '/2016/03/ → /2016/'],
  ],
  [
    'a feed of a label in the ledger, without a feed of its tag',
    { posts: tagged('Web'), everPublic: ['/feeds/posts/default/-/Web'] },
    [],
  ],

  ['a custom rule', { posts: [x], custom: '/a /2016/02/x.html' }, ['/a → /2016/02/x.html']],
  ['a custom rule to another host', { custom: '/a https://other.example/b#c' }, ['/a → https://other.example/b#c']],
  ['a custom rule for removed content', { custom: '/a gone' }, ['/a → gone']],
  [
    'a custom rule has priority over an alias',
    { posts: [{ ...x, aliases: ['/a'] }, y], custom: '/a /2016/02/y.html' },
    ['/a → /2016/02/y.html'],
  ],
  [
    'chains are resolved',
    { posts: [{ ...x, aliases: ['/c'] }], custom: '/a /b\n/b /c' },
    ['/a → /2016/02/x.html', '/b → /2016/02/x.html', '/c → /2016/02/x.html'],
  ],
  ['a chain to removed content', { custom: '/a /b\n/b gone' }, ['/a → gone', '/b → gone']],
  [
    'a chain to another host',
    { custom: '/a /b\n/b https://other.example/' },
    ['/a → https://other.example/', '/b → https://other.example/'],
  ],
  ['a loop gives no rules', { custom: '/a /b\n/b /a' }, []],
  ['a custom rule for an existing page has no effect', { posts: [x], custom: '/2016/02/x.html /archive/' }, []],
  ['a custom rule to a list', { custom: '/lists /tag/' }, ['/lists → /tag/']],
];

for (const [why, past, wanted] of tables) {
  test(`redirects: ${why}`, () => assert.deepEqual(rulesOf(past), wanted));
}

test('no target is the source of another rule, and sources are unique', () => {
  const { redirects } = tableOf({
    settings: { from: ['blogger', 'gatsby'], postsPerPage: 1 },
    posts: [
      { ...x, tags: ['Tiếng Việt', 'C++'], category: 'Mã độc', aliases: ['/o', '/o.html'] },
      { ...y, tags: ['tiếng việt'], bloggerUrl: 'http://me.blogspot.example/o.html' },
    ],
    pages: [{ slug: '/về/' }],
    everPublic: ['/o.html/', '/tags', '/tag/tiếng-việt/page/9/', '/pages/về'],
    custom: '/1 /2\n/2 /o.html\n/3 /tags',
  });
  const sources = redirects.map(({ from }) => from);
  assert.deepEqual(
    redirects.filter(({ to }) => to !== undefined && sources.includes(to)),
    [],
  );
  assert.equal(new Set(sources).size, sources.length);
  assert.ok(redirects.length > 12);
});

test('custom rules come first, so that hosts with a limit keep them', () => {
  const [first, second] = rulesOf({
    settings: blogger,
    posts: [{ ...x, tags: ['Z'], aliases: ['/b'] }],
    custom: '/a gone',
  });
  assert.deepEqual([first, second], ['/a → gone', '/b → /2016/02/x.html']);
});

for (const [custom, wanted, why] of [
  ['/a /2016/02/x.html', '', 'no mistakes'],
  [
    '/a /b',
    'error ledger/redirects.txt:1: /a redirects to /b, which does not exist.\n    Write an existing address, or gone.',
    'a target that does not exist',
  ],
  [
    '# moved\n\n/a /b\n/b /c',
    'error ledger/redirects.txt:3: /a redirects to /c, which does not exist.\n    Write an existing address, or gone.\n' +
      'error ledger/redirects.txt:4: /b redirects to /c, which does not exist.\n    Write an existing address, or gone.',
    'a target that does not exist, in a chain',
  ],
  [
    '/a /b\n/b /a',
    'error ledger/redirects.txt:1: /a is part of a redirect loop.\n    Redirect it to a page that exists.\n' +
      'error ledger/redirects.txt:2: /b is part of a redirect loop.\n    Redirect it to a page that exists.',
    'a loop',
  ],
  [
    '/a /a/',
    'error ledger/redirects.txt:1: /a is part of a redirect loop.\n    Redirect it to a page that exists.',
    'a rule that redirects to itself',
  ],
  [
    '/2016/02/x.html /archive/',
    'warning ledger/redirects.txt:1: /2016/02/x.html is a page of the blog, so this rule has no effect.\n    Delete the line.',
    'a rule for an existing post',
  ],
] as const) {
  test(`checks custom rules: ${why}`, () =>
    assert.equal(formatDiagnostics(tableOf({ posts: [x], custom }).diagnostics), wanted));
}
