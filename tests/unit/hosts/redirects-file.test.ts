import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectsFile } from '#hosts/redirects-file.ts';
import { aHosting } from './samples.ts';

type Options = Parameters<typeof aHosting>[1];

const allLinesFor = (host: 'netlify' | 'cloudflare' | 'any', rules: readonly string[], options?: Options) =>
  redirectsFile(aHosting(rules, options), host).file.content.trimEnd().split('\n').filter(Boolean);

/** The rules without those for pages of lists, which every blog has. */
const linesFor = (...given: Parameters<typeof allLinesFor>) =>
  allLinesFor(...given).filter((line) => !/\/page\/\* /.test(line));

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
    ['/feeds/* /feeds/:splat/ 200!'],
    ['/feeds/*/ /feeds/:splat/ 200', '/feeds/* /feeds/:splat/ 200'],
  ],
  [
    'a feed that lies elsewhere',
    [],
    { elsewhere: [['/feeds/posts/default/-/jQuery', 'feeds/posts/default/-~/jQuery/index.html']] },
    ['/feeds/posts/default/-/jQuery /feeds/posts/default/-~/jQuery/ 200!', '/feeds/* /feeds/:splat/ 200!'],
    [
      '/feeds/posts/default/-/jQuery /feeds/posts/default/-~/jQuery/ 200',
      '/feeds/*/ /feeds/:splat/ 200',
      '/feeds/* /feeds/:splat/ 200',
    ],
  ],
  [
    'a label with a slash in its name, as Blogger wrote it',
    ['/search/label/I/O → /tag/io/'],
    {},
    ['/search/label/I/O /tag/io/ 301'],
    ['/search/label/I/O /tag/io/ 301', '/search/label/I%2FO /tag/io/ 301', '/search/label/I/O/ /tag/io/ 301'],
  ],
  [
    'pages of lists that there are',
    [],
    { posts: ['/tag/x/page/1/', '/page/odd.html'] },
    [],
    [
      '/tag/x/page/1/ /tag/x/page/1/ 200',
      '/tag/x/page/1 /tag/x/page/1/ 301',
      '/page/odd.html /page/odd 200',
      '/:p0/:p1.html /:p0/:p1 200',
      '/:p0/:p1.html/ /:p0/:p1.html 301',
    ],
  ],
  [
    'posts: the trailing slash of Gatsby, and .html, which Cloudflare would remove',
    [],
    { posts: ['/2016/02/x.html', '/2016/03/y.html', '/z.html', '/w/'] },
    [],
    [
      '/:p0.html /:p0 200',
      '/:p0.html/ /:p0.html 301',
      '/:p0/:p1/:p2.html /:p0/:p1/:p2 200',
      '/:p0/:p1/:p2.html/ /:p0/:p1/:p2.html 301',
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
  });
}

test('_redirects for any host: a rule for each page, since Netlify would redirect in a circle', () =>
  assert.deepEqual(linesFor('any', ['/a.html → /b'], { posts: ['/2016/02/x.html'] }), [
    '/a.html /b 301',
    '/2016/02/x.html/ /2016/02/x.html 301',
    '/a.html/ /b 301',
    '/:p0/:p1/:p2.html /:p0/:p1/:p2 200',
  ]));

test('_redirects: behind the last page of a list is the list', () => {
  for (const host of ['netlify', 'cloudflare', 'any'] as const)
    assert.deepEqual(
      allLinesFor(host, [], { url: 'https://me.example/blog/' }).filter((line) => line.includes('page')),
      [
        '/blog/page/* /blog/ 301',
        ...['tag', 'category', 'author'].map((list) => `/blog/${list}/:name/page/* /blog/${list}/:name/ 301`),
        '/blog/vi/page/* /blog/vi/ 301',
        '/blog/en/page/* /blog/en/ 301',
      ],
    );
});

