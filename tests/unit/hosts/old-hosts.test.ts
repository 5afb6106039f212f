import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldHostFiles } from '#hosts/old-hosts.ts';

const linesOf = (site: string, before: readonly string[], hosts: readonly string[] = []) =>
  new Map(
    oldHostFiles(site, before, hosts).map(({ file, content }) => [
      file,
      content.split('\n').map((line) => line.trim()),
    ]),
  );

for (const [site, before, file, rule, why] of [
  [
    'https://new.example/',
    'https://old.example/',
    'nginx.conf',
    'return 301 https://new.example$request_uri;',
    'nginx',
  ],
  ['https://new.example/', 'https://old.example/', 'Caddyfile', 'redir https://new.example{uri} 301', 'Caddy'],
  ['https://new.example/', 'https://old.example/', '_redirects', '/* https://new.example/:splat 301', 'static hosts'],
  ['https://new.example/', 'https://old.example/', '.htaccess', 'Redirect 301 / https://new.example/', 'Apache'],
  [
    'https://new.example/b/',
    'https://old.example/my.blog/',
    'nginx.conf',
    String.raw`if ($request_uri ~ "^/my\.blog(?<rest>/.*)?$") { return 301 https://new.example/b$rest; }`,
    'nginx, with sub-paths',
  ],
  [
    'https://new.example/b/',
    'https://old.example/blog/',
    'Caddyfile',
    'handle_path /blog/* {',
    'Caddy, with sub-paths',
  ],
  [
    'https://new.example/b',
    'https://old.example/blog',
    '_redirects',
    '/blog/* https://new.example/b/:splat 301',
    'static hosts, with sub-paths',
  ],
  [
    'https://new.example/b/',
    'https://old.example/blog/',
    '.htaccess',
    'Redirect 301 /blog/ https://new.example/b/',
    'Apache, with sub-paths',
  ],
] as const)
  test(`an old host redirects every path: ${why}`, () => {
    const lines = linesOf(site, [before]).get(`_hosts/old.example/${file}`) ?? [];
    assert.ok(lines.includes(rule), lines.join('\n'));
  });

test('each old host has files of its own, the host of the blog and Blogger have none', () => {
  const files = [
    ...linesOf(
      'https://blog.example/',
      ['http://blog.example/', 'https://a.example/x/'],
      ['a.example', 'b.example', 'me.blogspot.com', 'me.blogspot.co.uk'],
    ).keys(),
  ];
  assert.deepEqual([...new Set(files.map((file) => file.split('/')[1]))].sort(), ['a.example', 'b.example']);
  assert.ok(
    linesOf('https://blog.example/', ['https://a.example/x/'], ['a.example'])
      .get('_hosts/a.example/_redirects')
      ?.includes('/x/* https://blog.example/:splat 301'),
    'the ledger knows the sub-path',
  );
});
