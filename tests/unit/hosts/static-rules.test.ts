import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFile, redirectsFile } from '#hosts/static-rules.ts';
import { aHosting } from './samples.ts';

type Options = Parameters<typeof aHosting>[1];

const linesFor = (host: 'netlify' | 'cloudflare' | 'any', rules: readonly string[], options?: Options) =>
  redirectsFile(aHosting(rules, options), host).file.content.trimEnd().split('\n').filter(Boolean);

const search = '/search q=:q /search/?q=:q 301';

const tables: readonly (readonly [
  why: string,
  rules: readonly string[],
  options: Options,
  netlify: readonly string[],
  cloudflare: readonly string[],
])[] = [
  ['a rule', ['/a.html → /b'], {}, ['/a.html /b 301'], ['/a.html /b 301', '/a.html/ /b 301']],
  [
    'with and without a slash on Cloudflare, which distinguishes them',
    ['/a/ → /b/'],
    {},
    ['/a/ /b/ 301'],
    ['/a/ /b/ 301', '/a /b/ 301'],
  ],
  [
    'no variant that is the source of another rule',
    ['/a → /b', '/a/ → /c'],
    {},
    ['/a /b 301', '/a/ /c 301'],
    ['/a /b 301', '/a/ /c 301'],
  ],
  [
    'letters and spaces, percent-encoded',
    ['/search/label/Tiếng Việt → /tag/tiếng-việt/'],
    {},
    ['/search/label/Ti%E1%BA%BFng%20Vi%E1%BB%87t /tag/ti%E1%BA%BFng-vi%E1%BB%87t/ 301'],
    [
      '/search/label/Ti%E1%BA%BFng%20Vi%E1%BB%87t /tag/ti%E1%BA%BFng-vi%E1%BB%87t/ 301',
      '/search/label/Ti%E1%BA%BFng%20Vi%E1%BB%87t/ /tag/ti%E1%BA%BFng-vi%E1%BB%87t/ 301',
    ],
  ],
  [
    'characters that begin a placeholder, a splat or a comment',
    ['/search/label/a:b* #c → /tag/x/'],
    {},
    ['/search/label/a%3Ab%2A%20%23c /tag/x/ 301'],
    ['/search/label/a%3Ab%2A%20%23c /tag/x/ 301', '/search/label/a%3Ab%2A%20%23c/ /tag/x/ 301'],
  ],
  [
    'another host',
    ['/a/ → https://o.example/b#c'],
    {},
    ['/a/ https://o.example/b#c 301'],
    ['/a/ https://o.example/b#c 301', '/a https://o.example/b#c 301'],
  ],
  ['removed content, for which Cloudflare has no rule', ['/a/ → gone'], {}, ['/a/ /404.html 410'], []],
  [
    'a sub-path',
    ['/a/ → /b/', '/c/ → gone'],
    { url: 'https://me.example/blog/' },
    ['/blog/a/ /blog/b/ 301', '/blog/c/ /blog/404.html 410'],
    ['/blog/a/ /blog/b/ 301', '/blog/a /blog/b/ 301'],
  ],
  [
    'feeds without an extension: a rewrite, no redirect',
    [],
    { feeds: ['/feeds/posts/default', '/atom.xml'] },
    ['/feeds/posts/default /feeds/posts/default/ 200!'],
    ['/feeds/posts/default /feeds/posts/default/ 200'],
  ],
  [
    'posts: the trailing slash of Gatsby, and .html, which Cloudflare would remove',
    [],
    { posts: ['/2016/02/x.html', '/2016/03/y.html', '/z.html', '/w/'] },
    [],
    [
      '/2016/02/x.html/ /2016/02/x.html 301',
      '/2016/03/y.html/ /2016/03/y.html 301',
      '/z.html/ /z.html 301',
      '/:p0.html /:p0 200',
      '/:p0/:p1/:p2.html /:p0/:p1/:p2 200',
    ],
  ],
];

for (const [why, rules, options, netlify, cloudflare] of tables) {
  test(`_redirects: ${why}`, () => {
    assert.deepEqual(
      linesFor('netlify', rules, options).filter((line) => !line.includes('q=:q')),
      netlify,
    );
    assert.deepEqual(linesFor('cloudflare', rules, options), cloudflare);
    assert.deepEqual(linesFor('any', rules, options), cloudflare);
  });
}

test('old search URLs keep their query on Netlify, which can match queries', () => {
  assert.ok(linesFor('netlify', []).includes(search));
  assert.ok(!linesFor('cloudflare', []).includes(search));
});

