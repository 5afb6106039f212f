import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importJekyll } from '#import/engines/jekyll.ts';
import { has, importFrom, post, text } from './engine-import.ts';

test('Jekyll: texts go to posts and pages, drafts to _drafts, files to public', async () => {
  const { copies, leftOut, settings } = await importFrom(importJekyll, {
    '_config.yml':
      'title: Sổ tay\nurl: https://blog.example\nbaseurl: /notes\nauthor: { name: An }\ntimezone: Asia/Tokyo\npaginate: 5\npermalink: /:title/',
    '_posts/2016-02-04-a.markdown': '---\ntitle: A\n---\n',
    'go/_posts/2016-02-05-b.md': '---\ntitle: B\n---\n',
    '_posts/2016-02-06-c.textile': '---\n---\n',
    '_drafts/d.md': '---\n---\n',
    '_layouts/post.html': '',
    '_recipes/e.md': '',
    'about.md': '---\ntitle: About\n---\n',
    'README.md': '# x',
    'index.html': '---\n---\n',
    'css/main.css': '---\n---\n',
    'css/plain.css': 'a{}',
    'images/a.png': '',
  });
  assert.deepEqual(copies, [
    '_posts/2016-02-04-a.markdown → posts/2016-02-04-a.md',
    'go/_posts/2016-02-05-b.md → posts/go/_posts/2016-02-05-b.md',
    '_drafts/d.md → posts/_drafts/d.md',
    'about.md → pages/about.md',
    'css/plain.css → public/css/plain.css',
    'images/a.png → public/images/a.png',
  ]);
  assert.ok(leftOut.includes('posts in Textile: _posts/2016-02-06-c.textile'), leftOut.join('\n'));
  assert.ok(
    leftOut.some((line) => line.startsWith('folders that Jekyll makes no pages of') && line.includes('_recipes/')),
  );
  has(settings, ["url: 'https://blog.example/notes/'", "title: 'Sổ tay'", "name: 'An'", "timeZone: 'Asia/Tokyo'"]);
  has(settings, ['postsPerPage: 5', "permalinks: { pattern: '/:title/', engine: 'jekyll' }"]);
});

test('Jekyll: texts in HTML become Markdown, and stay HTML where they hold tags of Liquid', async () => {
  const { written, copies, redirects } = await importFrom(importJekyll, {
    '_config.yml': '',
    '_posts/2016-02-04-a.html':
      '---\r\ntitle: A\r\ntags: [x]\r\n---\r\n<p>Một <b>hai</b></p>\r\n<pre>a\r\n\r\n  b</pre>\r\n',
    '_posts/2016-02-05-b.html': '---\ntitle: B\n---\n<p>Xem {% post_url 2016-02-04-a %}</p>\n\n<p>Hết</p>\n',
    '_posts/2016-02-06-c.html':
      '---\ntitle: C\n---\n<p>a</p>\n{% highlight js %}\nif (a < b)\n\n  c();\n{% endhighlight %}\n<p>b</p>\n',
    'about.html': '---\nlayout: page\ntitle: About\n---\n<p>Tôi</p>\n',
    'feed.html': '---\ntitle: F\n---\n{% include feed.html %}\n',
  });
  assert.deepEqual(copies, []);
  assert.equal(
    written.get('posts/2016-02-04-a.md'),
    '---\ntitle: A\ntags: [x]\n---\n\nMột **hai**\n\n```\na\n\n  b\n```\n',
  );
  assert.equal(
    written.get('posts/2016-02-05-b.md'),
    '---\ntitle: B\n---\n\n<div>\n<p>Xem {% post_url 2016-02-04-a %}</p>\n<p>Hết</p>\n</div>\n',
  );
  assert.equal(
    written.get('posts/2016-02-06-c.md'),
    '---\ntitle: C\n---\n\na\n\n```js\nif (a < b)\n\n  c();\n```\n\nb\n',
  );
  assert.equal(written.get('pages/about.md'), '---\nlayout: page\ntitle: About\n---\n\nTôi\n');
  assert.equal(written.get('pages/feed.md'), undefined);
  assert.ok(redirects.includes('/about.html /about/'), redirects.join('\n'));
});

test('Jekyll: permalinks of defaults, archives of the plug-in, list pages, menu and feed', async () => {
  const { copies, leftOut, redirects, settings } = await importFrom(importJekyll, {
    '_config.yml':
      'url: https://blog.example\npermalink: pretty\nplugins: [jekyll-feed]\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { permalink: /:title/ }\njekyll-archives:\n  permalinks: { tag: "/nhan/:name/" }',
    '_data/navigation.yml': 'main:\n  - title: Tôi\n    url: /about/\n  - title: Bài\n    url: /archive/',
    '_posts/2019-05-12-a.md': post('title: A\ntags: [Lập trình, "linux shell"]\ncategory: Go'),
    '_pages/about.md': post('title: Tôi\npermalink: /about/'),
    '_pages/category-archive.md': post('title: Thể loại\nlayout: categories\npermalink: /the-loai/'),
    'tags.html': '---\n---\n{% for tag in site.tags %}{% endfor %}',
  });
  assert.deepEqual(copies.slice(1), ['_pages/about.md → pages/about.md']);
  assert.ok(leftOut.some((line) => line.startsWith('lists')));
  assert.deepEqual(redirects, [
    '/feed.xml /atom.xml',
    '/nhan/linux-shell/ /tag/linux-shell/',
    '/nhan/lập-trình/ /tag/lap-trinh/',
    '/tags/ /tag/',
    '/the-loai/ /category/',
  ]);
  has(settings, ["permalinks: { pattern: '/:title/', engine: 'jekyll' }", "menu: [{ label: 'Tôi', url: '/about/' }]"]);
  has(settings, ["feedIds: { form: 'jekyll', url: 'https://blog.example/' }"]);
});

