import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { parseCustomRedirects } from '#legacy/custom-redirects.ts';
import { buildRedirects } from '#legacy/redirect-table.ts';
import { outputManifest } from '#output/output-manifest.ts';
import type { SiteSettings } from '#config/site.ts';
import { aSite, aWriting } from '../samples.ts';

interface Past {
  readonly settings?: Partial<SiteSettings>;
  readonly posts?: readonly Partial<FrontMatter>[];
  readonly pages?: readonly Partial<FrontMatter>[];
  /** Addresses in the ledger. */
  readonly remembered?: readonly string[];
  /** The text of `redirects.txt`. */
  readonly own?: string;
}

const tableOf = ({ settings = {}, posts = [], pages = [], remembered = [], own = '' }: Past) => {
  const site = aSite(settings);
  const writings = [
    ...posts.map((fields, index) => aWriting(fields, { id: String(index + 1) })),
    ...pages.map((fields, index) => aWriting({ template: 'page', ...fields }, { id: `page-${index + 1}` })),
  ];
  const blog = buildBlog(writings, site);
  const published = new Set(outputManifest(blog, site, []).map(({ file }) => file));
  const { rules } = parseCustomRedirects(own);
  return buildRedirects(blog, site, { published, remembered, own: rules });
};

/** Rules as `/from → /to`; `gone` for none. */
const told = (past: Past): string[] => tableOf(past).redirects.map(({ from, to }) => `${from} → ${to ?? 'gone'}`);

const nfd = (text: string) => text.normalize('NFD');

const x: Partial<FrontMatter> = { slug: '/2016/02/x.html' };
const y: Partial<FrontMatter> = { slug: '/2016/02/y.html' };
const tagged = (...tags: string[]) => [{ ...x, tags }];
const blogger = { from: ['blogger'] } satisfies Partial<SiteSettings>;
const gatsby = { from: ['gatsby'] } satisfies Partial<SiteSettings>;