test('_redirects on Netlify: the RSS form of Blogger', () =>
  assert.ok(
    linesFor('netlify', [], { feeds: ['/blogger/rss.xml'] }).includes(
      '/feeds/posts/default alt=rss /blogger/rss.xml 200!',
    ),
  ));

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
  [2100, 'netlify', 2100, '', 'no limit on Netlify'],
] as const) {
  test(`_redirects of ${count} rules for ${host}: ${why}`, () => {
    const { file, diagnostics } = redirectsFile(aHosting(many(count)), host);
    assert.equal(file.content.split('\n').filter((line) => line.endsWith('/new/ 301')).length, rules);
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      warning === '' ? [] : [warning],
    );
  });
}

/** Pages of a list, each of which needs two rules. */
const listPages = (count: number) => Array.from({ length: count }, (_, index) => `/tag/x/page/${index + 2}/`);

test('on Cloudflare, pages of lists give way to old addresses, and the build says how many', () => {
  const crowded = redirectsFile(aHosting(many(900), { posts: listPages(200) }), 'cloudflare');
  assert.equal(crowded.file.content.split('\n').filter((line) => line.endsWith('/new/ 301')).length, 1800);
  assert.doesNotMatch(crowded.file.content, /\/page\//, 'no pattern would hide the pages that there are');
  assert.deepEqual(
    crowded.diagnostics.map(({ level, message }) => [level, message]),
    [['note', '400 rules for pages of lists find no room among the 2000 that Cloudflare allows.']],
  );
  const roomy = redirectsFile(aHosting(many(800), { posts: listPages(200) }), 'cloudflare');
  assert.match(roomy.file.content, /^\/tag\/x\/page\/2\/ \/tag\/x\/page\/2\/ 200$/m);
  assert.match(roomy.file.content, /^\/page\/\* \/ 301$/m);
  assert.deepEqual(roomy.diagnostics, []);
});

test('on Cloudflare, old addresses of posts come before those of lists, however the table is sorted', () => {
  const lists = Array.from({ length: 2000 }, (_, index) => `/tags/${index}/ → /tag/${index}/`);
  const aliases = Array.from({ length: 500 }, (_, index) => `/old/${index}.html → /${index}.html`);
  const posts = aliases.map((rule) => rule.split(' → ')[1] ?? '');
  const { file, diagnostics } = redirectsFile(aHosting([...lists, ...aliases], { posts }), 'cloudflare');
  const lines = file.content.split('\n');
  assert.deepEqual(
    aliases.filter((rule) => !lines.includes(`${rule.replace(' → ', ' ')} 301`)),
    [],
  );
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ['3000 of 5000 rules are left out: Cloudflare allows 2000.'],
  );
});

test('a rule that is too long for Cloudflare is left out and told, since it would be ignored', () => {
  const { file, diagnostics } = redirectsFile(aHosting([`/${'ữ'.repeat(60)} → /${'ự'.repeat(60)}`]), 'cloudflare');
  assert.equal(file.content.includes('%E1%BB%AF'), false);
  assert.match(diagnostics[0]?.message ?? '', /^2 rules are left out: Cloudflare allows 1000 characters in each\.$/);
});

test('all kinds of rules count, and variants are left out first', () => {
  const posts = Array.from({ length: 900 }, (_, index) => `/${index}.html`);
  const { file, diagnostics } = redirectsFile(aHosting(many(1000), { posts }), 'any');
  const lines = file.content.trimEnd().split('\n');
  assert.equal(
    lines.findIndex((line) => /[:*]/.test(line.split(' ')[0] ?? '')),
    2000,
    'rules with placeholders come last',
  );
  assert.equal(lines.filter((line) => /^\/old-\d+\/ /.test(line)).length, 1000);
  assert.equal(lines.filter((line) => /^\/\d+\.html\/ /.test(line)).length, 900);
  assert.deepEqual(
    diagnostics.map(({ remedy }) => remedy),
    ["Name your host in the settings: host: 'cloudflare' needs fewer rules."],
  );
  assert.deepEqual(redirectsFile(aHosting(many(1000), { posts }), 'cloudflare').diagnostics, []);
});
