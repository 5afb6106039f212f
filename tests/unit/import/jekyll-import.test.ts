import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importJekyll } from '#import/engines/jekyll.ts';
import { has, importFrom, post, text } from './engine-import.ts';

test('Jekyll: texts go to posts and pages, drafts to _drafts, files to public', async () => {
  const { copies, leftOut, settings } = await importFrom(importJekyll, {
    '_config.yml':
      'title: Sổ tay\nurl: https://blog.example\nbaseurl: /notes\nauthor: { name: An }\ntimezone: Asia/Tokyo\npaginate: 5\npermalink: /:title/',
    '_posts/2016-02-04-a.markdown': '---\ntitle: A\n---\n',
    'go/_posts/2016-02-05-b.md': '---\n---\n',
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
  assert.ok(leftOut.some((line) => line.startsWith('collections') && line.includes('_recipes/')));
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