const tables: readonly (readonly [why: string, past: Past, wanted: readonly string[]])[] = [
  ['nothing moved', { posts: [x] }, []],

  ['an alias', { posts: [{ ...x, aliases: ['/old/x'] }] }, ['/old/x → /2016/02/x.html']],
  [
    'aliases of a page',
    { pages: [{ slug: '/about/', aliases: ['/me', '/p/about.html'] }] },
    ['/me → /about/', '/p/about.html → /about/'],
  ],
  ['an alias that is the address itself', { posts: [{ ...x, aliases: ['/2016/02/x.html'] }] }, []],
  ['an alias where another post stands', { posts: [{ ...x, aliases: ['/2016/02/y.html'] }, y] }, []],
  ['an alias with and without slash is one', { posts: [{ ...x, aliases: ['/o', '/o/'] }] }, ['/o → /2016/02/x.html']],

  [
    'a permalink at Blogger that differs from the slug',
    { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/01/x_12.html?m=1#more' }] },
    ['/2016/01/x_12.html → /2016/02/x.html'],
  ],
  ['one that does not', { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/02/x.html' }] }, []],
  [
    'one in Vietnamese, encoded',
    { posts: [{ ...x, bloggerUrl: 'http://me.blogspot.example/2016/01/t%C3%AAn.html' }] },
    ['/2016/01/tên.html → /2016/02/x.html', `/2016/01/${nfd('tên')}.html → /2016/02/x.html`],
  ],
  [
    'a page at Blogger',
    { pages: [{ slug: '/about/', bloggerUrl: 'http://me.blogspot.example/p/about.html' }] },
    ['/p/about.html → /about/'],
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
    'a label with a slash, and one that steps up and can never be asked for',
    { settings: blogger, posts: tagged('I/O', '..', 'a/../../b') },
    ['/search/label/I/O → /tag/i-o/', '/2016_02_01_archive.html → /2016/02/'],
  ],

  [
    'lists and pages under Gatsby’s names',
    { settings: gatsby, posts: [x], pages: [{ slug: '/about/' }, { slug: '/now' }] },
    ['/tags/ → /tag/', '/categories/ → /category/', '/pages/about/ → /about/', '/pages/now → /now'],
  ],

  [
    'a tag as lodash wrote it',
    { posts: tagged('HTML5', 'C++') },
    ['/tag/c/ → /tag/cpp/', '/tag/html-5/ → /tag/html5/'],
  ],
  [
    'a tag as the engine would write it, where lodash’s addresses were kept',
    { settings: { taxonomy: 'gatsby' }, posts: tagged('HTML5') },
    ['/tag/html5/ → /tag/html-5/'],
  ],
  ['a category likewise', { posts: [{ ...x, category: 'Web3' }] }, ['/category/web-3/ → /category/web3/']],
  ['C, C# and C++: the address that another tag has stays its own', { posts: tagged('C', 'C#', 'C++') }, []],

  [
    'a name in NFD for one in NFC',
    { posts: [{ slug: '/2016/02/tên.html' }] },
    [`/2016/02/${nfd('tên')}.html → /2016/02/tên.html`],
  ],
  [
    'a name in NFC for one in NFD',
    { posts: [{ slug: `/2016/02/${nfd('tên')}.html` }] },
    [`/2016/02/tên.html → /2016/02/${nfd('tên')}.html`],
  ],
  [
    'an alias in NFD for one in NFC',
    { posts: [{ ...x, aliases: ['/cũ.html'] }] },
    ['/cũ.html → /2016/02/x.html', `/${nfd('cũ')}.html → /2016/02/x.html`],
  ],
  [
    'a tag in NFD',
    { settings: { taxonomy: 'gatsby' }, posts: tagged('Mã độc') },
    ['/tag/ma-doc/ → /tag/ma-dộc/', `/tag/${nfd('ma-dộc')}/ → /tag/ma-dộc/`],
  ],

  ['an address in the ledger that still answers', { posts: [x], remembered: ['/2016/02/x.html'] }, []],
  ['one that nothing can place', { posts: [x], remembered: ['/2016/02/y.html'] }, []],
  ['a slash behind .html', { posts: [x], remembered: ['/2016/02/x.html/'] }, ['/2016/02/x.html/ → /2016/02/x.html']],
  [
    'a slash behind .html of a post that moved since',
    { posts: [{ ...x, aliases: ['/old.html'] }], remembered: ['/old.html/'] },
    ['/old.html → /2016/02/x.html', '/old.html/ → /2016/02/x.html'],
  ],
  [
    'pages of lists beyond the last, counted from zero',
    {
      settings: { ...gatsby, postsPerPage: 1 },
      posts: [{ ...x, tags: ['Web'] }, y],
      remembered: ['/page/1/', '/page/2/', '/tag/web/page/4/'],
    },
    ['/tags/ → /tag/', '/categories/ → /category/', '/page/2/ → /', '/tag/web/page/4/ → /tag/web/'],
  ],
  [
    'pages of lists beyond the last, counted from one',
    { settings: { postsPerPage: 1 }, posts: [x, y], remembered: ['/page/1/', '/page/2/', '/page/3/'] },
    ['/page/1/ → /', '/page/3/ → /'],
  ],
  [
    'a page of a list that has another address now',
    { posts: tagged('HTML5'), remembered: ['/tag/html-5/page/1/'] },
    ['/tag/html-5/ → /tag/html5/', '/tag/html-5/page/1/ → /tag/html5/'],
  ],
  [
    'archives in the ledger',
    { posts: [x], remembered: ['/2016_02_21_archive.html', '/2009/01/02/', '/2016/02/', '/2016/03/', '/2009/'] },
    ['/2016_02_21_archive.html → /2016/02/', '/2009/01/02/ → /archive/', '/2016/03/ → /2016/'],
  ],
  [
    'a feed of a label in the ledger, where no feed of its tag is',
    { posts: tagged('Web'), remembered: ['/feeds/posts/default/-/Web'] },
    [],
  ],

  ['an own rule', { posts: [x], own: '/a /2016/02/x.html' }, ['/a → /2016/02/x.html']],
  ['an own rule that leads elsewhere', { own: '/a https://other.example/b#c' }, ['/a → https://other.example/b#c']],
  ['what is gone for good', { own: '/a gone' }, ['/a → gone']],
  [
    'an own rule wins over an alias',
    { posts: [{ ...x, aliases: ['/a'] }, y], own: '/a /2016/02/y.html' },
    ['/a → /2016/02/y.html'],
  ],
  [
    'no chain: a rule that leads to a rule leads to its end',
    { posts: [{ ...x, aliases: ['/c'] }], own: '/a /b\n/b /c' },
    ['/a → /2016/02/x.html', '/b → /2016/02/x.html', '/c → /2016/02/x.html'],
  ],
  ['what leads to what is gone is gone', { own: '/a /b\n/b gone' }, ['/a → gone', '/b → gone']],
  [
    'what leads to what leads elsewhere goes there at once',
    { own: '/a /b\n/b https://other.example/' },
    ['/a → https://other.example/', '/b → https://other.example/'],
  ],
  ['a circle leads nowhere', { own: '/a /b\n/b /a' }, []],
  ['an own rule never hides a page', { posts: [x], own: '/2016/02/x.html /archive/' }, []],
  ['an own rule may lead to a list', { own: '/lists /tag/' }, ['/lists → /tag/']],
];

for (const [why, past, wanted] of tables) {
  test(`redirects: ${why}`, () => assert.deepEqual(told(past), wanted));
}

test('no rule starts where another leads, and none starts twice', () => {
  const { redirects } = tableOf({
    settings: { from: ['blogger', 'gatsby'], postsPerPage: 1 },
    posts: [
      { ...x, tags: ['Tiếng Việt', 'C++'], category: 'Mã độc', aliases: ['/o', '/o.html'] },
      { ...y, tags: ['tiếng việt'], bloggerUrl: 'http://me.blogspot.example/o.html' },
    ],
    pages: [{ slug: '/về/' }],
    remembered: ['/o.html/', '/tags', '/tag/tiếng-việt/page/9/', '/pages/về'],
    own: '/1 /2\n/2 /o.html\n/3 /tags',
  });
  const starts = redirects.map(({ from }) => from);
  assert.deepEqual(
    redirects.filter(({ to }) => to !== undefined && starts.includes(to)),
    [],
  );
  assert.equal(new Set(starts).size, starts.length);
  assert.ok(redirects.length > 12);
});

test('what an owner wrote comes first, so that a host that takes few rules takes it', () => {
  const [first, second] = told({ settings: blogger, posts: [{ ...x, tags: ['Z'], aliases: ['/b'] }], own: '/a gone' });
  assert.deepEqual([first, second], ['/a → gone', '/b → /2016/02/x.html']);
});

for (const [own, wanted, why] of [
  ['/a /2016/02/x.html', '', 'all is well'],
  [
    '/a /b',
    'error ledger/redirects.txt:1: /a leads to /b, where nothing is.\n    Write an address that exists, or gone.',
    'a target that does not exist',
  ],
  [
    '# moved\n\n/a /b\n/b /c',
    'error ledger/redirects.txt:3: /a leads to /c, where nothing is.\n    Write an address that exists, or gone.\n' +
      'error ledger/redirects.txt:4: /b leads to /c, where nothing is.\n    Write an address that exists, or gone.',
    'a target that does not exist, behind a rule',
  ],
  [
    '/a /b\n/b /a',
    'error ledger/redirects.txt:1: /a leads in a circle.\n    Let it lead to a page that exists.\n' +
      'error ledger/redirects.txt:2: /b leads in a circle.\n    Let it lead to a page that exists.',
    'a circle',
  ],
  [
    '/a /a/',
    'error ledger/redirects.txt:1: /a leads in a circle.\n    Let it lead to a page that exists.',
    'a rule that leads to itself',
  ],
  [
    '/2016/02/x.html /archive/',
    'warning ledger/redirects.txt:1: /2016/02/x.html is a page of the blog, so this rule does nothing.\n    Delete the line.',
    'a rule where a post stands',
  ],
] as const) {
  test(`own rules are checked: ${why}`, () =>
    assert.equal(formatDiagnostics(tableOf({ posts: [x], own }).diagnostics), wanted));
}