test('each rule is one line with three fields', () => {
  for (const host of ['netlify', 'cloudflare', 'any'] as const)
    for (const line of linesFor(host, ['/a b → /c d', '/tên # → https://o.example/'], { feeds: ['/feeds/x y'] }))
      assert.equal(line.split(/\s+/).length, line.includes('q=:q') ? 4 : 3, line);
});

const many = (count: number) => Array.from({ length: count }, (_, index) => `/old-${index}/ → /new/`);

for (const [count, host, rules, warning, why] of [
  [1000, 'cloudflare', 2000, '', 'exactly the limit, with both variants'],
  [1001, 'cloudflare', 2000, '2 of 2002 rules are left out: Cloudflare allows 2000.', 'one rule too many'],
  [2100, 'any', 2000, '2200 of 4200 rules are left out: Cloudflare allows 2000.', 'many rules too many'],
  [2100, 'netlify', 2101, '', 'no limit on Netlify'],
] as const) {
  test(`_redirects of ${count} rules for ${host}: ${why}`, () => {
    const { file, diagnostics } = redirectsFile(aHosting(many(count)), host);
    assert.equal(file.content.trimEnd().split('\n').length, rules);
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      warning === '' ? [] : [warning],
    );
  });
}

test('all kinds of rules count, and variants are left out first', () => {
  const posts = Array.from({ length: 900 }, (_, index) => `/${index}.html`);
  const { file, diagnostics } = redirectsFile(
    aHosting(many(1000), { posts, feeds: ['/feeds/posts/default'] }),
    'cloudflare',
  );
  const lines = file.content.trimEnd().split('\n');
  const dynamic = lines.findIndex((line) => line.includes(':'));
  assert.equal(dynamic, 2000, 'rules with placeholders come last');
  assert.equal(lines[0], '/feeds/posts/default /feeds/posts/default/ 200');
  assert.equal(lines.filter((line) => /^\/old-\d+\/ /.test(line)).length, 1000);
  assert.equal(lines.filter((line) => /^\/\d+\.html\/ /.test(line)).length, 900);
  assert.equal(diagnostics.length, 1);
});

const blocksOf = (options: Options) =>
  Object.fromEntries(
    headersFile(aHosting([], options))
      .content.trimEnd()
      .split('\n\n')
      .map((block) => block.split('\n').map((line) => line.trim()))
      .map(([path = '', ...headers]) => [path, headers]),
  );

const typeOf = (name: string) => [`Content-Type: application/${name}; charset=utf-8`];

test('_headers has the content type of each feed, once for each pattern', () =>
  assert.deepEqual(
    blocksOf({
      posts: ['/2016/02/x.html'],
      feeds: [
        '/rss.xml',
        '/atom.xml',
        '/feed.json',
        '/tag/tiếng-việt/rss.xml',
        '/tag/x/rss.xml',
        '/tag/x/atom.xml',
        '/category/x/rss.xml',
        '/series/x/rss.xml',
        '/2016/atom.xml',
        '/2017/atom.xml',
        '/feeds/posts/default',
        '/feeds/posts/default/-/Tiếng Việt',
      ],
    }),
    {
      '/*': [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy: same-origin-allow-popups',
        'X-Frame-Options: SAMEORIGIN',
        "Content-Security-Policy: frame-ancestors 'self'",
      ],
      '/_astro/*': ['Cache-Control: public, max-age=31536000, immutable'],
      '/md/*': ['Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex'],
      '/rss.xml': typeOf('rss+xml'),
      '/atom.xml': typeOf('atom+xml'),
      '/feed.json': typeOf('feed+json'),
      '/tag/:name/rss.xml': typeOf('rss+xml'),
      '/tag/:name/atom.xml': typeOf('atom+xml'),
      '/category/:name/rss.xml': typeOf('rss+xml'),
      '/series/:name/rss.xml': typeOf('rss+xml'),
      '/:year/atom.xml': typeOf('atom+xml'),
      '/feeds/*': typeOf('atom+xml'),
    },
  ));

test('_headers with a sub-path', () =>
  assert.deepEqual(Object.keys(blocksOf({ feeds: ['/rss.xml', '/tag/x/rss.xml'], url: 'https://me.example/blog/' })), [
    '/blog/*',
    '/blog/_astro/*',
    '/blog/md/*',
    '/blog/rss.xml',
    '/blog/tag/:name/rss.xml',
  ]));

test('_headers stays below the limit of 100 blocks on Cloudflare with many labels and years', () => {
  const feeds = Array.from({ length: 600 }, (_, index) => [
    `/feeds/posts/default/-/${index}`,
    `/${index}/atom.xml`,
  ]).flat();
  assert.ok(Object.keys(blocksOf({ feeds })).length < 100);
});
