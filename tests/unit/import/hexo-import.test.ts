import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importHexo } from '#import/engines/hexo.ts';
import { has, importFrom, post, text } from './engine-import.ts';

test('Hexo: posts, pages, files', async () => {
  const { copies, settings } = await importFrom(importHexo, {
    '_config.yml': 'title: T\nsubtitle: S\nauthor: An\nlanguage: [en, vi]\nurl: https://blog.example\nper_page: 3\n',
    'source/_posts/a.md': text,
    'source/_posts/a/b.png': '',
    'source/about/index.md': text,
    'source/tags/index.md': text,
    'source/CNAME': '',
    'themes/x/_config.yml': '',
  });
  assert.deepEqual(copies, [
    'source/_posts/a.md → posts/a.md',
    'source/_posts/a/b.png → posts/a/b.png',
    'source/about/index.md → pages/about/index.md',
    'source/CNAME → public/CNAME',
  ]);
  has(settings, ["description: 'S'", "lang: 'en'", 'postsPerPage: 3']);
});

test('Hexo: nested categories, archives, menu of the theme', async () => {
  const { redirects, settings } = await importFrom(importHexo, {
    '_config.yml': 'url: https://blog.example\ntheme: next\ncategory_map: { Kỹ thuật: ky-thuat }',
    '_config.next.yml': 'menu:\n  home: / || fa fa-home\n  about: /about/ || fa fa-user\n  archives: /archives/',
    'source/_posts/a.md': post(
      'title: A\ndate: 2019-05-12 10:00:00\ncategories: [Kỹ thuật, Máy Chủ]\ntags: [Lập Trình]',
    ),
  });
  for (const line of [
    '/categories/ky-thuat/ /category/ky-thuat/',
    '/categories/ky-thuat/May-Chu/ /tag/may-chu/',
    '/tags/Lap-Trinh/ /tag/lap-trinh/',
    '/archives/2019/ /2019/',
    '/archives/2019/05/ /2019/05/',
    '/archives/ /archive/',
  ])
    assert.ok(redirects.includes(line), `${line} in\n${redirects.join('\n')}`);
  has(settings, ["menu: [{ label: 'About', url: '/about/' }]"]);
});

test('Hexo: posts in HTML become Markdown', async () => {
  const { written, copies } = await importFrom(importHexo, {
    '_config.yml': '',
    'source/_posts/a.html': '---\ntitle: A\ndate: 2016-02-04\n---\n<p>Một <em>hai</em></p>\n',
    'source/_posts/a/demo.html': '<p>x</p>',
  });
  assert.equal(written.get('posts/a.md'), '---\ntitle: A\ndate: 2016-02-04\n---\n\nMột *hai*\n');
  assert.deepEqual(copies, ['source/_posts/a/demo.html → posts/a/demo.html']);
});
