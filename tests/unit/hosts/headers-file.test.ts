import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFile } from '#hosts/headers-file.ts';
import { aHosting } from './samples.ts';

type Options = Parameters<typeof aHosting>[1];

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
