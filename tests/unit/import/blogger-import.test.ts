import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importBlogger } from '#import/blogger-import.ts';
import { classicExport, takeoutExport } from './blogger-exports.ts';
import { imported } from './imported.ts';

const from = (text: string, options = {}) =>
  imported(importBlogger([{ name: 'blog.xml', read: () => [text.slice(0, 1000), text.slice(1000)] }], options));

const id = 'tag:blogger.com,1999:blog-111';
const hello = 'posts/2016/2016-02-23-hello.md';

test('a post of a classic export keeps what jekyll-import kept, and its address', async () => {
  const { fields } = await from(classicExport);
  assert.deepEqual(fields(hello), {
    template: 'post',
    title: 'Chào: 2016',
    date: '2016-02-23T23:27:00.000+07:00',
    author: 'An',
    tags: ['Data', 'Tiếng Việt'],
    modified_time: '2016-02-24T00:01:02.345+07:00',
    thumbnail: 'https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png',
    blogger_id: `${id}.post-222`,
    blogger_orig_url: 'http://so-tay.blogspot.com/2016/02/hello.html',
    slug: '/2016/02/hello.html',
  });
});

test('the text becomes Markdown, its code to the byte', async () => {
  const { body } = await from(classicExport);
  assert.equal(
    body(hello),
    'Chào các bạn, đây là bài đầu tiên.\n\n[![](https://1.bp.blogspot.com/-a/b/c/d/s320/x.png)](https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png)\n\nMột dòng\n\nDòng hai\n\n```\nif (a < b) {\n\treturn  "x";\n}\n```\n',
  );
});

test('a text stays HTML if the owner wants it', async () => {
  const { body } = await from(classicExport, { keepHtml: true });
  assert.match(body(hello), /^<div>\n<p>Chào[^]*<\/pre>\n<\/div>\n$/);
});

test('drafts, scheduled posts and pages', async () => {
  const { fields, json, odd } = await from(classicExport);
  const draft = fields('posts/2017/2017-02-23-333.md') as Record<string, unknown>;
  assert.deepEqual([draft['draft'], draft['title'], draft['slug']], [true, 'Bản nháp', undefined]);
  assert.ok(odd.some((line) => line.startsWith('posts/2017/2017-02-23-333.md: it had no title')));
  assert.equal((fields('pages/about.md') as Record<string, unknown>)['slug'], '/p/about.html');
  const { addresses, ids } = json('ledger/published.json') as {
    readonly addresses: Record<string, string>;
    readonly ids: unknown;
  };
  assert.deepEqual(addresses['/p/about.html'], 'page');
  assert.deepEqual(addresses['/feeds/posts/default/-/Tiếng Việt'], 'feed');
  assert.ok(!('/2019/03/hen-gio.html' in addresses), 'nobody knows a scheduled post yet');
  assert.deepEqual(ids, { guid: {}, blogger: { [`${id}.post-222`]: '/2016/02/hello.html' } });
});

test('comments keep their threads; removed ones and those without a post are named', async () => {
  const { json, leftOut } = await from(classicExport);
  assert.deepEqual(json('comments/2016-02-23-hello.json'), {
    post: `${id}.post-222`,
    comments: [
      {
        id: '550',
        author: 'Bình',
        url: 'https://www.blogger.com/profile/5',
        avatar: 'https://lh3.googleusercontent.com/zF/s32/b.jpg',
        date: '2016-02-24T08:00:00.000+07:00',
        text: 'Hay\nquá xem (https://an.example/)',
      },
      { id: '555', parent: '550', author: 'An', date: '2016-02-25T08:00:00.000+07:00', text: 'Cảm ơn' },
    ],
  });
  assert.deepEqual(leftOut, [
    'parts of the template, and settings of Blogger: layout',
    `places of posts: ${hello}: Hà Nội`,
    'comments that their authors removed: comment 556 by X',
    'comments on posts that are not in the export: comment 557 by X',
  ]);
});

test('settings say title, language, zone and old hosts', async () => {
  const { files } = await from(classicExport);
  const text = files.get('site.config.ts') ?? '';
  for (const line of [
    "url: 'https://blog.example/'",
    "title: 'Sổ tay'",
    "description: 'Ghi chép'",
    "timeZone: 'Asia/Ho_Chi_Minh'",
    "from: ['blogger']",
    "oldHosts: ['so-tay.blogspot.com']",
  ])
    assert.ok(text.includes(line), `${line} in\n${text}`);
});

test('a Takeout needs the address of the blog', async () => {
  await assert.rejects(from(takeoutExport), /Add --url/);
});

test('a Takeout: titles are escaped twice, labels have another scheme, unknown states are not public', async () => {
  const { fields, leftOut, json } = await from(takeoutExport, { url: 'https://blog.example' });
  const post = fields(hello) as Record<string, unknown>;
  assert.deepEqual(
    [post['title'], post['tags'], post['blogger_orig_url'], post['description'], post['thumbnail']],
    [
      "It's",
      ['Rust'],
      'https://blog.example/2016/02/hello.html',
      'Tóm tắt',
      'https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png',
    ],
  );
  assert.equal((fields('posts/2016/2016-02-23-la.md') as Record<string, unknown>)['draft'], true);
  assert.deepEqual(leftOut, ['posts in the trash: Bỏ', 'comments that were not public: comment 555 by X']);
  assert.equal((json('comments/2016-02-23-hello.json') as { comments: unknown[] }).comments.length, 1);
});

test('mistakes in the XML are named with their place, and a file without entries is refused', async () => {
  const { odd, files } = await from(classicExport.replace('Về tôi', 'Về &nbsp; tôi \u0008'));
  assert.ok(
    odd.some((line) => /^blog\.xml: not well-formed XML: 6:\d+.*, and \d+ more mistakes;/.test(line)),
    odd.join('\n'),
  );
  assert.equal(odd.filter((line) => line.includes('not well-formed')).length, 1);
  assert.ok(files.has('pages/about.md'));
  await assert.rejects(from('<rss/>'), /blog\.xml has no <entry>/);
});

test('a public post without an address is named', async () => {
  const { odd } = await from(
    classicExport.replace(/<link rel='alternate' type='text\/html' href='http:\/\/so-tay[^>]*>/, ''),
  );
  assert.ok(
    odd.some((line) => line.endsWith('the export does not say its address; write slug')),
    odd.join('\n'),
  );
});
