import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importHugo } from '#import/engines/hugo.ts';
import { importFrom, post } from './engine-import.ts';

// The addresses are those that Hugo 0.111 gave these files.

test('Hugo: files that no text names, and those in no bundle, keep their addresses in public', async () => {
  const { copies, leftOut } = await importFrom(importHugo, {
    'hugo.toml': 'title = "x"\n[permalinks]\nposts = "/:year/:slug/"\n',
    'content/posts/Bundle/index.md': post(
      'title: Bundle One\ndate: 2020-01-02\ncover: img/A.png\nresources: [{ name: featured-image, src: f.webp }]',
    ),
    'content/posts/Bundle/f.webp': '',
    'content/posts/Bundle/img/A.png': '',
    'content/posts/Bundle/img/Ảnh B.PNG': '',
    'content/posts/Bundle/notes.psd': '',
    'content/posts/draft/index.md': post('title: D\ndate: 2020-01-02\ndraft: true'),
    'content/posts/draft/d.png': '',
    'content/posts/sec/Loose.png': '',
    'content/about/me.png': '',
    'content/root.pdf': '',
    'content/plain.html': '<p>x</p>',
  });
  assert.deepEqual(
    copies.filter((copy) => !copy.endsWith('.md')),
    [
      'content/posts/Bundle/f.webp → public/2020/bundle-one/f.webp',
      'content/posts/Bundle/img/A.png → posts/Bundle/img/A.png',
      'content/posts/Bundle/img/Ảnh B.PNG → public/2020/bundle-one/img/Ảnh B.PNG',
      'content/posts/Bundle/notes.psd → public/2020/bundle-one/notes.psd',
      'content/posts/draft/d.png → posts/draft/d.png',
      'content/posts/sec/Loose.png → posts/sec/Loose.png',
      'content/about/me.png → pages/about/me.png',
      'content/root.pdf → public/root.pdf',
      'content/plain.html → public/plain.html',
      'content/posts/sec/Loose.png → public/posts/sec/Loose.png',
      'content/about/me.png → public/about/me.png',
    ],
  );
  assert.deepEqual(leftOut, []);
});

test('Hugo: HTML with front matter is a text', async () => {
  const { written, html } = await importFrom(importHugo, {
    'hugo.toml': 'title = "x"\n[permalinks]\nposts = "/:year/:slug/"\n',
    'content/doc.html': '---\ntitle: Doc\n---\n<p>Một <b>hai</b>.</p>\n',
    'content/posts/old.html':
      '+++\ntitle = "An old one"\ndate = 2020-01-02\n+++\n<h2>A</h2>\n<p>{{< youtube x >}}</p>\n',
  });
  assert.equal(written.get('pages/doc.md'), '---\ntitle: Doc\n---\n\nMột **hai**.\n');
  assert.match(written.get('posts/old.md') ?? '', /\n<p>\{\{< youtube x >\}\}<\/p>/);
  assert.deepEqual(html, []);
});

test('Hugo: a text that had expired is a draft, and said', async () => {
  const { written, odd, copies } = await importFrom(importHugo, {
    'hugo.toml': 'title = "x"',
    'content/posts/a.md': post('title: A\ndate: 2020-01-02\nexpiryDate: 2021-01-01'),
    'content/posts/b.md': '+++\ntitle = "B"\ndate = 2020-01-02\nunpublishDate = 2021-01-01T08:00:00Z\n+++\n\nx\n',
    'content/posts/c.md': post('title: C\ndate: 2020-01-02\nexpiryDate: 2099-01-01'),
  });
  assert.match(written.get('posts/a.md') ?? '', /^draft: true$/m);
  assert.match(written.get('posts/b.md') ?? '', /^draft = "true"$/m);
  assert.deepEqual(copies, ['content/posts/c.md → posts/c.md']);
  assert.ok(odd.some((line) => /^posts\/a\.md: it and 1 more had expired at Hugo/.test(line)));
});

test('Hugo: texts inherit fields from lists above them and from the configuration', async () => {
  const { written, copies } = await importFrom(importHugo, {
    'hugo.yaml': 'title: x\ncascade: { _target: { path: "/posts/{a,sub/**}", lang: en }, author: An }',
    'content/posts/_index.md':
      '---\ntitle: Posts\ncascade:\n  - _target: { path: /posts/b }\n    url: /moved/:year/:slug/\n---\n',
    'content/posts/a.md': post('title: A\ndate: 2020-01-02'),
    'content/posts/b.md': post('title: B\ndate: 2020-01-02'),
    'content/posts/c.md': post('title: C\ndate: 2020-01-02'),
    'content/posts/sub/_index.md': '+++\ntitle = "Sub"\n[cascade]\ndraft = true\n+++\n',
    'content/posts/sub/d.md': post('title: D\ndate: 2020-01-02'),
    'content/posts/sub/e.md': post('title: E\ndate: 2020-01-02\ndraft: false\nauthor: Bình'),
  });
  const head = (path: string) => (written.get(path) ?? '').split('---')[1]?.trim().split('\n').slice(0, -2);
  assert.deepEqual(head('posts/a.md'), ['author: An']);
  assert.deepEqual(head('posts/b.md'), ['slug: /moved/2020/b/']);
  assert.deepEqual(head('posts/sub/d.md'), ['author: An', 'draft: true']);
  assert.deepEqual(copies, ['content/posts/c.md → posts/c.md', 'content/posts/sub/e.md → posts/sub/e.md']);
});

test('Hugo: permalinks as a list, of which the first entry for a text counts', async () => {
  const { written, settings } = await importFrom(importHugo, {
    'hugo.yaml':
      'title: x\npermalinks:\n  - { pattern: /list/, target: { path: /posts, kind: section } }\n  - { pattern: "/old/:slug/", target: { path: "/posts/2019/**" } }\n  - pattern: "/:section/:year/:slug/"\n',
    'content/posts/2019/a.md': post('title: A\ndate: 2019-01-02'),
    'content/posts/b.md': post('title: B\ndate: 2020-01-02'),
  });
  assert.match(settings, /pattern: '\/posts\/:year\/:slug\/'/);
  assert.match(written.get('posts/2019/a.md') ?? '', /^slug: \/old\/a\/$/m);
  assert.equal(written.get('posts/b.md'), undefined);
});
