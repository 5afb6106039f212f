import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogger, gatsby, nfd, rulesOf, tagged, x, y, type Past } from './past.ts';

const tables: readonly (readonly [why: string, past: Past, wanted: readonly string[]])[] = [
  [
    'the same from Blogger, with its older archive pages',
    { settings: blogger, posts: [{ slug: '/2014/02/x.html' }] },
    [
      '/2016_02_01_archive.html → /2016/02/',
      '/2014/02/ → /2016/02/',
      '/2014/ → /2016/',
      '/2014_02_01_archive.html → /2016/02/',
    ],
  ],
  [
    'a label with a slash',
    { settings: blogger, posts: tagged('I/O') },
    ['/search/label/I/O → /tag/i-o/', '/2016_02_01_archive.html → /2016/02/'],
  ],

  [
    'labels and months at Blogger',
    { settings: blogger, posts: tagged('Linux', 'Tiếng Việt') },
    [
      '/tag/tiếng-việt/ → /tag/tieng-viet/',
      '/search/label/Linux → /tag/linux/',
      '/search/label/Tiếng Việt → /tag/tieng-viet/',
      '/2016_02_01_archive.html → /2016/02/',
      `/tag/${nfd('tiếng-việt')}/ → /tag/tieng-viet/`,
      `/search/label/${nfd('Tiếng Việt')} → /tag/tieng-viet/`,
    ],
  ],
  [
    'each spelling of a label',
    {
      settings: blogger,
      posts: [
        { ...x, tags: ['Vim'] },
        { ...y, tags: ['VIM'] },
      ],
    },
    ['/search/label/VIM → /tag/vim/', '/search/label/Vim → /tag/vim/', '/2016_02_01_archive.html → /2016/02/'],
  ],
  [
    'a label with a slash, and labels with .., which browsers cannot request',
    { settings: blogger, posts: tagged('I/O', '..', 'a/../../b') },
    ['/search/label/I/O → /tag/i-o/', '/2016_02_01_archive.html → /2016/02/'],
  ],

  [
    'lists and pages under the paths of Gatsby',
    { settings: gatsby, posts: [x], pages: [{ slug: '/about/' }, { slug: '/now' }] },
    ['/tags/ → /tag/', '/categories/ → /category/', '/pages/about/ → /about/', '/pages/now → /now'],
  ],
  [
    'pages after the last one, counted from zero',
    {
      settings: { ...gatsby, postsPerPage: 1 },
      posts: [{ ...x, tags: ['Web'] }, y],
      everPublic: ['/page/1/', '/page/2/', '/tag/web/page/4/'],
    },
    ['/tags/ → /tag/', '/categories/ → /category/', '/page/2/ → /', '/tag/web/page/4/ → /tag/web/'],
  ],
];

for (const [why, past, wanted] of tables) {
  test(`redirects: ${why}`, () => assert.deepEqual(rulesOf(past), wanted));
}
