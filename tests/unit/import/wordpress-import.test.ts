import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importWordPress } from '#import/wordpress-import.ts';
import { createTermRedirects } from '#import/wordpress-terms.ts';
import { imported } from './imported.ts';
import { wordPressExport } from './wordpress-export.ts';

const from = (text: string, options = {}) => imported(importWordPress({ name: 'wp.xml', read: () => [text] }, options));

const hello = 'posts/2016/2016-02-04-chao-ban.md';

test('a post keeps address, feed id, terms, featured image and text', async () => {
  const { fields, body } = await from(wordPressExport);
  assert.deepEqual(fields(hello), {
    template: 'post',
    title: 'Chào bạn & tôi',
    date: '2016-02-04T08:00:00+07:00',
    author: 'Lê An',
    category: 'Kỹ thuật',
    tags: ['Ghi chép', 'SQLite'],
    modified_time: '2016-02-05T08:00:00+07:00',
    thumbnail: 'https://blog.example/wp/wp-content/uploads/a.png',
    pinned: true,
    slug: '/2016/02/chào-bạn/',
    guid: 'https://blog.example/wp/?p=1',
    description: 'Tóm tắt',
  });
  assert.equal(
    body(hello),
    'Đoạn một\\\ncùng đoạn.\n\n![](https://blog.example/wp/wp-content/uploads/a.png)\n\n```php\n<?php\n\necho 1;\n```\n\n## Cuối\n',
  );
});

test('text of the block editor has its paragraphs already', async () => {
  const { body, fields } = await from(wordPressExport);
  assert.equal(body('pages/gioi-thieu.md'), 'Về *tôi*\n');
  assert.equal((fields('pages/gioi-thieu.md') as Record<string, unknown>)['slug'], '/gioi-thieu/');
});

test('comments keep threads; spam and pingbacks are named', async () => {
  const { json, leftOut } = await from(wordPressExport);
  assert.deepEqual(json('comments/2016-02-04-chao-ban.json'), {
    post: '/2016/02/chào-bạn/',
    comments: [
      { id: '7', author: 'Bình', url: 'https://b.example', date: '2016-02-04T09:00:00+07:00', text: 'Hay\n\nquá' },
      { id: '8', parent: '7', author: 'Lê An', date: '2016-02-04T10:00:00+07:00', text: 'Cảm ơn' },
    ],
  });
  assert.deepEqual(leftOut, [
    'comments that were not public: comment 9 by Bot',
    'pingbacks and trackbacks: comment 10 by Blog',
    'attachments; texts show them from their old addresses: https://blog.example/wp/wp-content/uploads/a.png',
    'things of the type nav_menu_item: Menu',
  ]);
});

test('what was not public is a draft, and what had no address says so', async () => {
  const { fields, odd, json } = await from(wordPressExport);
  const isDraft = (path: string) => (fields(path) as Record<string, unknown>)['draft'];
  assert.deepEqual(
    ['posts/2017/2017-01-01-nhap.md', 'posts/2017/2017-01-01-mat-khau.md', 'posts/2031/2031-01-01-hen-gio.md'].map(
      isDraft,
    ),
    [true, true, undefined],
  );
  assert.ok(odd.includes('posts/2017/2017-01-01-mat-khau.md: it had a password and is a draft now'));
  const ledger = json('ledger/published.json') as Record<string, unknown>;
  assert.deepEqual(ledger['addresses'], { '/2016/02/chào-bạn/': 'post', '/gioi-thieu/': 'page' });
  assert.deepEqual(ledger['ids'], { guid: { 'https://blog.example/wp/?p=1': '/2016/02/chào-bạn/' }, blogger: {} });
});

test('old addresses of categories, tags and of the feed lead to the new ones', async () => {
  const { files } = await from(wordPressExport);
  assert.equal(
    files.get('ledger/redirects.txt'),
    [
      '/feed/ /rss.xml',
      '/feed/rss2/ /rss.xml',
      '/feed/rss/ /rss.xml',
      '/feed/rdf/ /rss.xml',
      '/comments/feed/ /rss.xml',
      '/feed/atom/ /atom.xml',
      // It has posts only below it.
      '/category/goc/ /category/',
      '/category/goc/kt/ /category/ky-thuat/',
      '/category/ghi-chep/ /tag/ghi-chep/',
      // The list of the only author is the blog.
      '/author/an/ /',
      '/category/goc/feed/ /rss.xml',
      '/category/goc/kt/feed/ /category/ky-thuat/rss.xml',
      '/category/ghi-chep/feed/ /tag/ghi-chep/rss.xml',
      '/tag/sqlite/feed/ /tag/sqlite/rss.xml',
      '/author/an/feed/ /rss.xml',
      '',
    ].join('\n'),
  );
  assert.match(files.get('site.config.ts') ?? '', /url: 'https:\/\/blog\.example\/wp\/',/);
});