test('Jekyll: a blog in a folder of the project', async () => {
  const { copies } = await importFrom(importJekyll, {
    '_config.yml': 'source: .tmp/src\n',
    'package.json': '',
    'src/_posts/2012-01-02-a.md': text,
    'src/_pages/about.md': text,
    'src/images/x.png': '',
  });
  assert.deepEqual(copies, [
    'src/_posts/2012-01-02-a.md → posts/2012-01-02-a.md',
    'src/_pages/about.md → pages/about.md',
    'src/images/x.png → public/images/x.png',
  ]);
});

test('Jekyll: texts without a title get that of their heading or their file', async () => {
  const { written, copies } = await importFrom(importJekyll, {
    '_config.yml': '',
    '_posts/2016-02-04-đường-đi.md': '---\ntags: [x]\n---\n\nText.\n',
    '_posts/2016-02-05-b.md': '---\ntitle:\n---\n\n# Bài: hai #\n',
    '_tabs/about.md': '---\nicon: fas\n---\n\nText.\n',
    'notes/index.md': '---\n---\n\nText.\n',
  });
  assert.deepEqual(copies, []);
  const titles = [
    'posts/2016-02-04-đường-đi.md',
    'posts/2016-02-05-b.md',
    'pages/about.md',
    'pages/notes/index.md',
  ].map((path) => /^title: (.*)$/m.exec(written.get(path) ?? '')?.[1]);
  assert.deepEqual(titles, ['"Đường Đi"', '"Bài: hai"', 'About', 'Notes']);
});

test('Jekyll: what the configuration excludes is not published', async () => {
  const { copies, leftOut } = await importFrom(importJekyll, {
    '_config.yml': 'exclude: [docs, "*.gem", ./tools/, "a*/tmp"]\ninclude: [docs/kept]',
    '_posts/2016-02-04-a.md': text,
    'docs/a.md': text,
    'docs/kept/b.md': text,
    'x/y.gem': '',
    'tools/a.js': '',
    'toolset.js': '',
    'assets/tmp/a.css': '',
  });
  assert.deepEqual(copies, [
    '_posts/2016-02-04-a.md → posts/2016-02-04-a.md',
    'docs/kept/b.md → pages/docs/kept/b.md',
    'toolset.js → public/toolset.js',
  ]);
  assert.ok(leftOut.includes('what _config.yml excludes: docs/a.md'), leftOut.join('\n'));
});

test('Jekyll: pages that only redirect become redirects', async () => {
  const { copies, redirects, leftOut } = await importFrom(importJekyll, {
    '_config.yml': 'production_url: https://blog.example',
    '_posts/2016-02-04-a.md': text,
    'ref/book/index.html':
      '---\nlayout: redirect\nredirect_target: https://shop.example/b?x=1\n---\n{% include JB/setup %}',
    'old.md': '---\nredirect_to:\n  - /2016/02/04/a.html\n---\n',
    'cv.md': '---\npermalink: /cv\nredirect_to: https://e.example/\n---\n',
    'said.md': '---\ntitle: A\nredirect_to: /x/\n---\nWords.\n',
  });
  assert.deepEqual(copies.slice(1), ['said.md → pages/said.md']);
  for (const rule of [
    '/ref/book/ https://shop.example/b?x=1',
    '/old/ /2016/02/04/a.html',
    '/old.html /2016/02/04/a.html',
    '/cv https://e.example/',
  ])
    assert.ok(redirects.includes(rule), `${rule} in ${redirects.join('\n')}`);
  assert.ok(leftOut.some((line) => line.startsWith('pages that lead elsewhere') && line.includes('cv.md')));
});

test('Jekyll: texts of a published collection are pages at their addresses', async () => {
  const { copies, written, redirects } = await importFrom(importJekyll, {
    '_config.yml':
      'collections:\n  talks: { output: true, permalink: "/:collection/:name" }\n  works: { output: true }\n  people: {}',
    '_posts/2016-02-04-a.md': text,
    '_talks/2016-01-02-b.md': text,
    '_talks/own.md': '---\ntitle: A\npermalink: /own/\n---\n',
    '_talks/slides.pdf': '',
    '_works/c.md': text,
    '_people/d.md': text,
    'talks/index.md': text,
  });
  assert.deepEqual(copies.slice(1), [
    '_talks/own.md → pages/talks/own.md',
    '_talks/slides.pdf → public/talks/slides.pdf',
    'talks/index.md → pages/talks/index.md',
  ]);
  assert.match(written.get('pages/talks/2016-01-02-b.md') ?? '', /^permalink: \/talks\/2016-01-02-b$/m);
  assert.match(written.get('pages/works/c.md') ?? '', /^permalink: \/works\/c\.html$/m);
  assert.ok(!redirects.some((line) => line.includes('/talks/')), redirects.join('\n'));
});

test('Jekyll: the old lists of tags that stand in one text lead to those here', async () => {
  const { redirects } = await importFrom(importJekyll, {
    '_config.yml': 'jekyll-archives: { permalinks: { tag: "/tags/:name/" } }',
    '_posts/2016-02-04-a.md': post('title: A\ntags: linux shell'),
    '_posts/2016-02-05-b.md': post('title: B\ntags: vim\ncategories: vim'),
  });
  for (const rule of ['/tags/linux/ /tag/linux/', '/tags/shell/ /tag/shell/', '/tags/vim/ /tag/vim/'])
    assert.ok(redirects.includes(rule), `${rule} in ${redirects.join('\n')}`);
});