test('pages of lists, and authors, lead to what shows the same posts', () => {
  const terms = createTermRedirects();
  terms.addCategory({ slug: 'goc', parent: '' });
  terms.addCategory({ slug: 'kt', parent: 'goc' });
  const term = (label: string) => ({ label, slug: label.toLowerCase() });
  for (let index = 0; index < 21; index += 1)
    terms.add({
      category: index < 20 ? { label: 'Kỹ thuật', slug: 'kt' } : undefined,
      others: index < 11 ? [term('Linux')] : [],
      tags: index < 10 ? [term('Lua')] : [],
      login: index < 12 ? 'An.Le@x' : 'binh',
      author: index < 12 ? 'Lê An' : 'Bình',
      date: `2016-0${index < 11 ? 2 : 3}-01T08:00:00+07:00`,
    });
  const rules = terms.rules();
  assert.deepEqual(
    rules.filter((line) => /^\S*\/page\//.test(line)),
    [
      '/category/goc/page/2/ /category/',
      '/category/goc/kt/page/2/ /category/ky-thuat/page/2/',
      '/category/linux/page/2/ /tag/linux/page/2/',
      '/author/an-lex/page/2/ /author/le-an/page/2/',
      '/2016/page/2/ /2016/',
      '/2016/page/3/ /2016/',
      '/2016/02/page/2/ /2016/02/',
    ],
  );
  for (const line of [
    '/category/uncategorized/ /archive/',
    '/author/an-lex/ /author/le-an/',
    '/author/an-lex/feed/ /author/le-an/rss.xml',
    '/author/binh/feed/ /author/binh/rss.xml',
  ])
    assert.ok(rules.includes(line), `${line} in\n${rules.join('\n')}`);
});

test('an address on a line of its own is shown as WordPress shows it, but not in code', async () => {
  const html = 'Xem:\n\nhttps://video.example/a\n\n<pre>\nhttps://video.example/b\n</pre>';
  const { body } = await from(
    wordPressExport.replace('<!-- wp:paragraph -->\n<p>Về <em>tôi</em></p>\n<!-- /wp:paragraph -->', html),
  );
  assert.equal(
    body('pages/gioi-thieu.md'),
    'Xem:\n\n[embed]<https://video.example/a>[/embed]\n\n```\nhttps://video.example/b\n```\n',
  );
});

test('a file that is no export is refused', () => assert.rejects(from('<rss/>'), /wp\.xml has no <item>/));

test('two posts with one id in the feed: the second one gets a new id, and the report says so', async () => {
  const twice = wordPressExport
    .replace('?p=2</guid>', '?p=1</guid>')
    .replace('<wp:post_type><![CDATA[page]]>', '<wp:post_type><![CDATA[post]]>');
  const { fields, odd } = await from(twice);
  const second = 'posts/2016/2016-02-04-gioi-thieu.md';
  assert.equal((fields(second) as Record<string, unknown>)['guid'], undefined);
  assert.ok(
    odd.includes(`${second}: another post has the same id in the feed; this one gets a new id`),
    odd.join('\n'),
  );
});

test('an export that was cut off before its first post is called damaged', () =>
  assert.rejects(from('<rss><channel><title>T</title><item><title>A'), /it is cut off or damaged \(/));

test('a post of an export without date, address and id is written, and what it lacks is said once', async () => {
  const item =
    '<title>A</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>';
  const { files, odd } = await from(`<rss xmlns:wp="w"><channel><title>T</title><item>${item}</item></channel></rss>`);
  assert.ok(files.has('posts/a.md'), [...files.keys()].join('\n'));
  assert.deepEqual(
    odd.filter((line) => line.startsWith('posts/')),
    [
      'posts/a.md: it has no text, so a build asks for one',
      'posts/a.md: the export does not say its address; write slug',
      'posts/a.md: it has no date, so a build asks for one',
    ],
  );
});
